-- we can read Lua syntax here!
return {
    ["annotations"] = {
        [1] = {
            ["chapter"] = "The pier",
            ["color"] = "yellow",
            ["datetime"] = "2025-04-15 22:16:21",
            ["drawer"] = "lighten",
            ["note"] = "Ask for the \"book\"",
            ["page"] = "/body/DocFragment[2]/body/p[1]/text().0",
            ["pageno"] = 1,
            ["pos0"] = "/body/DocFragment[2]/body/p[1]/text().42",
            ["pos1"] = "/body/DocFragment[2]/body/p[1]/text().97",
            ["text"] = "The harbour master writes down every ship that comes in",
        },
        [2] = {
            ["chapter"] = "The pier",
            ["datetime"] = "2025-04-15 22:17:00",
            ["page"] = "/body/DocFragment[2]/body/p[2]/text().0",
            ["pageno"] = 2,
            ["text"] = "in The pier",
        },
    },
    ["doc_props"] = {
        ["authors"] = "Ann Pilot",
        ["title"] = "Harbour notes",
    },
    ["partial_md5_checksum"] = "0123456789abcdef0123456789abcdef",
}
