return {
    ["bookmarks"] = {
        [1] = {
            ["datetime"] = "2022-01-02 03:04:05",
            ["highlighted"] = true,
            ["notes"] = "The harbour master writes down every ship that comes in",
            ["page"] = 1,
            ["text"] = "Ask for the book",
        },
    },
    ["doc_props"] = { ["title"] = "Harbour notes" },
    ["highlight"] = {
        [1] = {
            [1] = {
                ["chapter"] = "The pier",
                ["datetime"] = "2022-01-02 03:04:05",
                ["drawer"] = "lighten",
                ["pos0"] = "/body/p[1]/text().42",
                ["pos1"] = "/body/p[1]/text().97",
                ["text"] = "The harbour master writes down every ship that comes in",
            },
        },
    },
}
