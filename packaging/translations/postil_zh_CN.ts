<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
<name>postil</name>
<message><source> (annotated page)</source><translation> （带批注的网页）</translation></message>
<message><source> (changed in the library as well)</source><translation> （资料库中也已更改）</translation></message>
<message><source> and others</source><translation> 等</translation></message>
<message><source>% of the size</source><translation>% 字号</translation></message>
<message><source>&amp;Accept the new wording</source><translation>接受新文字(&amp;A)</translation></message>
<message><source>&amp;Add theme…</source><translation>添加主题(&amp;A)…</translation></message>
<message><source>&amp;Below</source><translation>上级(&amp;B)</translation></message>
<message><source>&amp;Briefs</source><translation>文稿(&amp;B)</translation></message>
<message><source>&amp;Copy quote</source><translation>复制引文(&amp;C)</translation></message>
<message><source>&amp;Date</source><translation>日期(&amp;D)</translation></message>
<message><source>&amp;Definition</source><translation>定义(&amp;D)</translation></message>
<message><source>&amp;Edit theme…</source><translation>编辑主题(&amp;E)…</translation></message>
<message><source>&amp;First published</source><translation>首次出版(&amp;F)</translation></message>
<message><source>&amp;Go back to this version…</source><translation>退回到此版本(&amp;G)…</translation></message>
<message><source>&amp;Go on to this version…</source><translation>前进到此版本(&amp;G)…</translation></message>
<message><source>&amp;Highlights</source><translation>高亮(&amp;H)</translation></message>
<message><source>&amp;Includes</source><translation>包括(&amp;I)</translation></message>
<message><source>&amp;Keep as it is</source><translation>保持原样(&amp;K)</translation></message>
<message><source>&amp;Kind</source><translation>类型(&amp;K)</translation></message>
<message><source>&amp;List</source><translation>列表(&amp;L)</translation></message>
<message><source>&amp;Merge into</source><translation>合并到(&amp;I)</translation></message>
<message><source>&amp;Name</source><translation>名称(&amp;N)</translation></message>
<message><source>&amp;Print…</source><translation>打印(&amp;P)…</translation></message>
<message><source>&amp;Publisher or journal</source><translation>出版社或期刊(&amp;P)</translation></message>
<message><source>&amp;Put back</source><translation>放回(&amp;P)</translation></message>
<message><source>&amp;Read this version</source><translation>阅读此版本(&amp;R)</translation></message>
<message><source>&amp;Remove</source><translation>移除(&amp;R)</translation></message>
<message><source>&amp;Remove theme (its annotations stay)</source><translation>移除主题（其批注保留）(&amp;R)</translation></message>
<message><source>&amp;Remove {n} annotations</source><translation>移除 {n} 条批注(&amp;R)</translation></message>
<message><source>&amp;Save as PDF…</source><translation>存为 PDF(&amp;S)…</translation></message>
<message><source>&amp;Select where it belongs…</source><translation>选择所属位置(&amp;S)…</translation></message>
<message><source>&amp;Take apart…</source><translation>拆开(&amp;T)…</translation></message>
<message><source>&amp;Theme</source><translation>主题(&amp;T)</translation></message>
<message><source>&amp;Title</source><translation>标题(&amp;T)</translation></message>
<message><source>&amp;Trash</source><translation>移入回收站(&amp;T)</translation></message>
<message><source>&amp;Volume and issue</source><translation>卷与期(&amp;V)</translation></message>
<message><source>&amp;What is guessed is right</source><translation>推测的内容正确(&amp;W)</translation></message>
<message><source>&amp;Whole words</source><translation>全字匹配(&amp;W)</translation></message>
<message><source>&amp;Your name</source><translation>署名(&amp;Y)</translation></message>
<message><source>(an empty line)</source><translation>（空行）</translation></message>
<message><source>(deeply nested)</source><translation>（嵌套过深）</translation></message>
<message><source>&lt;mark&gt;text&lt;/mark&gt;</source><translation>&lt;mark&gt;文字&lt;/mark&gt;</translation></message>
<message><source>==text==</source><translation>==文字==</translation></message>
<message><source>A PDF as it was printed, or its text</source><translation>PDF 的原始页面，或其文字</translation></message>
<message><source>A bibliography of more than {n} MB is not read.</source><translation>超过 {n} MB 的参考文献不予读取。</translation></message>
<message><source>A bookmark marks no words.</source><translation>书签不标记文字。</translation></message>
<message><source>A box on a page, moved by the arrows</source><translation>页面上的方框，用方向键移动</translation></message>
<message><source>A brief has {longest_text} characters at the most; this one has {n}.</source><translation>文稿最多 {longest_text} 个字符；此文稿有 {n} 个。</translation></message>
<message><source>A brief is a text of your own with quotes in it. Drag cards or selected words here, or press B.</source><translation>文稿是自己写的、带有引文的文字。将卡片或选中的文字拖到此处，或按 B。</translation></message>
<message><source>A brief needs a name.</source><translation>文稿需要名称。</translation></message>
<message><source>A brief's name has {longest_name} characters at the most; this one has {n}.</source><translation>文稿名称最多 {longest_name} 个字符；此名称有 {n} 个。</translation></message>
<message><source>A card an annotation: a note that asks and its words, or the words with a gap and the whole.</source><translation>每条批注一张卡片：提问的笔记和其文字，或挖空的文字和全文。</translation></message>
<message><source>A change has no id that could be one.</source><translation>某项更改的 ID 无效。</translation></message>
<message><source>A change has no time.</source><translation>某项更改没有时间。</translation></message>
<message><source>A change of the library failed halfway, so nothing of this step is kept.</source><translation>对资料库的更改中途失败，因此没有保留此步骤的任何内容。</translation></message>
<message><source>A change of the library {path} touched {changed} rows, not {wanted}; it was undone.</source><translation>对资料库 {path} 的更改影响了 {changed} 行，而不是 {wanted} 行；已撤销。</translation></message>
<message><source>A click shows it larger</source><translation>单击可放大</translation></message>
<message><source>A click shows it on its page</source><translation>单击可在其页面上查看</translation></message>
<message><source>A click shows the whole table</source><translation>单击可查看整个表格</translation></message>
<message><source>A code in {name} has no name.</source><translation>{name} 中有一个编码没有名称。</translation></message>
<message><source>A collection in the W3C’s JSON-LD for other programs, without the text. It can be imported again.</source><translation>W3C JSON-LD 格式的集合，供其他程序使用，不含正文。可再次导入。</translation></message>
<message><source>A colour of your own</source><translation>自定义颜色</translation></message>
<message><source>A colour of your own…</source><translation>自定义颜色…</translation></message>
<message><source>A command has {most_keys} keys at the most.</source><translation>一个命令最多有 {most_keys} 个按键。</translation></message>
<message><source>A copy of an article’s own PDF with your highlights and notes in it, for other viewers. It can be read again.</source><translation>文章原 PDF 的副本，带有高亮和笔记，供其他阅读器使用。可再次读取。</translation></message>
<message><source>A copy of an article’s own e-book with a set of annotations inside, as Readium’s readers take it.</source><translation>文章原电子书的副本，内含一组批注，Readium 系阅读器可读取。</translation></message>
<message><source>A copy of the library came out damaged and was not kept: {path}.</source><translation>资料库的副本已损坏，没有保留：{path}。</translation></message>
<message><source>A copy of the library was written by a newer Postil, which alone can repair it.</source><translation>资料库的一个副本由较新的 Postil 写入，只有该版本能修复。</translation></message>
<message><source>A file like My Clippings.txt, which many programs for highlights read. It has no themes.</source><translation>与 My Clippings.txt 一样的文件，许多高亮程序都能读取。其中没有主题。</translation></message>
<message><source>A file may have {most} entries, and this one has more.</source><translation>一个文件最多有 {most} 个条目，此文件超出了。</translation></message>
<message><source>A file that is there</source><translation>已有的文件</translation></message>
<message><source>A file with marks</source><translation>带标记的文件</translation></message>
<message><source>A folder gets the whole library: choose articles for a group on a server.</source><translation>文件夹会得到整个资料库：选择文章仅适用于服务器上的小组。</translation></message>
<message><source>A heading an annotation with quote, note, place and tags, for Org mode.</source><translation>每条批注一个标题，带引文、笔记、位置和标签，供 Org mode 使用。</translation></message>
<message><source>A library cannot be made in {parent}: the folder cannot be written to.</source><translation>无法在 {parent} 中创建资料库：该文件夹不可写。</translation></message>
<message><source>A library of its own, in place of this one</source><translation>一个独立的资料库，替换当前的</translation></message>
<message><source>A line holds half a letter.</source><translation>有一行含有半个字符。</translation></message>
<message><source>A line is not JSON.</source><translation>有一行不是 JSON。</translation></message>
<message><source>A line is too long.</source><translation>有一行过长。</translation></message>
<message><source>A line tells of no change.</source><translation>有一行没有描述任何更改。</translation></message>
<message><source>A note takes {most} characters at most. The {given} to be pasted were left out.</source><translation>一条笔记最多 {most} 个字符。要粘贴的 {given} 个字符已略去。</translation></message>
<message><source>A page of the scan is too large to be read.</source><translation>扫描件中有一页过大，无法读取。</translation></message>
<message><source>A part of a version is missing.</source><translation>某个版本缺少一部分。</translation></message>
<message><source>A part of the document is damaged, so that it cannot be read.</source><translation>文档的一部分已损坏，无法读取。</translation></message>
<message><source>A picture of an article in {path} is gone.</source><translation>{path} 中一篇文章的图片已丢失。</translation></message>
<message><source>A place in an article cannot be what it says.</source><translation>文章中的某个位置不可能如其所述。</translation></message>
<message><source>A place on the undo stack is not what was written.</source><translation>撤销栈中的一处与写入时不一致。</translation></message>
<message><source>A question can only look at the library: this one would do something else.</source><translation>查询只能查看资料库：此查询会做其他操作。</translation></message>
<message><source>A question is a select; this is none.</source><translation>查询应为 select；这不是。</translation></message>
<message><source>A row of the history is not what was written.</source><translation>历史记录中的一行与写入时不一致。</translation></message>
<message><source>A saved search needs a name.</source><translation>已存搜索需要名称。</translation></message>
<message><source>A scan is being read already.</source><translation>正在识别另一个扫描件。</translation></message>
<message><source>A set of annotations beside a book, for Thorium and other readers of Readium.</source><translation>与书分开的一组批注，供 Thorium 和其他 Readium 系阅读器使用。</translation></message>
<message><source>A setting or a reading position may be older than it was.</source><translation>某个设置或阅读位置可能比原来的旧。</translation></message>
<message><source>A step is not what was written.</source><translation>某个步骤与写入时不一致。</translation></message>
<message><source>A tag</source><translation>标签</translation></message>
<message><source>A tag has {longest} characters at the most; this one has {n}.</source><translation>标签最多 {longest} 个字符；此标签有 {n} 个。</translation></message>
<message><source>A tag needs a name.</source><translation>标签需要名称。</translation></message>
<message><source>A template for the file's name: {title}, {author}, {date}, {theme}.</source><translation>文件名的模板：{title}、{author}、{date}、{theme}。</translation></message>
<message><source>A theme cannot be merged with itself.</source><translation>主题不能与自身合并。</translation></message>
<message><source>A theme cannot stand below itself.</source><translation>主题不能位于自身之下。</translation></message>
<message><source>A theme needs a name that no other one has.</source><translation>主题的名称不能与其他主题相同。</translation></message>
<message><source>A theme needs a name.</source><translation>主题需要名称。</translation></message>
<message><source>A value holds something that cannot be kept in a library.</source><translation>某个值含有无法保存在资料库中的内容。</translation></message>
<message><source>A value is nested too deeply to be kept in a library.</source><translation>某个值嵌套过深，无法保存在资料库中。</translation></message>
<message><source>A verified backup was written.</source><translation>已写入经过校验的备份。</translation></message>
<message><source>A verified copy of the library was written: {name}</source><translation>已写入经过校验的资料库副本：{name}</translation></message>
<message><source>A version of an article never changes; a changed file makes a new version.</source><translation>文章的版本永不更改；文件更改后会生成新版本。</translation></message>
<message><source>A work without a title</source><translation>无标题的作品</translation></message>
<message><source>APA</source><translation>APA</translation></message>
<message><source>About Postil</source><translation>关于 Postil</translation></message>
<message><source>Above the first heading</source><translation>第一个小标题之前</translation></message>
<message><source>Accept change</source><translation>接受更改</translation></message>
<message><source>Ad&amp;just by selecting…</source><translation>通过选择调整(&amp;J)…</translation></message>
<message><source>Add</source><translation>添加</translation></message>
<message><source>Add a theme of your own</source><translation>添加自己的主题</translation></message>
<message><source>Add article</source><translation>添加文章</translation></message>
<message><source>Add as a new article</source><translation>作为新文章添加</translation></message>
<message><source>Add files</source><translation>添加文件</translation></message>
<message><source>Add from address</source><translation>从网址添加</translation></message>
<message><source>Add from address…</source><translation>从网址添加…</translation></message>
<message><source>Add the error's own words (they may quote your text)</source><translation>加入错误原文（可能引用文章或笔记文字）</translation></message>
<message><source>Add the files of a folder to the library</source><translation>将文件夹中的文件加入资料库</translation></message>
<message><source>Add the tag</source><translation>添加标签</translation></message>
<message><source>Add theme</source><translation>添加主题</translation></message>
<message><source>Add this theme</source><translation>添加此主题</translation></message>
<message><source>Add to the dictionary</source><translation>加入词典</translation></message>
<message><source>Add to the library</source><translation>加入资料库</translation></message>
<message><source>Add what another library has, after a preview, in one step</source><translation>预览后一步加入另一个资料库的内容</translation></message>
<message><source>Add what is in “{name}” to the library</source><translation>将“{name}”中的内容加入资料库</translation></message>
<message numerus="yes"><source>Add {n} as new articles</source><translation><numerusform>将 {n} 个作为新文章添加</numerusform></translation></message>
<message><source>Add {n} files and folders to the library</source><translation>将 {n} 个文件和文件夹加入资料库</translation></message>
<message><source>Add {n} files to the library</source><translation>将 {n} 个文件加入资料库</translation></message>
<message><source>Add&amp;ress</source><translation>网址(&amp;R)</translation></message>
<message><source>Added</source><translation>添加时间</translation></message>
<message><source>Added “{title}”</source><translation>添加了“{title}”</translation></message>
<message><source>Adding {name} ({done} of {total})</source><translation>正在添加 {name} ({done}/{total})</translation></message>
<message><source>Address</source><translation>网址</translation></message>
<message><source>Address: {example}</source><translation>地址：{example}</translation></message>
<message><source>Add…</source><translation>添加…</translation></message>
<message><source>All</source><translation>全部</translation></message>
<message><source>All annotations</source><translation>所有批注</translation></message>
<message><source>All articles</source><translation>所有文章</translation></message>
<message><source>All is well: {sum} rows and lines are what was written.</source><translation>一切正常：{sum} 行均与写入时一致。</translation></message>
<message><source>All results</source><translation>所有结果</translation></message>
<message><source>All settings…</source><translation>所有设置…</translation></message>
<message><source>All that {name} says of themes is here already.</source><translation>{name} 中关于主题的内容此处都已有。</translation></message>
<message><source>All the words are there, with others among them.</source><translation>所有文字都在，但夹有其他文字。</translation></message>
<message><source>All themes</source><translation>所有主题</translation></message>
<message><source>All {annotations} annotations</source><translation>全部 {annotations} 条批注</translation></message>
<message><source>All {n} articles</source><translation>全部 {n} 篇文章</translation></message>
<message numerus="yes"><source>All {n} articles were read by today's Postil already; there is nothing to read anew.</source><translation><numerusform>全部 {n} 篇文章都已由当前的 Postil 读过；没有需要重新读取的。</numerusform></translation></message>
<message><source>Amber</source><translation>琥珀</translation></message>
<message><source>An address is being fetched already.</source><translation>正在获取另一个网址。</translation></message>
<message><source>An annotation can be split only within its words.</source><translation>批注只能在其文字之内拆分。</translation></message>
<message><source>An annotation without a place on the pages is</source><translation>一条在页面上没有位置的批注</translation></message>
<message><source>An area is selected on a page: show the pages first.</source><translation>区域要在页面上选择：请先显示页面。</translation></message>
<message><source>An area of a page cannot be merged with other annotations.</source><translation>页面区域不能与其他批注合并。</translation></message>
<message><source>An article</source><translation>文章</translation></message>
<message><source>An article has got another text meanwhile; please import the file once more.</source><translation>其间有一篇文章的正文已改变；请重新导入该文件。</translation></message>
<message><source>An article needs a title.</source><translation>文章需要标题。</translation></message>
<message numerus="yes"><source>An article of the same file is in the trash, with {n} annotations.</source><translation><numerusform>回收站中有同一文件的一篇文章，带有 {n} 条批注。</numerusform></translation></message>
<message><source>An encrypted folder needs pyrage and mnemonic: pip install “postil[encryption]”.</source><translation>加密文件夹需要 pyrage 和 mnemonic：pip install "postil[encryption]"。</translation></message>
<message><source>An orphan has no passage to accept; please attach it to one.</source><translation>孤立批注没有可接受的文段；请将其附到某个文段。</translation></message>
<message><source>And {n} more remarks.</source><translation>另有 {n} 条说明。</translation></message>
<message><source>Anki cards</source><translation>Anki 卡片</translation></message>
<message><source>Annotate</source><translation>批注</translation></message>
<message><source>Annotated</source><translation>已批注</translation></message>
<message><source>Annotated PDF</source><translation>带批注的 PDF</translation></message>
<message><source>Annotated Word file</source><translation>带批注的 Word 文件</translation></message>
<message><source>Annotated article</source><translation>带批注的文章</translation></message>
<message><source>Annotated articles</source><translation>带批注的文章</translation></message>
<message><source>Annotated page</source><translation>带批注的网页</translation></message>
<message><source>Annotated paragraphs have their front matter always: it tells that they are a part.</source><translation>带批注的段落始终带有前置信息：它说明这只是一部分。</translation></message>
<message><source>Annotated paragraphs, for reading</source><translation>带批注的段落，供阅读</translation></message>
<message><source>Annotation {number} of {count}, area on page {page}: {short}.</source><translation>批注 {number} / {count}，第 {page} 页的区域：{short}。</translation></message>
<message><source>Annotation {number} of {count}: {short}.</source><translation>批注 {number}/{count}：{short}。</translation></message>
<message><source>Annotations</source><translation>批注</translation></message>
<message><source>Annotations ({program})</source><translation>批注 ({program})</translation></message>
<message><source>Annotations as Hypothesis exports them and takes them in.</source><translation>Hypothesis 导出和导入的批注格式。</translation></message>
<message><source>Annotations by theme</source><translation>按主题排列的批注</translation></message>
<message><source>Annotations in the file of “{title}”</source><translation>“{title}”文件中的批注</translation></message>
<message><source>Annotations of articles that are not in this library stay out ({number}): {names}{more}.</source><translation>不在本资料库中的文章的批注未予采用（{number}）：{names}{more}。</translation></message>
<message><source>Another library in place of this one</source><translation>用另一个资料库替换当前的</translation></message>
<message><source>Another program is exchanging this library just now.</source><translation>另一个程序正在交换此资料库。</translation></message>
<message><source>Another program is using the library {path} and did not let go of it in time.</source><translation>另一程序正在使用资料库 {path}，未及时释放。</translation></message>
<message><source>Another program is using the library. What you do is saved as soon as it lets go.</source><translation>另一程序正在使用资料库。其释放后会立即保存所作的操作。</translation></message>
<message><source>Another program wrote into the page. The page was set anew from the article; nothing is lost.</source><translation>另一程序改写了页面。页面已按文章重新排好；没有丢失任何内容。</translation></message>
<message><source>Another shared folder lies there now.</source><translation>那里现在是另一个共享文件夹。</translation></message>
<message><source>Another style (CSL)…</source><translation>其他样式 (CSL)…</translation></message>
<message><source>Answer</source><translation>回复</translation></message>
<message><source>Answer by {name}.</source><translation>{name} 的回复。</translation></message>
<message><source>Any state</source><translation>任意状态</translation></message>
<message><source>Any tag</source><translation>任意标签</translation></message>
<message><source>Any theme</source><translation>任意主题</translation></message>
<message><source>Any theme…</source><translation>任意主题…</translation></message>
<message><source>Any time</source><translation>任意时间</translation></message>
<message><source>Archive</source><translation>归档</translation></message>
<message><source>Archived</source><translation>已归档</translation></message>
<message><source>Archived web page</source><translation>存档网页</translation></message>
<message><source>Archived “{title}”</source><translation>归档了“{title}”</translation></message>
<message><source>Article</source><translation>文章</translation></message>
<message><source>Article: {title}</source><translation>文章：{title}</translation></message>
<message><source>Articles</source><translation>文章</translation></message>
<message><source>Articles ({every});;All files (*)</source><translation>文章 ({every});;所有文件 (*)</translation></message>
<message><source>Articles and briefs</source><translation>文章与文稿</translation></message>
<message><source>Articles for the group</source><translation>给小组的文章</translation></message>
<message><source>Articles looked at: {name}</source><translation>查看的文章：{name}</translation></message>
<message><source>Articles of the library</source><translation>资料库的文章</translation></message>
<message><source>Articles that say the same</source><translation>信息相同的文章</translation></message>
<message><source>Articles that would change</source><translation>会有变化的文章</translation></message>
<message><source>Articles to look at</source><translation>要查看的文章</translation></message>
<message><source>Articles whose details would change</source><translation>详细信息会更改的文章</translation></message>
<message><source>As 10.1000/182</source><translation>例如 10.1000/182</translation></message>
<message><source>As 12 (3), of a report TR-94-29</source><translation>例如 12 (3)；报告则如 TR-94-29</translation></message>
<message><source>As 1859, of a later edition</source><translation>例如 1859，后来的版本才需要</translation></message>
<message><source>As 2026-11-24, or in any words</source><translation>例如 2026-11-24，或用任意文字</translation></message>
<message><source>As CSV…</source><translation>存为 CSV…</translation></message>
<message><source>As HTML…</source><translation>存为 HTML…</translation></message>
<message><source>As Markdown…</source><translation>存为 Markdown…</translation></message>
<message><source>As Mary Roe; Le Roy, Jean</source><translation>例如 Mary Roe; Le Roy, Jean</translation></message>
<message><source>As OpenDocument text…</source><translation>存为 OpenDocument 文本…</translation></message>
<message><source>As PDF…</source><translation>存为 PDF…</translation></message>
<message><source>As PNG…</source><translation>存为 PNG…</translation></message>
<message><source>As SVG…</source><translation>存为 SVG…</translation></message>
<message><source>As Word file…</source><translation>存为 Word 文件…</translation></message>
<message><source>As in the settings: {name}</source><translation>与设置相同：{name}</translation></message>
<message><source>As the system</source><translation>跟随系统</translation></message>
<message><source>As today's Postil reads the kept source</source><translation>用现在的 Postil 读取保留的来源</translation></message>
<message><source>Asking {host}…</source><translation>正在访问 {host}…</translation></message>
<message><source>At first</source><translation>初始值</translation></message>
<message><source>At their words</source><translation>在原来的文字上</translation></message>
<message><source>At words that differ, to be looked at</source><translation>在不同的文字上，待查看</translation></message>
<message><source>Attach here ({number})</source><translation>附到此处 ({number})</translation></message>
<message><source>Attach to the &amp;selection</source><translation>附到选区(&amp;S)</translation></message>
<message><source>Aut&amp;hor</source><translation>作者(&amp;H)</translation></message>
<message><source>Author</source><translation>作者</translation></message>
<message numerus="yes"><source>Authors, year and DOI of {n} articles can be looked up in their kept files.</source><translation><numerusform>{n} 篇文章的作者、年份和 DOI 可从保留的原文件中查得。</numerusform></translation></message>
<message><source>Back</source><translation>后退</translation></message>
<message><source>Back (Alt+Left)</source><translation>后退 (Alt+Left)</translation></message>
<message><source>Back to the annotations (Esc)</source><translation>返回批注 (Esc)</translation></message>
<message><source>Back to the article as it is now (Esc)</source><translation>返回文章的当前版本 (Esc)</translation></message>
<message><source>Back to the usual size</source><translation>恢复通常大小</translation></message>
<message><source>Back to: {said}</source><translation>恢复为：{said}</translation></message>
<message><source>Back up now</source><translation>立即备份</translation></message>
<message><source>Backups</source><translation>备份</translation></message>
<message><source>Backups…</source><translation>备份…</translation></message>
<message><source>Before</source><translation>之前</translation></message>
<message><source>Began the brief “{name}”</source><translation>新建了文稿“{name}”</translation></message>
<message><source>Begin a brief</source><translation>新建文稿</translation></message>
<message><source>Begin a word later</source><translation>起点后移一词</translation></message>
<message><source>Begin a word sooner</source><translation>起点前移一词</translation></message>
<message><source>Begin another brief</source><translation>另建文稿</translation></message>
<message><source>Beginning and end</source><translation>开头和结尾</translation></message>
<message><source>Beginning and end are still there; the wording between differs.</source><translation>开头和结尾仍在；中间的文字不同。</translation></message>
<message><source>Beginning and end of these words are no longer similar enough.</source><translation>这些文字的开头和结尾已不够相似。</translation></message>
<message><source>Beginning and end of these words do not stand in the text any more.</source><translation>这些文字的开头和结尾已不在正文中。</translation></message>
<message><source>Belongs</source><translation>包括</translation></message>
<message><source>Below</source><translation>上级</translation></message>
<message><source>Below the note, which stays as it is</source><translation>写在笔记下方，原笔记保持不变</translation></message>
<message><source>Below this</source><translation>在此之下</translation></message>
<message><source>Beside its reference; again, the next one</source><translation>在引用处旁显示；再按则显示下一条</translation></message>
<message><source>Beside the article</source><translation>文章旁</translation></message>
<message><source>Best first</source><translation>最佳优先</translation></message>
<message><source>Between …</source><translation>介于…</translation></message>
<message><source>BibTeX</source><translation>BibTeX</translation></message>
<message><source>Blue</source><translation>蓝</translation></message>
<message><source>Board</source><translation>看板</translation></message>
<message><source>Both</source><translation>两者</translation></message>
<message><source>Both changed since the export:</source><translation>导出后两边都已更改：</translation></message>
<message><source>Brief</source><translation>文稿</translation></message>
<message><source>Brief beside the article</source><translation>文章旁的文稿</translation></message>
<message><source>Brief on show</source><translation>显示的文稿</translation></message>
<message><source>Brief {currentText}</source><translation>文稿 {currentText}</translation></message>
<message><source>Brief: {name}</source><translation>文稿：{name}</translation></message>
<message><source>Briefs</source><translation>文稿</translation></message>
<message><source>Briefs in the bundle</source><translation>文章包中的文稿</translation></message>
<message><source>Bring back an export that was edited elsewhere, or take the marks of another file</source><translation>取回在别处编辑过的导出文件，或读取其他文件中的标记</translation></message>
<message><source>Bring files into the library</source><translation>将文件加入资料库</translation></message>
<message><source>Bring in</source><translation>导入</translation></message>
<message><source>Bring the edits in first</source><translation>先导入修改</translation></message>
<message numerus="yes"><source>Bring their annotations in</source><translation><numerusform>导入其批注</numerusform></translation></message>
<message><source>Brought back the brief “{called}”</source><translation>恢复了文稿“{called}”</translation></message>
<message><source>Brought back the saved search “{called}”</source><translation>恢复了已存搜索“{called}”</translation></message>
<message><source>Brought back the theme “{called}”</source><translation>恢复了主题“{called}”</translation></message>
<message><source>Brought back “{called}”</source><translation>恢复了“{called}”</translation></message>
<message><source>Bundle</source><translation>文章包</translation></message>
<message><source>Bundle of articles</source><translation>文章包</translation></message>
<message><source>Bundle of articles…</source><translation>文章包…</translation></message>
<message><source>Bundles</source><translation>文章包</translation></message>
<message><source>By Tesseract</source><translation>由 Tesseract 识别</translation></message>
<message><source>By article</source><translation>按文章</translation></message>
<message><source>By heading</source><translation>按小标题</translation></message>
<message><source>By its printed number</source><translation>按印刷的页码</translation></message>
<message><source>By scrolling</source><translation>连续滚动</translation></message>
<message><source>By the system's voice, from here on; what is read is selected</source><translation>用系统语音从此处读起；读到的文字会被选中</translation></message>
<message><source>By typing a few letters of it</source><translation>输入名称中的几个字即可</translation></message>
<message><source>By {name}.</source><translation>作者：{name}。</translation></message>
<message><source>CSL JSON</source><translation>CSL JSON</translation></message>
<message><source>Cancel</source><translation>取消</translation></message>
<message><source>Caption</source><translation>图注</translation></message>
<message><source>Caret</source><translation>光标</translation></message>
<message><source>Change passage</source><translation>更改文段</translation></message>
<message><source>Change the annotation</source><translation>更改批注</translation></message>
<message><source>Change theme</source><translation>更改主题</translation></message>
<message><source>Change themes</source><translation>更改主题</translation></message>
<message><source>Changed</source><translation>已更改</translation></message>
<message><source>Changed a {kind}</source><translation>更改了一项：{kind}</translation></message>
<message><source>Changed here and in the file</source><translation>在此处和文件中都已更改</translation></message>
<message><source>Changed here, where it stays as it is</source><translation>在这里已更改，保持不变</translation></message>
<message><source>Changed on both sides</source><translation>两边都已更改</translation></message>
<message><source>Changed on both sides. Library: {ours}. File: {theirs}.</source><translation>两边都已更改。资料库：{ours}。文件：{theirs}。</translation></message>
<message><source>Changed the saved search “{name}”</source><translation>更改了已存搜索“{name}”</translation></message>
<message><source>Changed there</source><translation>在那边已更改</translation></message>
<message><source>Changed there and here: both texts are kept</source><translation>两边都已更改：两份文字都保留</translation></message>
<message><source>Changed {n}</source><translation>已更改 {n}</translation></message>
<message><source>Changed “{quote}”</source><translation>更改了“{quote}”</translation></message>
<message><source>Characters</source><translation>字符数</translation></message>
<message><source>Check library</source><translation>检查资料库</translation></message>
<message><source>Checked ones go to the trash.</source><translation>勾选的项目移入回收站。</translation></message>
<message><source>Checking every note…</source><translation>正在检查每条笔记…</translation></message>
<message><source>Chicago, author and date</source><translation>Chicago，作者和日期</translation></message>
<message><source>Chicago, notes and bibliography</source><translation>Chicago，注释和参考文献</translation></message>
<message><source>Choice</source><translation>选项</translation></message>
<message><source>Choose a backup to see what going back to it would change.</source><translation>选择一个备份，查看退回会带来的变化。</translation></message>
<message><source>Choose a command in the list; Enter goes to its keys.</source><translation>在列表中选择命令；按 Enter 转到其按键。</translation></message>
<message><source>Choose among several…</source><translation>从多个中选择…</translation></message>
<message><source>Choose an annotation first.</source><translation>请先选择一条批注。</translation></message>
<message><source>Choose an article first.</source><translation>请先选择文章。</translation></message>
<message><source>Choose articles…</source><translation>选择文章…</translation></message>
<message><source>Choose citations</source><translation>选择引用格式</translation></message>
<message><source>Choose colours, sizes and what is shown</source><translation>选择颜色、大小和显示内容</translation></message>
<message><source>Choose one article first.</source><translation>请先只选择一篇文章。</translation></message>
<message><source>Choose one version, or two.</source><translation>请选择一个或两个版本。</translation></message>
<message><source>Choose themes…</source><translation>选择主题…</translation></message>
<message><source>Choose…</source><translation>选择…</translation></message>
<message><source>Chose the citations of the brief “{name}”</source><translation>选择了文稿“{name}”的引用格式</translation></message>
<message><source>Chosen articles</source><translation>选中的文章</translation></message>
<message><source>Citation</source><translation>引用</translation></message>
<message><source>Citation style</source><translation>引用样式</translation></message>
<message><source>Citations of a brief that is exported</source><translation>导出文稿时的引用格式</translation></message>
<message><source>Citations of this brief</source><translation>此文稿的引用格式</translation></message>
<message><source>Cite ▾</source><translation>引用 ▾</translation></message>
<message><source>Citing</source><translation>正在生成引用</translation></message>
<message><source>Clear</source><translation>清除</translation></message>
<message><source>Clear the filter (Esc)</source><translation>清除筛选 (Esc)</translation></message>
<message><source>Close</source><translation>关闭</translation></message>
<message><source>Close (Esc)</source><translation>关闭 (Esc)</translation></message>
<message><source>Close (Space)</source><translation>关闭 (Space)</translation></message>
<message><source>Close the message</source><translation>关闭消息</translation></message>
<message><source>Close the preview</source><translation>关闭预览</translation></message>
<message><source>Close the summary</source><translation>关闭摘要</translation></message>
<message><source>Code</source><translation>代码</translation></message>
<message><source>Code {number} in {name} is none.</source><translation>{name} 中的第 {number} 项不是编码。</translation></message>
<message><source>Codebooks (*.qdc *.qde *.xml *.json);;All files (*)</source><translation>编码本 (*.qdc *.qde *.xml *.json);;所有文件 (*)</translation></message>
<message><source>Colour</source><translation>颜色</translation></message>
<message><source>Colours</source><translation>颜色</translation></message>
<message><source>Colours of the window</source><translation>窗口颜色</translation></message>
<message><source>Column</source><translation>栏</translation></message>
<message><source>Command</source><translation>命令</translation></message>
<message><source>Commands</source><translation>命令</translation></message>
<message><source>Compact</source><translation>紧凑</translation></message>
<message><source>Compact rows</source><translation>紧凑的行</translation></message>
<message><source>Contents</source><translation>目录</translation></message>
<message><source>Continue</source><translation>继续</translation></message>
<message><source>Contrast of the window</source><translation>窗口对比度</translation></message>
<message><source>Copied.</source><translation>已复制。</translation></message>
<message><source>Copy</source><translation>复制</translation></message>
<message><source>Copy as &amp;Markdown</source><translation>复制为 Markdown(&amp;M)</translation></message>
<message><source>Copy as Markdown</source><translation>复制为 Markdown</translation></message>
<message><source>Copy as rich text</source><translation>复制为富文本</translation></message>
<message><source>Copy link</source><translation>复制链接</translation></message>
<message><source>Copy quote</source><translation>复制引文</translation></message>
<message><source>Copy report</source><translation>复制报告</translation></message>
<message><source>Copy the selected passage</source><translation>复制选中的文段</translation></message>
<message><source>Copy with c&amp;itation</source><translation>复制引文及引用(&amp;I)</translation></message>
<message><source>Copy with citation</source><translation>复制引文及引用</translation></message>
<message><source>Could not be read</source><translation>无法读取</translation></message>
<message><source>CriticMarkup, for reading</source><translation>CriticMarkup，供阅读</translation></message>
<message><source>Ctrl+Tab goes to the other one</source><translation>Ctrl+Tab 切换到另一个</translation></message>
<message><source>D&amp;OI</source><translation>DOI(&amp;O)</translation></message>
<message><source>DOI</source><translation>DOI</translation></message>
<message><source>Damage has taken a part of this version.</source><translation>损坏使此版本失去了一部分。</translation></message>
<message><source>Dark</source><translation>深色</translation></message>
<message><source>Dark ink on light paper</source><translation>浅色纸上的深色文字</translation></message>
<message><source>Dark ink on warm paper</source><translation>暖色纸上的深色文字</translation></message>
<message><source>Dark, high contrast</source><translation>深色，高对比度</translation></message>
<message><source>Date</source><translation>日期</translation></message>
<message><source>Date read</source><translation>读取时间</translation></message>
<message><source>Day</source><translation>日</translation></message>
<message><source>Default themes</source><translation>默认主题</translation></message>
<message><source>Definition</source><translation>定义</translation></message>
<message><source>Delete (to the trash): {quote}{also}</source><translation>删除（移入回收站）：{quote}{also}</translation></message>
<message><source>Deleted in the file</source><translation>在文件中已删除</translation></message>
<message><source>Deleted there</source><translation>在那边已删除</translation></message>
<message><source>Deleted there since. What is checked goes here, too:</source><translation>此后在那边已删除。勾选的在这里也移除：</translation></message>
<message><source>Details</source><translation>详细信息</translation></message>
<message><source>Details of {n} articles</source><translation>{n} 篇文章的详细信息</translation></message>
<message><source>Deutsch</source><translation>Deutsch</translation></message>
<message><source>Difference between the texts</source><translation>文本之间的差异</translation></message>
<message><source>Different; stays as it is</source><translation>各不相同；保持不变</translation></message>
<message><source>Do it again</source><translation>重做</translation></message>
<message><source>Do it again after all</source><translation>再次执行撤销的更改</translation></message>
<message><source>Does not belong</source><translation>不包括</translation></message>
<message><source>Done</source><translation>完成</translation></message>
<message><source>Done again: {what}</source><translation>已重做：{what}</translation></message>
<message><source>Doubtful</source><translation>存疑</translation></message>
<message><source>Doubtful: {doubt}</source><translation>存疑：{doubt}</translation></message>
<message><source>Dutch</source><translation>荷兰语</translation></message>
<message><source>E&amp;xample of {plain}</source><translation>{plain} 的示例(&amp;P)</translation></message>
<message><source>E&amp;xcludes</source><translation>不包括(&amp;X)</translation></message>
<message numerus="yes"><source>E&amp;xport these {n} themes…</source><translation><numerusform>导出这 {n} 个主题(&amp;X)…</numerusform></translation></message>
<message><source>E-book</source><translation>电子书</translation></message>
<message><source>E-book with its annotations</source><translation>带批注的电子书</translation></message>
<message><source>Each selection is marked at once. A theme's key changes the pen, Esc puts it down.</source><translation>选中即高亮。按主题的按键更换画笔，按 Esc 放下画笔。</translation></message>
<message><source>Each theme with its definition, then the passages under it with their notes.</source><translation>每个主题及其定义，其后是所属文段及笔记。</translation></message>
<message><source>Each theme with its passages and notes as a Word file, in Word’s own styles.</source><translation>每个主题及其文段和笔记，写成 Word 文件，采用 Word 自己的样式。</translation></message>
<message><source>Each theme with its passages and notes as a page for any browser.</source><translation>每个主题及其文段和笔记，写成任何浏览器可读的网页。</translation></message>
<message><source>Each theme with its passages and notes as an OpenDocument text.</source><translation>每个主题及其文段和笔记，写成 OpenDocument 文本。</translation></message>
<message><source>Each theme with its passages and notes as pages to print or to hand round.</source><translation>每个主题及其文段和笔记，写成可打印或分发的页面。</translation></message>
<message><source>Edit</source><translation>编辑</translation></message>
<message><source>Edit &amp;note</source><translation>编辑笔记(&amp;N)</translation></message>
<message><source>Edit article</source><translation>编辑文章</translation></message>
<message><source>Edit brief</source><translation>编辑文稿</translation></message>
<message><source>Edit details…</source><translation>编辑详细信息…</translation></message>
<message><source>Edit note</source><translation>编辑笔记</translation></message>
<message><source>Edit theme</source><translation>编辑主题</translation></message>
<message><source>Edit themes</source><translation>编辑主题</translation></message>
<message><source>Edit this brief</source><translation>编辑此文稿</translation></message>
<message><source>Edit ▾</source><translation>编辑 ▾</translation></message>
<message><source>Edited</source><translation>已编辑</translation></message>
<message><source>Edited the details of “{title}”</source><translation>编辑了“{title}”的详细信息</translation></message>
<message><source>Edited the note on “{quote}”: {note}</source><translation>编辑了“{quote}”的笔记：{note}</translation></message>
<message><source>Edited the theme “{name}”</source><translation>编辑了主题“{name}”</translation></message>
<message><source>Elsewhere</source><translation>其他位置</translation></message>
<message><source>Emptied the note on “{quote}”</source><translation>清空了“{quote}”的笔记</translation></message>
<message><source>Encrypt what lies in a new folder</source><translation>加密新文件夹中的内容</translation></message>
<message><source>End a word later</source><translation>终点后移一词</translation></message>
<message><source>End a word sooner</source><translation>终点前移一词</translation></message>
<message><source>End of highlight.</source><translation>高亮结束。</translation></message>
<message><source>End the session</source><translation>结束会话</translation></message>
<message><source>English</source><translation>English</translation></message>
<message><source>English (UK)</source><translation>英语（英国）</translation></message>
<message><source>English (US)</source><translation>英语（美国）</translation></message>
<message><source>Enlarge picture or wide table</source><translation>放大图片或宽表格</translation></message>
<message><source>Enter gives · Ctrl+Enter gives and stays</source><translation>Enter 添加 · Ctrl+Enter 添加后继续</translation></message>
<message><source>Enter opens · Tab next group · Ctrl+Enter all results · &gt; commands alone</source><translation>Enter 打开 · Tab 下一组 · Ctrl+Enter 所有结果 · &gt; 只列命令</translation></message>
<message><source>Esc: done</source><translation>Esc：完成</translation></message>
<message><source>Esc: go on</source><translation>Esc：继续</translation></message>
<message><source>Español</source><translation>Español</translation></message>
<message><source>Ever</source><translation>全部时间</translation></message>
<message><source>Every backup was opened and checked when it was written. Going back is one step: Undo takes it back, and a backup of how things are now is kept for good.</source><translation>每个备份在写入时都已打开并校验。退回只是一步：撤销即可撤回，当前状态的备份会永久保留。</translation></message>
<message><source>Every key in one list, and others for it</source><translation>所有按键列表，可改用其他按键</translation></message>
<message><source>Every page of it, searched as a whole</source><translation>手册的全部页面，可整体搜索</translation></message>
<message><source>Every version is kept, and this is one step: Undo takes it back.</source><translation>每个版本都会保留，而且只是一步：撤销即可撤回。</translation></message>
<message><source>Every version is kept. Choose one to compare it with the current one, or two (with Ctrl) to compare them.</source><translation>每个版本都会保留。选择一个与当前版本比较，或（按住 Ctrl）选择两个相互比较。</translation></message>
<message><source>Everything</source><translation>全部</translation></message>
<message><source>Everything has a theme.</source><translation>全部都有主题。</translation></message>
<message><source>Everything is exchanged.</source><translation>全部已交换。</translation></message>
<message><source>Everything is saved already</source><translation>一切均已保存</translation></message>
<message><source>Everything is saved by now.</source><translation>现在一切均已保存。</translation></message>
<message><source>Everything that was done, and going back to it</source><translation>做过的一切，可退回到任意一步</translation></message>
<message><source>Exam&amp;ples</source><translation>示例(&amp;P)</translation></message>
<message><source>Example quotes</source><translation>示例引文</translation></message>
<message><source>Exchange now</source><translation>立即交换</translation></message>
<message><source>Exchanging…</source><translation>正在交换…</translation></message>
<message><source>Excludes</source><translation>不包括</translation></message>
<message><source>Excludes: {text}</source><translation>不包括：{text}</translation></message>
<message><source>Export</source><translation>导出</translation></message>
<message><source>Export brief</source><translation>导出文稿</translation></message>
<message><source>Export codebook</source><translation>导出编码本</translation></message>
<message><source>Export codebook…</source><translation>导出编码本…</translation></message>
<message><source>Export the quotes that were found</source><translation>导出找到的引文</translation></message>
<message><source>Export these…</source><translation>导出这些…</translation></message>
<message><source>Export this brief</source><translation>导出此文稿</translation></message>
<message><source>Export to</source><translation>导出到</translation></message>
<message><source>Export what is shown</source><translation>导出显示的内容</translation></message>
<message><source>Export ▾</source><translation>导出 ▾</translation></message>
<message><source>Exported</source><translation>已导出</translation></message>
<message><source>Exported to {out}: {account}</source><translation>已导出到 {out}：{account}</translation></message>
<message><source>Exported to {where}{words}</source><translation>已导出到 {where}{words}</translation></message>
<message><source>Exporting…</source><translation>正在导出…</translation></message>
<message><source>Exports and annotations (*.md *.markdown *.txt *.html *.json *.jsonld *.csv *.lua *.annotation *.xml *.rdf *.opf *.sqlite *.qdpx *.bib *.ris);;All files (*)</source><translation>导出文件和批注 (*.md *.markdown *.txt *.html *.json *.jsonld *.csv *.lua *.annotation *.xml *.rdf *.opf *.sqlite *.qdpx *.bib *.ris);;所有文件 (*)</translation></message>
<message><source>Export…</source><translation>导出…</translation></message>
<message><source>Face</source><translation>字体</translation></message>
<message><source>Face, size, lines, colours: Aa</source><translation>字体、大小、行距、颜色：Aa</translation></message>
<message><source>Fetch</source><translation>获取</translation></message>
<message><source>Fetch an article of the web, once</source><translation>获取一篇网页文章，仅此一次</translation></message>
<message><source>Fetch an article's pictures with its address</source><translation>从网址添加时同时获取文章图片</translation></message>
<message><source>Fetch the article's address again and show what would change</source><translation>再次获取文章的网址，并显示会有哪些变化</translation></message>
<message><source>Fetch the pictures of the article too</source><translation>同时获取文章的图片</translation></message>
<message><source>FictionBook</source><translation>FictionBook</translation></message>
<message><source>File</source><translation>文件</translation></message>
<message><source>File its cards under…</source><translation>将其卡片归入…</translation></message>
<message><source>File name</source><translation>文件名</translation></message>
<message><source>File them</source><translation>归类</translation></message>
<message><source>File these under…</source><translation>将这些归入…</translation></message>
<message><source>Files</source><translation>文件</translation></message>
<message><source>Files that were not taken, and why</source><translation>未添加的文件及原因</translation></message>
<message><source>Filter</source><translation>筛选</translation></message>
<message><source>Filter annotations</source><translation>筛选批注</translation></message>
<message><source>Filter by key, name or what it does</source><translation>按按键、名称或功能筛选</translation></message>
<message><source>Filter by title, author or file name</source><translation>按标题、作者或文件名筛选</translation></message>
<message><source>Filter keys</source><translation>筛选按键</translation></message>
<message><source>Filter quotes and notes</source><translation>筛选引文和笔记</translation></message>
<message><source>Filter quotes and notes of all articles</source><translation>筛选所有文章的引文和笔记</translation></message>
<message><source>Filter quotes, notes, themes</source><translation>筛选引文、笔记、主题</translation></message>
<message><source>Filter settings</source><translation>筛选设置</translation></message>
<message><source>Filter tags and articles</source><translation>筛选标签和文章</translation></message>
<message><source>Filter the annotations of all articles</source><translation>筛选所有文章的批注</translation></message>
<message><source>Filter the articles</source><translation>筛选文章</translation></message>
<message><source>Find among themes</source><translation>在主题中查找</translation></message>
<message><source>Find an article</source><translation>查找文章</translation></message>
<message><source>Find anything…</source><translation>全局查找…</translation></message>
<message><source>Find in all articles, or a command</source><translation>在所有文章中查找，或查找命令</translation></message>
<message><source>Find in this article</source><translation>在本文中查找</translation></message>
<message><source>Find next</source><translation>查找下一个</translation></message>
<message><source>Find previous</source><translation>查找上一个</translation></message>
<message><source>Find words in this article</source><translation>在本文中查找文字</translation></message>
<message><source>Finding the annotations in the other text…</source><translation>正在另一文本中查找批注…</translation></message>
<message><source>Find…</source><translation>查找…</translation></message>
<message><source>Finish</source><translation>标为读完</translation></message>
<message><source>Finished</source><translation>已读完</translation></message>
<message><source>Finished “{title}”</source><translation>读完了“{title}”</translation></message>
<message><source>First day</source><translation>第一天</translation></message>
<message><source>First line moved in</source><translation>首行缩进</translation></message>
<message><source>First published</source><translation>首次出版</translation></message>
<message><source>Folder or group</source><translation>文件夹或小组</translation></message>
<message><source>Foliate</source><translation>Foliate</translation></message>
<message><source>Follow file</source><translation>跟随文件</translation></message>
<message><source>Footnote</source><translation>脚注</translation></message>
<message><source>For GitHub</source><translation>用于 GitHub</translation></message>
<message><source>For Obsidian</source><translation>用于 Obsidian</translation></message>
<message><source>For dyslexia</source><translation>阅读障碍友好</translation></message>
<message><source>Format</source><translation>格式</translation></message>
<message><source>Forward</source><translation>前进</translation></message>
<message><source>Found in the new version, but in other words: please look at each.</source><translation>在新版本中找到，但文字不同：请逐一查看。</translation></message>
<message><source>Found quotes</source><translation>找到的引文</translation></message>
<message><source>Français</source><translation>Français</translation></message>
<message><source>French</source><translation>法语</translation></message>
<message><source>From line to line</source><translation>行距</translation></message>
<message><source>From {older} to {newer}</source><translation>从{older}到{newer}</translation></message>
<message><source>From {older} to {newer}: {changes}.</source><translation>从{older}到{newer}：{changes}。</translation></message>
<message><source>From {program}</source><translation>来自：{program}</translation></message>
<message numerus="yes"><source>From {program}: {n} entries</source><translation><numerusform>来自 {program}：{n} 个条目</numerusform></translation></message>
<message><source>Front matter</source><translation>前置信息</translation></message>
<message><source>Full screen</source><translation>全屏</translation></message>
<message><source>German</source><translation>德语</translation></message>
<message><source>Give every command the keys of the set</source><translation>让每个命令使用此方案的按键</translation></message>
<message><source>Give every setting the value that it had at first</source><translation>将每项设置恢复为初始值</translation></message>
<message><source>Give everything here the value that it had at first</source><translation>将此处的一切恢复为初始值</translation></message>
<message><source>Give it another title</source><translation>换一个标题</translation></message>
<message><source>Give the command its first keys again</source><translation>恢复该命令的初始按键</translation></message>
<message><source>Give the themes of both</source><translation>添加两边的主题</translation></message>
<message><source>Give theme {name}</source><translation>添加主题 {name}</translation></message>
<message><source>Gives</source><translation>给出</translation></message>
<message><source>Go</source><translation>转到</translation></message>
<message><source>Go back</source><translation>退回</translation></message>
<message><source>Go back to here</source><translation>退回到此处</translation></message>
<message><source>Go back to it</source><translation>退回到此备份</translation></message>
<message><source>Go on</source><translation>继续</translation></message>
<message><source>Go there</source><translation>前往</translation></message>
<message><source>Go there again</source><translation>再次前往</translation></message>
<message><source>Go to</source><translation>转到</translation></message>
<message><source>Go to another article of the library</source><translation>转到资料库中的另一篇文章</translation></message>
<message><source>Go to page</source><translation>转到页面</translation></message>
<message><source>Go to the beginning</source><translation>转到开头</translation></message>
<message><source>Go to the end</source><translation>转到末尾</translation></message>
<message><source>Go to the message</source><translation>转到消息</translation></message>
<message><source>Go to the next match</source><translation>转到下一处匹配</translation></message>
<message><source>Go to the next one</source><translation>转到下一条批注</translation></message>
<message><source>Go to the next one of it</source><translation>转到该主题的下一条批注</translation></message>
<message><source>Go to version {number}</source><translation>转到版本 {number}</translation></message>
<message><source>Go to what this was about</source><translation>转到相关位置</translation></message>
<message><source>Green</source><translation>绿</translation></message>
<message><source>Grey</source><translation>灰</translation></message>
<message><source>Half a page down</source><translation>向下半页</translation></message>
<message><source>Half a page up</source><translation>向上半页</translation></message>
<message><source>Half read</source><translation>在读</translation></message>
<message><source>Handbook</source><translation>手册</translation></message>
<message><source>Hardly anything of the article stands in the {what}: it looks like another article.</source><translation>{what}：几乎没有本文的内容，看起来是另一篇文章。</translation></message>
<message><source>Harvard (Cite Them Right)</source><translation>Harvard (Cite Them Right)</translation></message>
<message><source>Have this key beside the others</source><translation>在其他按键之外再加此按键</translation></message>
<message><source>Have this key, and no other</source><translation>只用此按键，不用其他</translation></message>
<message><source>Heading</source><translation>小标题</translation></message>
<message><source>Heading, level {level}</source><translation>小标题，第 {level} 级</translation></message>
<message><source>Headings</source><translation>小标题</translation></message>
<message><source>Help</source><translation>帮助</translation></message>
<message><source>High</source><translation>高</translation></message>
<message><source>Highlight</source><translation>高亮</translation></message>
<message><source>Highlight as {name}</source><translation>高亮为 {name}</translation></message>
<message><source>Highlight every occurrence</source><translation>高亮每一处</translation></message>
<message><source>Highlight every occurrence…</source><translation>高亮每一处…</translation></message>
<message><source>Highlight with the theme of key 1; on an annotation: give or take it</source><translation>用按键 1 的主题高亮；在批注上：添加或去掉该主题</translation></message>
<message><source>Highlight with the theme of key 2; on an annotation: give or take it</source><translation>用按键 2 的主题高亮；在批注上：添加或去掉该主题</translation></message>
<message><source>Highlight with the theme of key 3; on an annotation: give or take it</source><translation>用按键 3 的主题高亮；在批注上：添加或去掉该主题</translation></message>
<message><source>Highlight with the theme of key 4; on an annotation: give or take it</source><translation>用按键 4 的主题高亮；在批注上：添加或去掉该主题</translation></message>
<message><source>Highlight with the theme of key 5; on an annotation: give or take it</source><translation>用按键 5 的主题高亮；在批注上：添加或去掉该主题</translation></message>
<message><source>Highlight with the theme of key 6; on an annotation: give or take it</source><translation>用按键 6 的主题高亮；在批注上：添加或去掉该主题</translation></message>
<message><source>Highlight with the theme of key 7; on an annotation: give or take it</source><translation>用按键 7 的主题高亮；在批注上：添加或去掉该主题</translation></message>
<message><source>Highlight with the theme of key 8; on an annotation: give or take it</source><translation>用按键 8 的主题高亮；在批注上：添加或去掉该主题</translation></message>
<message><source>Highlight with the theme of key 9; on an annotation: give or take it</source><translation>用按键 9 的主题高亮；在批注上：添加或去掉该主题</translation></message>
<message><source>Highlight with the theme of that key; on an annotation: give or take it</source><translation>用该键的主题高亮；在批注上：添加或去掉该主题</translation></message>
<message><source>Highlight without a theme</source><translation>不带主题的高亮</translation></message>
<message><source>Highlight {number}</source><translation>高亮 {number} 处</translation></message>
<message><source>Highlight, {names}: {quote}</source><translation>高亮，{names}：{quote}</translation></message>
<message><source>Highlight: {quote}</source><translation>高亮：{quote}</translation></message>
<message><source>Highlighted as {names}.</source><translation>已高亮为 {names}。</translation></message>
<message><source>Highlighted “{quote}”</source><translation>高亮了“{quote}”</translation></message>
<message><source>Highlighted “{quote}” as {themes}</source><translation>将“{quote}”高亮为 {themes}</translation></message>
<message><source>Highlighted “{quote}” as {themes}, with a note: {note}</source><translation>将“{quote}”高亮为 {themes}，并附笔记：{note}</translation></message>
<message><source>Highlighted “{quote}”, with a note: {note}</source><translation>高亮了“{quote}”，并附笔记：{note}</translation></message>
<message><source>Highlighted.</source><translation>已高亮。</translation></message>
<message><source>Highlights</source><translation>高亮</translation></message>
<message><source>Highlights and notes that belong to no theme yet.</source><translation>尚不属于任何主题的高亮和笔记。</translation></message>
<message><source>History</source><translation>历史记录</translation></message>
<message><source>History…</source><translation>历史记录…</translation></message>
<message><source>How a highlighted passage is marked in the text.</source><translation>高亮的文段在正文中如何标记。</translation></message>
<message><source>How a list is ordered and grouped.</source><translation>列表的排序和分组方式。</translation></message>
<message><source>How an annotation stands in its text</source><translation>批注在文中的状态</translation></message>
<message><source>How many articles are done</source><translation>已完成的文章数</translation></message>
<message><source>How printed highlights tell their themes apart.</source><translation>打印的高亮如何区分主题。</translation></message>
<message><source>How the article begins</source><translation>文章的开头</translation></message>
<message><source>How the colours look in light, sepia and dark</source><translation>颜色在浅色、护眼和深色下的效果</translation></message>
<message><source>How the file is shown</source><translation>文件的显示方式</translation></message>
<message><source>How to go on</source><translation>翻阅方式</translation></message>
<message><source>How you are called at the other computers</source><translation>在其他计算机上显示的名字</translation></message>
<message><source>Hypothesis</source><translation>Hypothesis</translation></message>
<message><source>Hypothesis annotations</source><translation>Hypothesis 批注</translation></message>
<message><source>IEEE</source><translation>IEEE</translation></message>
<message><source>If the session ends now, what was typed last is lost. Stay to copy it.</source><translation>如果现在结束会话，最后输入的内容将丢失。留下可先复制。</translation></message>
<message><source>Import</source><translation>导入</translation></message>
<message><source>Import annotations</source><translation>导入批注</translation></message>
<message><source>Import annotations…</source><translation>导入批注…</translation></message>
<message><source>Import bibliography</source><translation>导入参考文献</translation></message>
<message><source>Import codebook</source><translation>导入编码本</translation></message>
<message><source>Import codebook: {file_name}</source><translation>导入编码本：{file_name}</translation></message>
<message><source>Import codebook…</source><translation>导入编码本…</translation></message>
<message><source>Import {taken}</source><translation>导入 {taken}</translation></message>
<message><source>Imported: {words}. Undo takes it back.</source><translation>已导入：{words}。撤销即可撤回。</translation></message>
<message><source>In Themes and in the sidebar: copy the quotes of the cards with their citations</source><translation>在主题和侧边栏中：复制卡片的引文及其引用</translation></message>
<message><source>In Themes and in the sidebar: give the cards, or a whole column, any theme by typing</source><translation>在主题和侧边栏中：输入名称，为卡片或整列添加任意主题</translation></message>
<message><source>In Themes and in the sidebar: put the quotes of the cards into the brief, at its caret</source><translation>在主题和侧边栏中：将卡片的引文放入文稿的光标处</translation></message>
<message><source>In Themes: give or take a theme, remove, write a note; with several cards too</source><translation>在主题中：添加或去掉主题、移除、写笔记；可对多张卡片操作</translation></message>
<message><source>In Themes: show a card in its article; Back returns</source><translation>在主题中：在文章中显示卡片；“后退”返回</translation></message>
<message><source>In a brief: give it another name</source><translation>在文稿中：重命名</translation></message>
<message><source>In a brief: shorten the quote at the caret</source><translation>在文稿中：缩短光标处的引文</translation></message>
<message><source>In a brief: show the quote at the caret in its article; Back returns</source><translation>在文稿中：在文章中显示光标处的引文；“后退”返回</translation></message>
<message><source>In a note or a brief: a list of what to link to or quote; Enter or Tab takes one</source><translation>在笔记或文稿中：列出可链接或引用的内容；按 Enter 或 Tab 选取</translation></message>
<message><source>In a note or a brief: bold, italic, a link</source><translation>在笔记或文稿中：粗体、斜体、链接</translation></message>
<message><source>In a note: leave, the text is kept</source><translation>在笔记中：离开，文字会保留</translation></message>
<message><source>In place</source><translation>原位</translation></message>
<message><source>In reading order</source><translation>阅读顺序</translation></message>
<message><source>In the Library: open the article, remove those that are chosen</source><translation>在资料库中：打开文章，移除选中的文章</translation></message>
<message><source>In the Library: see how the article begins; again to close it</source><translation>在资料库中：查看文章开头；再按则关闭</translation></message>
<message><source>In the Library: type into its filter</source><translation>在资料库中：在筛选框中输入</translation></message>
<message><source>In the article and the sidebar: everything that can be done there</source><translation>在文章和侧边栏中：所有可用的操作</translation></message>
<message><source>In the article, by a key of your choice</source><translation>在文章中滚动，按键可自选</translation></message>
<message><source>In the article: open the note of the annotation under the caret</source><translation>在文章中：打开光标所在批注的笔记</translation></message>
<message><source>In the field of themes (T): give the theme, or take it away; with Ctrl the field stays</source><translation>在主题输入框 (T) 中：添加或去掉该主题；加 Ctrl 则输入框保留</translation></message>
<message><source>In the file</source><translation>在文件中</translation></message>
<message><source>In the file: {changes}.</source><translation>文件中：{changes}。</translation></message>
<message><source>In the find bar: into the list of places, and back to the words</source><translation>在查找栏中：进入位置列表，再回到文字</translation></message>
<message><source>In the library</source><translation>在资料库中</translation></message>
<message><source>In the palette (Ctrl+K): the next group, all results; &gt; asks for commands alone</source><translation>在命令面板 (Ctrl+K) 中：下一组、所有结果；输入 &gt; 只列命令</translation></message>
<message><source>In the sidebar, or of this one</source><translation>在侧边栏中显示所有文章或仅本文</translation></message>
<message><source>In the system's language</source><translation>使用系统语言</translation></message>
<message><source>In the text</source><translation>正文中</translation></message>
<message><source>In two, at the caret</source><translation>在光标处一分为二</translation></message>
<message><source>In version {number}: {changes}.</source><translation>在版本 {number} 中：{changes}。</translation></message>
<message><source>In which languages is it written? The fewer, the better it is read.</source><translation>它用哪些语言写成？语言越少，识别越准。</translation></message>
<message><source>Includes</source><translation>包括</translation></message>
<message><source>Includes: {text}</source><translation>包括：{text}</translation></message>
<message><source>Is every note still what was written?</source><translation>每条笔记是否仍与写入时一致？</translation></message>
<message><source>It builds upon a change of another row.</source><translation>它依据的是另一行的更改。</translation></message>
<message><source>It cannot be merged into: “{missing}” would be lost.</source><translation>无法合并：“{missing}”会丢失。</translation></message>
<message><source>It cannot be moved further that way.</source><translation>无法再向该方向移动。</translation></message>
<message><source>It cannot be read: {why}.</source><translation>无法读取：{why}。</translation></message>
<message><source>It could not be encrypted or read: {why}.</source><translation>无法加密或读取：{why}。</translation></message>
<message><source>It does not say which document it is from.</source><translation>没有说明出自哪个文档。</translation></message>
<message><source>It does not say which one it is.</source><translation>它没有说明自己是哪一个。</translation></message>
<message><source>It does not say who wrote it.</source><translation>它没有说明由谁写入。</translation></message>
<message><source>It goes to the trash; undo brings it back (Delete)</source><translation>移入回收站；撤销可恢复 (Delete)</translation></message>
<message><source>It has neither words nor a note.</source><translation>既没有文字也没有笔记。</translation></message>
<message><source>It has no key.</source><translation>没有按键。</translation></message>
<message><source>It has no note, and Okular keeps no words with it.</source><translation>它没有笔记，Okular 也没有随之保存文字。</translation></message>
<message><source>It has no record, so nothing of it can be imported; it stays as it is.</source><translation>它没有记录，因此无法从中导入任何内容；它保持不变。</translation></message>
<message><source>It has not come whole yet, or it is too large.</source><translation>它尚未完整到达，或者过大。</translation></message>
<message><source>It has the text of “{title}”, which is in your library.</source><translation>其文本与资料库中的“{title}”相同。</translation></message>
<message><source>It has this theme already.</source><translation>它已有此主题。</translation></message>
<message><source>It holds a part of the article only.</source><translation>其中只有文章的一部分。</translation></message>
<message><source>It holds no annotations of this article.</source><translation>其中没有本文的批注。</translation></message>
<message><source>It holds no highlights.</source><translation>其中没有高亮。</translation></message>
<message><source>It holds the articles with their annotations and themes, and nothing else of your library.</source><translation>其中含有文章及其批注和主题，不含资料库的其他内容。</translation></message>
<message><source>It holds what a template made. Replacing it loses what was changed in it since.</source><translation>它含有模板生成的内容。替换会丢失此后在其中的更改。</translation></message>
<message><source>It holds {held}; {wanted} cannot be merged into that.</source><translation>其中是{held}；无法将{wanted}合并进去。</translation></message>
<message><source>It is a page that was changed since Postil wrote it. Replacing it loses that.</source><translation>这是 Postil 写入后被更改过的网页。替换会丢失这些更改。</translation></message>
<message><source>It is an earlier export that holds nothing new.</source><translation>这是先前的导出文件，没有新内容。</translation></message>
<message><source>It is an earlier export with {changes} that this library does not have. Import it first to keep them; replacing it loses them.</source><translation>这是先前的导出文件，含有此资料库没有的 {changes}。请先导入以保留；替换会丢失它们。</translation></message>
<message><source>It is an earlier export, and its notes hold nothing new. Replacing it loses what was written into it beside them.</source><translation>这是先前的导出文件，其笔记没有新内容。替换会丢失在笔记之外写入的内容。</translation></message>
<message><source>It is an export of “{title}”, not of “{title_2}”.</source><translation>它是“{title}”的导出文件，而不是“{title_2}”的。</translation></message>
<message><source>It is an export, of Postil or another program: Import annotations brings it in.</source><translation>这是 Postil 或其他程序的导出文件：请用“导入批注”导入。</translation></message>
<message><source>It is damaged, or has not come whole yet.</source><translation>它已损坏，或尚未完整到达。</translation></message>
<message><source>It is damaged: it holds text that is none.</source><translation>它已损坏：其中含有不是文字的内容。</translation></message>
<message><source>It is empty.</source><translation>是空的。</translation></message>
<message><source>It is longer than {longest} characters.</source><translation>超过 {longest} 个字符。</translation></message>
<message><source>It is no entry of a Kindle: the line that says what it is, is missing.</source><translation>不是 Kindle 的条目：缺少说明其类型的一行。</translation></message>
<message><source>It is no segment, or it is damaged.</source><translation>它不是段文件，或已损坏。</translation></message>
<message><source>It is not encrypted with the key of this folder, or has not come whole yet.</source><translation>它未用此文件夹的密钥加密，或尚未完整到达。</translation></message>
<message><source>It is not known here as an export of Postil, so nothing can be merged into it.</source><translation>此处不知道它是 Postil 的导出文件，因此无法合并。</translation></message>
<message><source>It is not there any more.</source><translation>它已不在。</translation></message>
<message><source>It is one of several exports in the file.</source><translation>这是该文件所含的多个导出之一。</translation></message>
<message><source>It is remembered: highlights of these colours in other files go the same way.</source><translation>此选择会被记住：其他文件中这些颜色的高亮也照此归类。</translation></message>
<message><source>It is the file that this article was read from. Replacing it puts the marks into your original.</source><translation>这篇文章就是从此文件读取的。替换它会将标记写入原件。</translation></message>
<message><source>It is there already, and cannot be told from what somebody changed; it was not replaced.</source><translation>它已存在，且无法判断是否有人更改过；没有替换。</translation></message>
<message><source>It is too large.</source><translation>它过大。</translation></message>
<message><source>It is {holds} that Postil wrote but does not read back: nothing in it says whose it is. The annotated article, an annotated page and Web Annotations come back.</source><translation>它是 Postil 写入的{holds}，但无法重新读入：其中没有说明它属于哪篇文章。带批注的文章、带批注的网页和 Web Annotations 可以重新读入。</translation></message>
<message><source>It is {holds} that Postil wrote. Replacing it loses what was changed in it since.</source><translation>它是 Postil 写入的{holds}。替换会丢失此后在其中的更改。</translation></message>
<message><source>It keeps no words, only a place on a page, and the PDF has nothing there.</source><translation>它没有保存文字，只有页面上的位置，而 PDF 在那里没有内容。</translation></message>
<message><source>It keeps no words, only a place on a page, and the library lacks the PDF to find the words in.</source><translation>它没有保存文字，只有页面上的位置，而资料库中没有可据以查找文字的 PDF。</translation></message>
<message><source>It leads to {host}.</source><translation>它指向 {host}。</translation></message>
<message><source>It marks an area of a page and no words.</source><translation>标记的是页面上的区域，没有文字。</translation></message>
<message><source>It marks no words: a part of a picture, of a page or of a recording, or outside its text.</source><translation>没有标记文字：是图片、页面或录音的一部分，或在正文之外。</translation></message>
<message><source>It may be a copy of a highlight whose reference stands in the text twice.</source><translation>它可能是某个高亮的副本，其引用在正文中出现两次。</translation></message>
<message><source>It may be a piece of a highlight whose words were changed.</source><translation>它可能是某个高亮的一部分，其文字已更改。</translation></message>
<message><source>It names a row that it cannot be one with.</source><translation>它所指的行不可能与它是同一行。</translation></message>
<message><source>It no longer fits {encoding} and is given in UTF-8.</source><translation>它已不适合 {encoding}，改用 UTF-8。</translation></message>
<message><source>It seems to be another version of “{title}”: Update from file.</source><translation>这似乎是“{title}”的另一版本：请用“从文件更新”。</translation></message>
<message><source>It seems to be the text that “{title}” is waiting for: Update from file.</source><translation>这似乎是“{title}”所等待的正文：请用“从文件更新”。</translation></message>
<message><source>It stays among the orphans (K)</source><translation>仍留在孤立批注中 (K)</translation></message>
<message><source>It stays among the orphans.</source><translation>仍留在孤立批注中。</translation></message>
<message><source>It tells of a column that only a newer Postil knows.</source><translation>它涉及只有较新的 Postil 才认识的列。</translation></message>
<message><source>It tells of a kind of row that only a newer Postil knows.</source><translation>它涉及只有较新的 Postil 才认识的行类型。</translation></message>
<message><source>It tells of a new row without all that belongs to one.</source><translation>它涉及一个新行，但缺少该行应有的内容。</translation></message>
<message><source>It was changed in the library as well, and its record in the file was edited.</source><translation>它在资料库中也已更改，且在文件中的记录已被编辑。</translation></message>
<message><source>It was changed since; what of that somebody wrote cannot be told.</source><translation>它此后已更改；无法看出其中哪些是有人写入的。</translation></message>
<message><source>It was read from how the first pages look, and nobody has looked at it yet.</source><translation>这是根据前几页的版面推断的，还没有人核对过。</translation></message>
<message><source>It was removed in Readest.</source><translation>已在 Readest 中移除。</translation></message>
<message><source>It was removed in calibre.</source><translation>已在 calibre 中移除。</translation></message>
<message><source>It was written by a newer Postil.</source><translation>它由较新的 Postil 写入。</translation></message>
<message><source>It was written into a file for reading elsewhere; that it belongs to this note is not sure.</source><translation>它写在供别处阅读的文件中；是否属于这条笔记并不确定。</translation></message>
<message><source>Italian</source><translation>意大利语</translation></message>
<message><source>Its keys: {own}</source><translation>按键：{own}</translation></message>
<message><source>Its mark and its footnote are gone.</source><translation>其标记和脚注已消失。</translation></message>
<message><source>Its mark was split; the highlight can stay whole.</source><translation>其标记被分开；高亮可保持完整。</translation></message>
<message><source>Its pictures cannot be what it says.</source><translation>其图片不可能如其所述。</translation></message>
<message><source>Its pictures could not be drawn; boxes stand in their places.</source><translation>无法绘制其图片；以方框代替。</translation></message>
<message><source>Its record in the file was edited.</source><translation>它在文件中的记录已被编辑。</translation></message>
<message><source>Its text was changed since it was written; it can be added as it stands, with its notes in it.</source><translation>其正文在写入之后已更改；可以原样添加，笔记留在正文里。</translation></message>
<message><source>Its words are in the longer highlight that is entry {entry}.</source><translation>其文字在条目 {entry} 的更长的高亮中。</translation></message>
<message><source>Its words stand elsewhere in the changed text; a sign of its mark may be broken.</source><translation>其文字位于更改后正文的别处；其标记的符号可能已损坏。</translation></message>
<message><source>Its {name} cannot be what it says.</source><translation>其字段 {name} 不可能是该值。</translation></message>
<message><source>Justify the lines and divide words</source><translation>两端对齐并断词</translation></message>
<message><source>KOReader</source><translation>KOReader</translation></message>
<message><source>KOReader as Markdown</source><translation>KOReader（Markdown）</translation></message>
<message><source>Keep as a saved search</source><translation>存为已存搜索</translation></message>
<message><source>Keep both, one below the other</source><translation>两者都保留，上下排列</translation></message>
<message><source>Keep private</source><translation>设为私有</translation></message>
<message><source>Keep the caret on the page: arrows move it, with Ctrl by words and paragraphs, with Shift they select</source><translation>在页面上显示光标：方向键移动，加 Ctrl 按词和段移动，加 Shift 选择</translation></message>
<message numerus="yes"><source>Keep the files, and write new ones</source><translation><numerusform>保留原文件，另写新文件</numerusform></translation></message>
<message><source>Keep the library’s</source><translation>保留资料库的</translation></message>
<message><source>Keep these words and filters under a name</source><translation>以一个名称保存这些词和筛选条件</translation></message>
<message><source>Keep what is there</source><translation>保留现有的</translation></message>
<message><source>Kept aside; nothing else suffers.</source><translation>已搁置；其余不受影响。</translation></message>
<message><source>Kept version {number} of “{quote}”</source><translation>保留了“{quote}”的版本 {number}</translation></message>
<message><source>Key</source><translation>按键</translation></message>
<message><source>Key {key}</source><translation>按键 {key}</translation></message>
<message><source>Keyboard</source><translation>键盘</translation></message>
<message><source>Keys</source><translation>按键</translation></message>
<message><source>Keys for Pandoc</source><translation>Pandoc 引用键</translation></message>
<message><source>Keys…</source><translation>按键…</translation></message>
<message><source>Kind</source><translation>类型</translation></message>
<message><source>Kindle clippings</source><translation>Kindle 剪贴</translation></message>
<message><source>Kindle notebook</source><translation>Kindle 笔记本</translation></message>
<message><source>Known already</source><translation>已有</translation></message>
<message><source>Known by its ending</source><translation>按扩展名识别</translation></message>
<message><source>Language</source><translation>语言</translation></message>
<message><source>Language of the window, from the next start on</source><translation>窗口语言，下次启动时生效</translation></message>
<message><source>Languages</source><translation>语言</translation></message>
<message><source>Larger text</source><translation>放大文字</translation></message>
<message><source>Last 30 days</source><translation>最近 30 天</translation></message>
<message><source>Last 365 days</source><translation>最近 365 天</translation></message>
<message><source>Last 7 days</source><translation>最近 7 天</translation></message>
<message><source>Last day</source><translation>最后一天</translation></message>
<message><source>Last exchange</source><translation>上次交换</translation></message>
<message><source>Last read</source><translation>最近阅读</translation></message>
<message><source>Least margin beside the text</source><translation>正文旁的最小边距</translation></message>
<message><source>Leave</source><translation>离开</translation></message>
<message><source>Leave an editor, the find bar, a selection</source><translation>离开编辑框、查找栏或选区</translation></message>
<message><source>Leave as it is</source><translation>保持原样</translation></message>
<message><source>Leave as they are</source><translation>保持原样</translation></message>
<message><source>Leave out</source><translation>略去</translation></message>
<message><source>Left alone {where}{words}</source><translation>未改动 {where}{words}</translation></message>
<message><source>Left out</source><translation>已略去</translation></message>
<message><source>Left out (entries {shown}): {why}</source><translation>已略去（条目 {shown}）：{why}</translation></message>
<message><source>Left out (entry {shown}): {why}</source><translation>已略去（条目 {shown}）：{why}</translation></message>
<message><source>Left out, by its number in the file: {entries}. {why}</source><translation>已略去，按文件中的编号：{entries}。{why}</translation></message>
<message><source>Length of a line</source><translation>行长</translation></message>
<message><source>Lens…</source><translation>只看主题…</translation></message>
<message><source>Let addresses of the own network be fetched</source><translation>允许获取本地网络的地址</translation></message>
<message><source>Libraries (*.postil);;All files (*)</source><translation>资料库 (*.postil);;所有文件 (*)</translation></message>
<message><source>Libraries and bundles (*.postil *.postil-share);;All files (*)</source><translation>资料库和文章包 (*.postil *.postil-share);;所有文件 (*)</translation></message>
<message><source>Library</source><translation>资料库</translation></message>
<message><source>Library and file changed the same, so that its edits must come in first.</source><translation>资料库和文件更改了同一处，因此须先导入其中的修改。</translation></message>
<message><source>Library: {path}</source><translation>资料库：{path}</translation></message>
<message><source>Light</source><translation>浅色</translation></message>
<message><source>Light ink on dark paper</source><translation>深色纸上的浅色文字</translation></message>
<message><source>Light or dark, as the rest of the desktop</source><translation>浅色或深色，与桌面一致</translation></message>
<message><source>Light, high contrast</source><translation>浅色，高对比度</translation></message>
<message><source>Light, sepia, dark in turn</source><translation>浅色、护眼、深色轮换</translation></message>
<message><source>Like vi</source><translation>类似 vi</translation></message>
<message><source>Lime</source><translation>青柠</translation></message>
<message><source>Line by line</source><translation>逐行</translation></message>
<message><source>Lines of about 60 letters</source><translation>每行约 60 个字母</translation></message>
<message><source>Lines of about 68 letters</source><translation>每行约 68 个字母</translation></message>
<message><source>Lines of about 75 letters</source><translation>每行约 75 个字母</translation></message>
<message><source>Link</source><translation>链接</translation></message>
<message><source>Link: {name}</source><translation>链接：{name}</translation></message>
<message><source>Linked</source><translation>已链接</translation></message>
<message><source>Links back</source><translation>返回链接</translation></message>
<message><source>List of highlights, for reading</source><translation>高亮列表，供阅读</translation></message>
<message><source>List of {n}</source><translation>{n} 项的列表</translation></message>
<message><source>List, compare and read them, go back to one</source><translation>列出、比较、阅读各版本，或退回其中之一</translation></message>
<message><source>Look at all articles, those with a tag, or one</source><translation>查看所有文章、带某标签的文章或一篇文章</translation></message>
<message><source>Look everywhere again</source><translation>恢复为查找所有位置</translation></message>
<message><source>Look for a newer version</source><translation>查找更新的版本</translation></message>
<message><source>Look up</source><translation>查找</translation></message>
<message><source>Look up details</source><translation>查找详细信息</translation></message>
<message><source>Look up details ({n})</source><translation>查找详细信息 ({n})</translation></message>
<message><source>Look up what is missing…</source><translation>查找缺少的信息…</translation></message>
<message><source>Look whether an article's file has changed when it is opened</source><translation>打开文章时检查其文件是否已更改</translation></message>
<message><source>Looked for “{quote}” in the text: in place</source><translation>在正文中查找“{quote}”：原位</translation></message>
<message><source>Looked for “{quote}” in the text: its words are gone</source><translation>在正文中查找“{quote}”：其文字已消失</translation></message>
<message><source>Looked for “{quote}” in the text: its words changed</source><translation>在正文中查找“{quote}”：其文字已更改</translation></message>
<message><source>Looked for “{quote}” in the text: moved</source><translation>在正文中查找“{quote}”：已移动</translation></message>
<message><source>Looking for files…</source><translation>正在查找文件…</translation></message>
<message><source>Looking up details ({done} of {total})</source><translation>正在查找详细信息 ({done}/{total})</translation></message>
<message><source>Looking up was cancelled; nothing was changed.</source><translation>查找已取消；未作任何更改。</translation></message>
<message><source>Looking …</source><translation>正在查找…</translation></message>
<message><source>MLA</source><translation>MLA</translation></message>
<message><source>MMM yyyy</source><translation>yyyy年M月</translation></message>
<message><source>Machine block</source><translation>机器数据块</translation></message>
<message><source>Made by</source><translation>作者</translation></message>
<message><source>Made the theme “{name}”</source><translation>创建了主题“{name}”</translation></message>
<message><source>Make the article larger</source><translation>放大文章文字</translation></message>
<message><source>Make the article smaller</source><translation>缩小文章文字</translation></message>
<message><source>Margin notes</source><translation>页边笔记</translation></message>
<message><source>Mark each selection at once, until Esc</source><translation>选中即高亮，直到按 Esc</translation></message>
<message><source>Mark the selection</source><translation>标记选区</translation></message>
<message><source>Markdown</source><translation>Markdown</translation></message>
<message><source>Markdown. Escape or Control and Enter finish; every pause is saved.</source><translation>Markdown。按 Escape 或 Control 加 Enter 完成；每次停顿都会保存。</translation></message>
<message><source>Markdown. Every pause is saved. Control and Enter open the quote at the caret; Escape leaves.</source><translation>Markdown。每次停顿都会保存。Control 加 Enter 打开光标处的引文；Escape 离开。</translation></message>
<message><source>Marked: {when}.</source><translation>标记时间：{when}。</translation></message>
<message><source>Marks</source><translation>标记</translation></message>
<message><source>Match its works to articles</source><translation>将其中的作品与文章匹配</translation></message>
<message><source>Medium column</source><translation>中栏</translation></message>
<message><source>Menu</source><translation>菜单</translation></message>
<message><source>Menu (F10)</source><translation>菜单 (F10)</translation></message>
<message><source>Merge</source><translation>合并</translation></message>
<message><source>Merge highlights</source><translation>合并高亮</translation></message>
<message><source>Merge themes</source><translation>合并主题</translation></message>
<message><source>Merge with “{name}”</source><translation>与“{name}”合并</translation></message>
<message><source>Merge {n} annotations</source><translation>合并 {n} 条批注</translation></message>
<message><source>Merged, it would not read as library and file say, so that its edits must come in first.</source><translation>合并后读出的内容会与资料库和文件所写不符，因此须先导入其中的修改。</translation></message>
<message><source>Merging into what is there…</source><translation>正在与现有内容合并…</translation></message>
<message><source>Month</source><translation>月</translation></message>
<message><source>More choices</source><translation>更多选项</translation></message>
<message numerus="yes"><source>More is known of {n} articles now; Undo takes it back.</source><translation><numerusform>{n} 篇文章的信息已更完整；撤销可恢复原状。</numerusform></translation></message>
<message><source>More than {most_files} files; the others were left out.</source><translation>超过 {most_files} 个文件；其余已略去。</translation></message>
<message><source>Move &amp;down</source><translation>下移(&amp;D)</translation></message>
<message><source>Move &amp;left</source><translation>左移(&amp;L)</translation></message>
<message><source>Move &amp;up</source><translation>上移(&amp;U)</translation></message>
<message><source>Move here</source><translation>移到此处</translation></message>
<message><source>Move ri&amp;ght</source><translation>右移(&amp;G)</translation></message>
<message><source>Move the beginning of the current annotation by a word</source><translation>将当前批注的起点移动一个词</translation></message>
<message><source>Move the caret to it</source><translation>将光标移到那里</translation></message>
<message><source>Move the end of the current annotation by a word</source><translation>将当前批注的终点移动一个词</translation></message>
<message><source>Move the keyboard to the next part of the window</source><translation>将键盘焦点移到窗口的下一部分</translation></message>
<message><source>Move to No theme</source><translation>移到“无主题”</translation></message>
<message><source>Move to {name}</source><translation>移到 {name}</translation></message>
<message><source>Moved</source><translation>已移动</translation></message>
<message><source>Moved an end: “{names}” is now “{quote}”</source><translation>移动了一端：“{names}”现为“{quote}”</translation></message>
<message><source>Moved the theme “{name}”</source><translation>移动了主题“{name}”</translation></message>
<message><source>Moved “{quote}” from {names} to {names_2}</source><translation>将“{quote}”从 {names} 移到 {names_2}</translation></message>
<message><source>NOT saved</source><translation>未保存</translation></message>
<message><source>Name</source><translation>名称</translation></message>
<message><source>Name an idea to sort under</source><translation>为一个想法命名，用于归类</translation></message>
<message><source>Name of the brief</source><translation>文稿的名称</translation></message>
<message><source>Name of the search</source><translation>搜索的名称</translation></message>
<message><source>Names, definitions, colours, keys</source><translation>名称、定义、颜色、按键</translation></message>
<message><source>Narrow ({n}) ▾</source><translation>限定 ({n}) ▾</translation></message>
<message><source>Narrow by note, state and themes</source><translation>按笔记、状态和主题限定</translation></message>
<message><source>Narrow column</source><translation>窄栏</translation></message>
<message><source>Narrow ▾</source><translation>限定 ▾</translation></message>
<message><source>Narrowed to {words}: show everything again</source><translation>已限定为 {words}：重新显示全部</translation></message>
<message><source>Narrowed to: {words}</source><translation>已限定为：{words}</translation></message>
<message><source>Nearest</source><translation>最接近</translation></message>
<message><source>New</source><translation>新增</translation></message>
<message numerus="yes"><source>New &amp;theme from them…</source><translation><numerusform>用它们新建主题(&amp;T)…</numerusform></translation></message>
<message><source>New annotations</source><translation>新批注</translation></message>
<message><source>New brief</source><translation>新建文稿</translation></message>
<message><source>New library</source><translation>新建资料库</translation></message>
<message><source>New library…</source><translation>新建资料库…</translation></message>
<message><source>New tag</source><translation>新标签</translation></message>
<message><source>New tag…</source><translation>新标签…</translation></message>
<message><source>New theme</source><translation>新建主题</translation></message>
<message><source>New theme “{name}”</source><translation>新主题“{name}”</translation></message>
<message><source>New theme: {name}</source><translation>新主题：{name}</translation></message>
<message><source>New themes: {fresh}.</source><translation>新主题：{fresh}。</translation></message>
<message><source>New theme…</source><translation>新建主题…</translation></message>
<message><source>New: {quote}</source><translation>新增：{quote}</translation></message>
<message><source>New: {quote} with a note</source><translation>新增：{quote}，带笔记</translation></message>
<message><source>Newest</source><translation>最新</translation></message>
<message><source>Next annotation</source><translation>下一条批注</translation></message>
<message><source>Next appearance</source><translation>下一种外观</translation></message>
<message><source>Next heading</source><translation>下一个小标题</translation></message>
<message><source>Next match</source><translation>下一处匹配</translation></message>
<message><source>Next match (Enter)</source><translation>下一处匹配 (Enter)</translation></message>
<message><source>Next of its theme</source><translation>同主题下一条</translation></message>
<message><source>Next region</source><translation>下一区域</translation></message>
<message><source>Next sentence</source><translation>下一句</translation></message>
<message><source>No annotation is at the caret.</source><translation>光标处没有批注。</translation></message>
<message><source>No annotation is shown that has a place in the text.</source><translation>显示的批注在正文中都没有位置。</translation></message>
<message><source>No annotations</source><translation>无批注</translation></message>
<message><source>No article fits these words.</source><translation>没有符合这些词的文章。</translation></message>
<message><source>No article is finished yet.</source><translation>还没有读完的文章。</translation></message>
<message><source>No article is half read.</source><translation>没有读到一半的文章。</translation></message>
<message><source>No article is open.</source><translation>没有打开的文章。</translation></message>
<message numerus="yes"><source>No article of “{chosen}” fits these words; of all articles {n} do.</source><translation><numerusform>“{chosen}”中没有符合这些词的文章；所有文章中有 {n} 篇符合。</numerusform></translation></message>
<message><source>No article was removed.</source><translation>没有移除过文章。</translation></message>
<message><source>No backup was kept, for the library is damaged: {what}</source><translation>没有保留备份，因为资料库已损坏：{what}</translation></message>
<message><source>No backups.</source><translation>没有备份。</translation></message>
<message><source>No brief yet</source><translation>还没有文稿</translation></message>
<message><source>No command is chosen</source><translation>未选择命令</translation></message>
<message><source>No footnote is referred to here.</source><translation>此处没有引用脚注。</translation></message>
<message><source>No heading follows.</source><translation>后面没有小标题。</translation></message>
<message><source>No heading stands before this.</source><translation>前面没有小标题。</translation></message>
<message><source>No key</source><translation>无按键</translation></message>
<message><source>No key and no command for these words.</source><translation>没有符合这些词的按键或命令。</translation></message>
<message><source>No note and no brief links here yet. Type [[ in a note to make a link.</source><translation>还没有笔记或文稿链接到此处。在笔记中输入 [[ 可创建链接。</translation></message>
<message><source>No note was written, so its highlight was taken back; Redo keeps it.</source><translation>没有写笔记，因此撤回了其高亮；重做可保留。</translation></message>
<message><source>No orphans: every annotation has its place in the article.</source><translation>没有孤立批注：每条批注在文章中都有位置。</translation></message>
<message><source>No other annotation touches this one. Select the words of those that are to be one.</source><translation>没有其他批注与此批注相接。请选中要合并的各批注的文字。</translation></message>
<message><source>No other theme</source><translation>无其他主题</translation></message>
<message><source>No other theme is one with this one.</source><translation>没有与此主题合为一个的其他主题。</translation></message>
<message><source>No place in the article is like it.</source><translation>文章中没有与之相似的地方。</translation></message>
<message><source>No reference of the export stands in the file any more.</source><translation>文件中已没有导出时的任何引用。</translation></message>
<message><source>No setting for these words.</source><translation>没有符合这些词的设置。</translation></message>
<message><source>No theme</source><translation>无主题</translation></message>
<message><source>No theme has the key {key}.</source><translation>没有使用按键 {key} 的主题。</translation></message>
<message><source>No theme was used yet: press the key of one.</source><translation>还没有用过主题：请按某个主题的按键。</translation></message>
<message><source>No voice was found. Install speech-dispatcher, which brings the program “spd-say”, to have articles read aloud.</source><translation>未找到语音。要朗读文章，请安装 speech-dispatcher，其中带有程序“spd-say”。</translation></message>
<message><source>No words are known on this page yet that an area could be kept at.</source><translation>此页还没有可供区域依附的已知文字。</translation></message>
<message><source>Nobody is named</source><translation>不署名</translation></message>
<message><source>None</source><translation>无</translation></message>
<message><source>None of the words stand in the text any more.</source><translation>这些文字已全部不在正文中。</translation></message>
<message><source>None of the {n} articles that the file speaks of is in this library.</source><translation>文件提到的 {n} 篇文章都不在此资料库中。</translation></message>
<message><source>None yet</source><translation>暂无</translation></message>
<message><source>None: it stays out</source><translation>无：略去</translation></message>
<message><source>None: it waits for its text</source><translation>无：等待其正文</translation></message>
<message><source>Not all of {table} could be read: {error}</source><translation>无法完整读取 {table}：{error}</translation></message>
<message><source>Not for this article</source><translation>不用于这篇文章</translation></message>
<message><source>Not found</source><translation>未找到</translation></message>
<message><source>Not found in the current version. Nothing is lost: each keeps its quote and its note.</source><translation>在当前版本中未找到。没有丢失任何内容：每条都保留引文和笔记。</translation></message>
<message><source>Not in the library yet.</source><translation>资料库中尚没有。</translation></message>
<message><source>Not now</source><translation>暂不</translation></message>
<message><source>Not read</source><translation>未读取的条目</translation></message>
<message><source>Not read: {entry}</source><translation>未读取：{entry}</translation></message>
<message><source>Not saved.</source><translation>未保存。</translation></message>
<message><source>Not shared yet.</source><translation>尚未共享。</translation></message>
<message><source>Not these</source><translation>不要这些</translation></message>
<message><source>Not what the source says there: “{words}”. Your own go into [ ].</source><translation>原文此处并非如此：“{words}”。自己的文字请放入 [ ]。</translation></message>
<message><source>Note</source><translation>笔记</translation></message>
<message><source>Note of {quote}, changed in the library as well: {after}, below {before}</source><translation>{quote} 的笔记，资料库中也已更改：{after}，接在 {before} 之下</translation></message>
<message><source>Note of {quote}: {before} → {after}</source><translation>{quote} 的笔记：{before} → {after}</translation></message>
<message><source>Note on the article</source><translation>文章笔记</translation></message>
<message><source>Note on “{words}”</source><translation>“{words}”的笔记</translation></message>
<message><source>Note on “{words}…”</source><translation>“{words}…”的笔记</translation></message>
<message><source>Note: {short}</source><translation>笔记：{short}</translation></message>
<message><source>Notes</source><translation>笔记</translation></message>
<message><source>Notes and briefs with a link to the annotation, or else to the article</source><translation>链接到此批注（否则到此文章）的笔记和文稿</translation></message>
<message><source>Notes by theme</source><translation>按主题整理的笔记</translation></message>
<message><source>Notes by theme as PDF</source><translation>按主题整理的笔记 (PDF)</translation></message>
<message><source>Notes by theme as a web page</source><translation>按主题整理的笔记（网页）</translation></message>
<message><source>Notes by theme for LibreOffice</source><translation>按主题整理的笔记 (LibreOffice)</translation></message>
<message><source>Notes by theme for Word</source><translation>按主题整理的笔记 (Word)</translation></message>
<message><source>Notes edited in the file, and taken over: {n}.</source><translation>在文件中编辑并采用的笔记：{n} 条。</translation></message>
<message><source>Notes without a highlight</source><translation>没有高亮的笔记</translation></message>
<message><source>Nothing but Postil</source><translation>只显示 Postil</translation></message>
<message><source>Nothing can be done with this file; the article and its annotations stay as they are.</source><translation>此文件无法使用；文章及其批注保持不变。</translation></message>
<message><source>Nothing fits these words with these filters.</source><translation>没有符合这些词和筛选条件的内容。</translation></message>
<message><source>Nothing fits these words.</source><translation>没有符合这些词的内容。</translation></message>
<message><source>Nothing has all of these words</source><translation>没有同时含有这些词的内容</translation></message>
<message><source>Nothing has gone wrong so far: there is no log.</source><translation>目前没有出错：没有日志。</translation></message>
<message><source>Nothing here fits.</source><translation>此处没有符合的内容。</translation></message>
<message><source>Nothing here holds all of these words.</source><translation>此处没有同时含有这些词的内容。</translation></message>
<message><source>Nothing in the text is similar enough.</source><translation>正文中没有足够相似的内容。</translation></message>
<message><source>Nothing is ever taken out of the trash for good. Putting back is one step: Undo takes it back.</source><translation>回收站中的内容永不彻底删除。放回只是一步：撤销即可撤回。</translation></message>
<message><source>Nothing is found for these words.</source><translation>没有找到这些词。</translation></message>
<message><source>Nothing is gathered there: there is nothing to export.</source><translation>其中没有收集任何内容：没有可导出的内容。</translation></message>
<message><source>Nothing is gathered yet</source><translation>还没有收集任何内容</translation></message>
<message><source>Nothing is left of the {name} {row_id}; an empty one stands in its place.</source><translation>{name} {row_id} 已无任何内容；其位置上是空项。</translation></message>
<message><source>Nothing is selected yet: Shift and the arrows select, from the caret.</source><translation>还没有选中文字：用 Shift 加方向键从光标处选择。</translation></message>
<message><source>Nothing is unread.</source><translation>没有未读的文章。</translation></message>
<message><source>Nothing new</source><translation>没有新内容</translation></message>
<message><source>Nothing of either side is lost.</source><translation>两边的内容都不会丢失。</translation></message>
<message><source>Nothing of the last export stands in it any more, so nothing can be merged into it.</source><translation>其中已没有上次导出的内容，因此无法合并。</translation></message>
<message><source>Nothing of the library {path} could be recovered; it was left as it is.</source><translation>资料库 {path} 中没有可恢复的内容；保持原样。</translation></message>
<message><source>Nothing stands under this theme yet.</source><translation>此主题下还没有内容。</translation></message>
<message><source>Nothing stands under this theme yet. Drag cards here, or press its key on selected cards.</source><translation>此主题下还没有内容。将卡片拖到此处，或在选中的卡片上按其按键。</translation></message>
<message><source>Nothing that is shown here changed.</source><translation>此处显示的内容没有更改。</translation></message>
<message><source>Nothing to compare</source><translation>没有可比较的内容</translation></message>
<message><source>Nothing to review: every annotation that was found stands on its own words.</source><translation>无需复核：找到的批注都在原来的文字上。</translation></message>
<message><source>Nothing was changed since.</source><translation>此后没有任何更改。</translation></message>
<message><source>Nothing was chosen for the bundle.</source><translation>没有为文章包选择任何内容。</translation></message>
<message><source>Nothing was cited in the style “{name}”, because {why}.</source><translation>未按样式“{name}”生成任何引用：{why}。</translation></message>
<message><source>Nothing was done yet.</source><translation>还没有任何操作。</translation></message>
<message><source>Nothing was found that was not known already.</source><translation>没有找到新的信息。</translation></message>
<message><source>Nothing was lost.</source><translation>没有丢失任何内容。</translation></message>
<message><source>Nothing was marked in this time.</source><translation>这段时间没有标记任何内容。</translation></message>
<message><source>Nothing was printed.</source><translation>没有打印任何内容。</translation></message>
<message><source>Nothing was put aside.</source><translation>没有归档的文章。</translation></message>
<message><source>Nothing would change: the library is as it was then.</source><translation>不会有任何变化：资料库与当时相同。</translation></message>
<message><source>Nothing.</source><translation>无。</translation></message>
<message><source>Now</source><translation>现在</translation></message>
<message><source>Now highlighted: {short}.</source><translation>现已高亮：{short}。</translation></message>
<message><source>Now the key of {owners}, which would have none then.</source><translation>现为 {owners} 的按键，改用后它将没有按键。</translation></message>
<message><source>Of the text only line endings or the encoding were changed; it stays as it is.</source><translation>正文只有换行符或编码有变化；保持不变。</translation></message>
<message><source>Of the themes in this codebook, {parts}. None of yours is removed.</source><translation>此编码本的主题中，{parts}。不会移除任何已有主题。</translation></message>
<message><source>Off</source><translation>关闭</translation></message>
<message><source>Offer new files in the folder</source><translation>提示文件夹中的新文件</translation></message>
<message><source>Offer the likely theme first, by what was filed before</source><translation>根据以往的归类，首先提示可能的主题</translation></message>
<message><source>Okular</source><translation>Okular</translation></message>
<message><source>Oldest</source><translation>最早</translation></message>
<message><source>On a page where an area is selected: move it, change its size</source><translation>在已选区域的页面上：移动区域，更改大小</translation></message>
<message><source>On a saved search: rename it, remove it</source><translation>在已存搜索上：重命名、移除</translation></message>
<message><source>On a theme in the sidebar: edit it, remove it (its annotations stay)</source><translation>在侧边栏的主题上：编辑、移除（其批注保留）</translation></message>
<message><source>On a theme in the sidebar: move it</source><translation>在侧边栏的主题上：移动</translation></message>
<message><source>One file for another reader: the articles with their annotations, themes and briefs</source><translation>交给另一位读者的单个文件：文章及其批注、主题和文稿</translation></message>
<message><source>One for the whole of it, at its title</source><translation>针对整篇文章的笔记，位于标题处</translation></message>
<message><source>One of the themes is not in the library.</source><translation>其中一个主题不在资料库中。</translation></message>
<message><source>One of the themes was removed.</source><translation>其中一个主题已移除。</translation></message>
<message><source>One of these versions cannot be read.</source><translation>其中一个版本无法读取。</translation></message>
<message><source>One row an annotation, as Readwise takes it in; a cell that would run as a formula begins with an apostrophe.</source><translation>每条批注一行，可由 Readwise 导入；会作为公式运行的单元格以撇号开头。</translation></message>
<message><source>One row an annotation, for a spreadsheet, with an apostrophe before each cell that would run as a formula.</source><translation>每条批注一行，供电子表格使用；会作为公式运行的单元格前加撇号。</translation></message>
<message><source>One step: Undo takes all of it back.</source><translation>只是一步：撤销即可全部撤回。</translation></message>
<message><source>One thing was changed since. Going back makes it as it was here; Undo takes that back.</source><translation>此后更改了一项。退回会恢复为此时的状态；撤销即可撤回。</translation></message>
<message><source>Only Postil's own extension may hand pages over.</source><translation>只有 Postil 自己的扩展可以交来页面。</translation></message>
<message><source>Only a PDF can leave with its own pages; “Printed article” (print) makes a PDF of any, notes in the margin.</source><translation>只有 PDF 才能按其原有页面导出；“打印的文章”（print）可将任何文章制成 PDF，笔记在页边。</translation></message>
<message><source>Only a few of the words stand elsewhere, among other words.</source><translation>只有少数文字位于别处，且上下文不同。</translation></message>
<message><source>Only a position is known, and it lies outside the text.</source><translation>只知道位置，而且在正文之外。</translation></message>
<message><source>Only a position is known: what stands there now may be other words.</source><translation>只知道位置：现在那里可能是别的文字。</translation></message>
<message><source>Only an e-book can leave as one with its annotations inside.</source><translation>只有电子书才能导出为内含批注的电子书。</translation></message>
<message><source>Only annotations that have their places in one article can be merged.</source><translation>只有位置在同一篇文章中的批注才能合并。</translation></message>
<message><source>Only annotations under these themes</source><translation>仅限这些主题下的批注</translation></message>
<message><source>Only its place on a page is told, of a PDF with this name.</source><translation>只指出了它在页面上的位置，属于一个同名的 PDF。</translation></message>
<message><source>Only the first {n} places are listed.</source><translation>只列出前 {n} 处。</translation></message>
<message><source>Only those that you check are carried out.</source><translation>只执行勾选的项目。</translation></message>
<message><source>Only whoever keeps an annotation private can say so.</source><translation>只有将批注设为私有的人才能这样声明。</translation></message>
<message><source>Open</source><translation>打开</translation></message>
<message><source>Open a file…</source><translation>打开文件…</translation></message>
<message><source>Open a folder</source><translation>打开文件夹</translation></message>
<message><source>Open a folder…</source><translation>打开文件夹…</translation></message>
<message><source>Open an article: some letters of its title or author</source><translation>打开文章：输入标题或作者的几个字</translation></message>
<message><source>Open another library</source><translation>打开另一个资料库</translation></message>
<message><source>Open another library…</source><translation>打开另一个资料库…</translation></message>
<message numerus="yes"><source>Open as articles</source><translation><numerusform>作为文章打开</numerusform></translation></message>
<message><source>Open files…</source><translation>打开文件…</translation></message>
<message><source>Open folder</source><translation>打开文件夹</translation></message>
<message><source>Open folder…</source><translation>打开文件夹…</translation></message>
<message><source>Open it</source><translation>打开它</translation></message>
<message><source>Open library</source><translation>打开资料库</translation></message>
<message><source>Open library…</source><translation>打开资料库…</translation></message>
<message><source>Open recent</source><translation>打开最近的文章</translation></message>
<message><source>Open {shown} outside of Postil?</source><translation>在 Postil 之外打开 {shown}？</translation></message>
<message><source>Open “{name}”</source><translation>打开“{name}”</translation></message>
<message><source>OpenDocument text</source><translation>OpenDocument 文本</translation></message>
<message><source>Opened last</source><translation>最近打开</translation></message>
<message><source>Open…</source><translation>打开…</translation></message>
<message><source>Or share again: nothing of a private annotation travels to others</source><translation>或重新共享：私有批注的任何内容都不会传给他人</translation></message>
<message><source>Orange</source><translation>橙</translation></message>
<message><source>Order</source><translation>顺序</translation></message>
<message><source>Order of the Library</source><translation>资料库的顺序</translation></message>
<message><source>Order of the annotations</source><translation>批注的顺序</translation></message>
<message><source>Order of the annotations in a pane</source><translation>窗格中批注的顺序</translation></message>
<message><source>Order of what was found</source><translation>结果的顺序</translation></message>
<message><source>Order themes</source><translation>排列主题</translation></message>
<message><source>Org outline</source><translation>Org 大纲</translation></message>
<message><source>Orphans</source><translation>孤立批注</translation></message>
<message><source>Orphans {n}</source><translation>孤立 {n}</translation></message>
<message><source>Outline</source><translation>大纲</translation></message>
<message><source>Outline of the article</source><translation>文章的大纲</translation></message>
<message><source>Over time</source><translation>按时间</translation></message>
<message><source>Own template</source><translation>自己的模板</translation></message>
<message><source>P&amp;aper</source><translation>纸张(&amp;A)</translation></message>
<message><source>PDF</source><translation>PDF</translation></message>
<message><source>PDF (*.pdf)</source><translation>PDF (*.pdf)</translation></message>
<message><source>PDFium could not put the words into the PDF.</source><translation>PDFium 无法将文字写入 PDF。</translation></message>
<message><source>PDFium could not write the copy.</source><translation>PDFium 无法写入副本。</translation></message>
<message><source>Pag&amp;es</source><translation>页码(&amp;E)</translation></message>
<message><source>Page by page</source><translation>逐页</translation></message>
<message><source>Page by page, in two columns on wide windows</source><translation>逐页阅读时，宽窗口分两栏</translation></message>
<message><source>Page by page, where the window is wide enough</source><translation>逐页阅读，且窗口足够宽时</translation></message>
<message><source>Page of the handbook</source><translation>手册页面</translation></message>
<message><source>Page {label}: </source><translation>第 {label} 页： </translation></message>
<message><source>Page {page} of {pages}</source><translation>第 {page} 页，共 {pages} 页</translation></message>
<message><source>Page, from {first} to {last}</source><translation>页码，从 {first} 到 {last}</translation></message>
<message><source>Pages</source><translation>页面</translation></message>
<message><source>Pages as they will be printed</source><translation>打印页面预览</translation></message>
<message><source>Pages at {percent} % of the width</source><translation>页面为宽度的 {percent}%</translation></message>
<message><source>Pages of the handbook</source><translation>手册页面列表</translation></message>
<message><source>Pages to print or to hand round, with your notes in the margin beside their lines. It is not imported again.</source><translation>可打印或分发的页面，笔记位于对应行旁的页边。不能再次导入。</translation></message>
<message><source>Page…</source><translation>页码…</translation></message>
<message><source>Panes of all articles</source><translation>所有文章的窗格</translation></message>
<message><source>Paper</source><translation>纸张</translation></message>
<message><source>Paragraph {location}</source><translation>第 {location} 段</translation></message>
<message><source>Paragraphs</source><translation>段落</translation></message>
<message><source>Passage: {quote} → “{after}”{also}</source><translation>文段：{quote} → “{after}”{also}</translation></message>
<message><source>Passages</source><translation>文段</translation></message>
<message><source>Passages, notes, themes, commands: in one box</source><translation>文段、笔记、主题、命令：都在一个框中</translation></message>
<message><source>Pen</source><translation>画笔</translation></message>
<message><source>Pen: {name}</source><translation>画笔：{name}</translation></message>
<message><source>Picture</source><translation>图片</translation></message>
<message><source>Picture: {name}</source><translation>图片：{name}</translation></message>
<message><source>Place</source><translation>位置</translation></message>
<message><source>Place and size of the window</source><translation>窗口的位置和大小</translation></message>
<message><source>Place in the article</source><translation>在文章中的位置</translation></message>
<message><source>Places</source><translation>位置</translation></message>
<message><source>Places to link to</source><translation>可链接的位置</translation></message>
<message><source>Places: {n}.</source><translation>位置：{n} 处。</translation></message>
<message><source>Places: {n}. Highlighted already, and so left out: {marked}.</source><translation>位置：{n} 处。其中已高亮而略去：{marked} 处。</translation></message>
<message><source>Plain text</source><translation>纯文本</translation></message>
<message><source>Please write your name first: your notes carry it to the others. Or share without one.</source><translation>请先填写署名：笔记会带着它传给他人。也可以不署名共享。</translation></message>
<message><source>Polish</source><translation>波兰语</translation></message>
<message><source>Port {port} is not one that a page is read from.</source><translation>端口 {port} 不是读取网页的端口。</translation></message>
<message><source>Portuguese</source><translation>葡萄牙语</translation></message>
<message><source>Position</source><translation>位置</translation></message>
<message><source>Postil</source><translation>Postil</translation></message>
<message><source>Postil asks this address once, and keeps what it gives in your library. Nothing else is loaded, now or later.</source><translation>Postil 只访问此网址一次，并将得到的内容保存在资料库中。现在和以后都不会加载其他内容。</translation></message>
<message><source>Postil fetches addresses of the web only, which begin with http:// or https://.</source><translation>Postil 只获取以 http:// 或 https:// 开头的网址。</translation></message>
<message><source>Postil opens web and mail addresses only; this link is neither.</source><translation>Postil 只打开网址和邮件地址；此链接两者都不是。</translation></message>
<message><source>Postil reads this PDF otherwise today than when it was added. Choose “Read anew” first.</source><translation>Postil 现在读取此 PDF 的方式与添加时不同。请先选择“重新读取”。</translation></message>
<message><source>Postil saves pages of the web; a file of yours it opens itself.</source><translation>Postil 保存网络上的页面；您自己的文件可以直接用 Postil 打开。</translation></message>
<message><source>Postil {version}

Read an article, highlight it, write notes in its margin, and take both away as annotated Markdown.

Free software under the MIT licence. It asks the network only when you add an address.

Library: {library}</source><translation>Postil {version}

阅读文章，高亮标记，在页边写笔记，并以带批注的 Markdown 一并带走。

以 MIT 许可证发布的自由软件。只有在添加网址时才访问网络。

资料库：{library}</translation></message>
<message><source>Postil: unexpected error</source><translation>Postil：意外错误</translation></message>
<message><source>Preset</source><translation>预设</translation></message>
<message><source>Press the new keys</source><translation>请按下新按键</translation></message>
<message><source>Preview</source><translation>预览</translation></message>
<message><source>Preview of the file</source><translation>文件预览</translation></message>
<message><source>Previous annotation</source><translation>上一条批注</translation></message>
<message><source>Previous heading</source><translation>上一个小标题</translation></message>
<message><source>Previous match</source><translation>上一处匹配</translation></message>
<message><source>Previous match (Shift+Enter)</source><translation>上一处匹配 (Shift+Enter)</translation></message>
<message><source>Previous of its theme</source><translation>同主题上一条</translation></message>
<message><source>Previous sentence</source><translation>上一句</translation></message>
<message><source>Print</source><translation>打印</translation></message>
<message><source>Printed article</source><translation>打印的文章</translation></message>
<message><source>Printing…</source><translation>正在打印…</translation></message>
<message><source>Print…</source><translation>打印…</translation></message>
<message><source>Private from now on: nothing of it is sent. What was sent before cannot be called back.</source><translation>自此为私有：不会发送其任何内容。此前已发送的无法收回。</translation></message>
<message><source>Progress</source><translation>进度</translation></message>
<message><source>Proposals</source><translation>提议</translation></message>
<message><source>Publisher or journal</source><translation>出版社或期刊</translation></message>
<message><source>Put […] in the place of what is selected</source><translation>用 […] 代替选中的文字</translation></message>
<message><source>Put back</source><translation>放回</translation></message>
<message><source>Put into &amp;brief</source><translation>放入文稿(&amp;B)</translation></message>
<message><source>Put into brief</source><translation>放入文稿</translation></message>
<message><source>Put it back</source><translation>放回</translation></message>
<message><source>Put the caret where the second part is to begin: click there, or go there with the arrows.</source><translation>将光标放在第二部分开始的地方：单击那里，或用方向键移动。</translation></message>
<message><source>Put them there</source><translation>放到那里</translation></message>
<message><source>Put together what came</source><translation>合并收到的内容</translation></message>
<message><source>Put “{quote}” under {names}</source><translation>将“{quote}”归入 {names}</translation></message>
<message><source>Quit</source><translation>退出</translation></message>
<message><source>Quotation</source><translation>引用</translation></message>
<message><source>Quote</source><translation>引文</translation></message>
<message><source>Quote it where you write</source><translation>在写作处引用它</translation></message>
<message><source>Quote: {words}, {source_of}</source><translation>引文：{words}，{source_of}</translation></message>
<message><source>Quotes</source><translation>引文</translation></message>
<message><source>REFI-QDA</source><translation>REFI-QDA</translation></message>
<message><source>REFI-QDA codebook (*.qdc);;Markdown (*.md);;JSON (*.json)</source><translation>REFI-QDA 编码本 (*.qdc);;Markdown (*.md);;JSON (*.json)</translation></message>
<message><source>RIS</source><translation>RIS</translation></message>
<message><source>Re&amp;view…</source><translation>复核(&amp;V)…</translation></message>
<message><source>Read</source><translation>识别</translation></message>
<message><source>Read aloud</source><translation>朗读</translation></message>
<message><source>Read anew</source><translation>重新读取</translation></message>
<message><source>Read anew, the article is what it was.</source><translation>重新读取后，文章没有变化。</translation></message>
<message numerus="yes"><source>Read anew, the articles are what they were.</source><translation><numerusform>重新读取后，文章与原来一样。</numerusform></translation></message>
<message><source>Read as</source><translation>读取为</translation></message>
<message><source>Read authors, year and DOI of all articles from their kept files</source><translation>从保留的原文件中读取所有文章的作者、年份和 DOI</translation></message>
<message><source>Read for it: {used}.</source><translation>为此读取了：{used}。</translation></message>
<message><source>Read on</source><translation>继续阅读</translation></message>
<message><source>Read the version that it was made on, at its words (V); Esc comes back here</source><translation>在原文处阅读批注时的版本 (V)；Esc 返回此处</translation></message>
<message><source>Read the words of this scan</source><translation>识别此扫描件的文字</translation></message>
<message><source>Read the words of this scan…</source><translation>识别此扫描件的文字…</translation></message>
<message><source>Readest</source><translation>Readest</translation></message>
<message><source>Reading</source><translation>阅读</translation></message>
<message><source>Reading aloud. What is read is selected, for you to mark; ) and ( go on and back, Esc stops.</source><translation>正在朗读。读到的文字会被选中，可随时标记；) 和 ( 前进和后退，Esc 停止。</translation></message>
<message><source>Reading anew ({done} of {total})</source><translation>正在重新读取 ({done}/{total})</translation></message>
<message><source>Reading anew was cancelled; nothing was changed.</source><translation>重新读取已取消；未作任何更改。</translation></message>
<message><source>Reading the words of a scan needs Tesseract, which is not installed here. It comes with the system: its package is called tesseract-ocr or tesseract, and there is one more for each language.</source><translation>识别扫描件的文字需要 Tesseract，此处没有安装。它由系统提供：软件包名为 tesseract-ocr 或 tesseract，每种语言另有一个软件包。</translation></message>
<message><source>Reading the words of the scan…</source><translation>正在识别扫描件的文字…</translation></message>
<message><source>Reading {name}…</source><translation>正在读取 {name}…</translation></message>
<message><source>Readium annotations</source><translation>Readium 批注</translation></message>
<message><source>Readium or Thorium</source><translation>Readium 或 Thorium</translation></message>
<message><source>Readwise</source><translation>Readwise</translation></message>
<message><source>Readwise table</source><translation>Readwise 表格</translation></message>
<message><source>Rebuilt: {rebuilt}.</source><translation>已重建：{rebuilt}。</translation></message>
<message><source>Received from {name}</source><translation>收自 {name}</translation></message>
<message><source>Recent libraries</source><translation>最近的资料库</translation></message>
<message><source>Record {number}</source><translation>记录 {number}</translation></message>
<message><source>Record {number} was kept aside: {reason}.</source><translation>记录 {number} 已搁置：{reason}。</translation></message>
<message><source>Record {number}: {reason}</source><translation>记录 {number}：{reason}</translation></message>
<message><source>Recovered</source><translation>已恢复</translation></message>
<message><source>Redo</source><translation>重做</translation></message>
<message><source>Redo {label}</source><translation>重做：{label}</translation></message>
<message><source>Remark</source><translation>说明</translation></message>
<message><source>Remove</source><translation>移除</translation></message>
<message><source>Remove annotation</source><translation>移除批注</translation></message>
<message><source>Remove article</source><translation>移除文章</translation></message>
<message><source>Remove brief</source><translation>移除文稿</translation></message>
<message><source>Remove search</source><translation>移除搜索</translation></message>
<message><source>Remove them</source><translation>移除它们</translation></message>
<message><source>Remove theme</source><translation>移除主题</translation></message>
<message><source>Remove {n} articles</source><translation>移除 {n} 篇文章</translation></message>
<message><source>Removed</source><translation>已移除</translation></message>
<message><source>Removed here</source><translation>在此处已移除</translation></message>
<message><source>Removed the brief “{called}”</source><translation>移除了文稿“{called}”</translation></message>
<message><source>Removed the saved search “{called}”</source><translation>移除了已存搜索“{called}”</translation></message>
<message><source>Removed the theme “{called}”</source><translation>移除了主题“{called}”</translation></message>
<message><source>Removed “{called}”</source><translation>移除了“{called}”</translation></message>
<message><source>Removed: {short}.</source><translation>已移除：{short}。</translation></message>
<message><source>Rename</source><translation>重命名</translation></message>
<message><source>Rename article</source><translation>重命名文章</translation></message>
<message><source>Rename article…</source><translation>重命名文章…</translation></message>
<message><source>Rename brief</source><translation>重命名文稿</translation></message>
<message><source>Rename or remove this brief</source><translation>重命名或移除此文稿</translation></message>
<message><source>Rename search</source><translation>重命名搜索</translation></message>
<message><source>Renamed the brief “{before}” to “{name}”</source><translation>将文稿“{before}”重命名为“{name}”</translation></message>
<message><source>Renamed the theme “{before}” to “{name}”</source><translation>将主题“{before}”重命名为“{name}”</translation></message>
<message><source>Renamed “{before}” to “{title}”</source><translation>将“{before}”重命名为“{title}”</translation></message>
<message><source>Rendered</source><translation>渲染</translation></message>
<message><source>Repair</source><translation>修复</translation></message>
<message><source>Repair rebuilds it from its journal and its backups; the damaged files are kept beside it.</source><translation>修复会根据日志和备份重建资料库；损坏的文件保留在旁边。</translation></message>
<message><source>Repair rebuilds the library from all that is left of it: the file itself, its journal and its backups. The damaged files are kept beside it, and you are shown exactly what was recovered.</source><translation>修复会用剩余的一切重建资料库：文件本身、日志和备份。损坏的文件保留在旁边，并会准确显示恢复了什么。</translation></message>
<message><source>Replace</source><translation>替换</translation></message>
<message numerus="yes"><source>Replace {n} files</source><translation><numerusform>替换 {n} 个文件</numerusform></translation></message>
<message><source>Replace?</source><translation>替换？</translation></message>
<message><source>Replacing it loses what it holds.</source><translation>替换会丢失其中的内容。</translation></message>
<message><source>Report</source><translation>报告</translation></message>
<message><source>Research project</source><translation>研究项目</translation></message>
<message><source>Reset</source><translation>重置</translation></message>
<message><source>Reset all</source><translation>全部重置</translation></message>
<message><source>Reset: {help}</source><translation>重置：{help}</translation></message>
<message><source>Restore backup</source><translation>恢复备份</translation></message>
<message><source>Return</source><translation>返回</translation></message>
<message><source>Return to where you were</source><translation>回到之前的位置</translation></message>
<message><source>Review</source><translation>复核</translation></message>
<message><source>Review annotations</source><translation>复核批注</translation></message>
<message><source>Review of changed annotations</source><translation>复核已更改的批注</translation></message>
<message><source>Rich text</source><translation>富文本</translation></message>
<message><source>Roomy</source><translation>宽松</translation></message>
<message><source>Roomy rows</source><translation>宽松的行</translation></message>
<message><source>Rose</source><translation>玫瑰</translation></message>
<message><source>Row {rowid} of {table} points to a row of {parent} that is not there.</source><translation>{table} 的第 {rowid} 行指向 {parent} 中不存在的行。</translation></message>
<message><source>Row {row}, column {column}</source><translation>第 {row} 行，第 {column} 列</translation></message>
<message><source>Rows</source><translation>行数</translation></message>
<message><source>Rows of the Library</source><translation>资料库的行</translation></message>
<message><source>Rows of {table} are missing: {count} are there of {last}.</source><translation>{table} 缺少行：应有 {last} 行，现有 {count} 行。</translation></message>
<message><source>Russian</source><translation>俄语</translation></message>
<message><source>S&amp;ubjects</source><translation>主题词(&amp;U)</translation></message>
<message><source>SQLite says: {line}.</source><translation>SQLite 报告：{line}。</translation></message>
<message><source>Same &amp;case</source><translation>区分大小写(&amp;C)</translation></message>
<message><source>Sample annotations</source><translation>示例批注</translation></message>
<message><source>Sample of the text</source><translation>文字示例</translation></message>
<message><source>Save</source><translation>保存</translation></message>
<message><source>Save a copy of the library</source><translation>保存资料库副本</translation></message>
<message><source>Save a copy of the library…</source><translation>保存资料库副本…</translation></message>
<message><source>Save as PDF</source><translation>存为 PDF</translation></message>
<message><source>Save as “{name}”</source><translation>另存为“{name}”</translation></message>
<message><source>Save as…</source><translation>另存为…</translation></message>
<message><source>Save bundle</source><translation>保存文章包</translation></message>
<message><source>Save search</source><translation>保存搜索</translation></message>
<message><source>Save table</source><translation>保存表格</translation></message>
<message><source>Save the table as a picture, or for a spreadsheet</source><translation>将表格存为图片，或供电子表格使用</translation></message>
<message><source>Save the text</source><translation>保存文字</translation></message>
<message><source>Save the text as…</source><translation>将文字另存为…</translation></message>
<message><source>Save what you gathered, of one article or many</source><translation>保存收集的内容，可含一篇或多篇文章</translation></message>
<message><source>Save {count} files</source><translation>保存 {count} 个文件</translation></message>
<message numerus="yes"><source>Save {n} articles</source><translation><numerusform>保存 {n} 篇文章</numerusform></translation></message>
<message><source>Save ▾</source><translation>保存 ▾</translation></message>
<message><source>Saved as {name}. {remark}</source><translation>已另存为 {name}。{remark}</translation></message>
<message><source>Saved search</source><translation>已存搜索</translation></message>
<message><source>Saved searches</source><translation>已存搜索</translation></message>
<message><source>Saved the search “{name}”</source><translation>保存了搜索“{name}”</translation></message>
<message><source>Saved.</source><translation>已保存。</translation></message>
<message><source>Saved: {name}</source><translation>已保存：{name}</translation></message>
<message><source>Saved: “{title}”.</source><translation>已保存：“{title}”。</translation></message>
<message><source>Saving…</source><translation>正在保存…</translation></message>
<message><source>Scroll down</source><translation>向下滚动</translation></message>
<message><source>Scroll up</source><translation>向上滚动</translation></message>
<message><source>Search</source><translation>搜索</translation></message>
<message><source>Search all articles</source><translation>搜索所有文章</translation></message>
<message><source>Search all articles…</source><translation>搜索所有文章…</translation></message>
<message><source>Search the handbook</source><translation>搜索手册</translation></message>
<message><source>Search titles, texts, quotes, notes and themes</source><translation>搜索标题、正文、引文、笔记和主题</translation></message>
<message><source>Sections of the library</source><translation>资料库的分区</translation></message>
<message><source>See and repair…</source><translation>查看并修复…</translation></message>
<message><source>See the pages with your notes in the margin, print them or save them as a PDF</source><translation>查看页边带笔记的页面，打印或存为 PDF</translation></message>
<message><source>See what going back to one would change, and do it</source><translation>查看退回某个备份会有哪些变化，并执行</translation></message>
<message><source>See what was removed, and put it back</source><translation>查看已移除的内容，并放回</translation></message>
<message><source>See what would change</source><translation>查看变化</translation></message>
<message><source>Select an area</source><translation>选择区域</translation></message>
<message><source>Select from the caret</source><translation>从光标处选择</translation></message>
<message><source>Select from the caret; with Ctrl by words and paragraphs</source><translation>从光标处选择；加 Ctrl 按词和段选择</translation></message>
<message><source>Select in the article what it shall cover (J)</source><translation>在文章中选择批注应覆盖的文字 (J)</translation></message>
<message><source>Select more</source><translation>扩大选区</translation></message>
<message><source>Select some words first, or choose an annotation.</source><translation>请先选择文字，或选择一条批注。</translation></message>
<message><source>Select some words first.</source><translation>请先选择文字。</translation></message>
<message><source>Select the word, the sentence, the paragraph</source><translation>选中词、句、段</translation></message>
<message><source>Select what it shall cover.</source><translation>请选择应覆盖的文字。</translation></message>
<message><source>Select where it belongs.</source><translation>请选择所属位置。</translation></message>
<message><source>Select whole words with the mouse; Alt gives the other way</source><translation>用鼠标选择整词；按住 Alt 则相反</translation></message>
<message><source>Select words in an article and press 1 to 9 to file them under a theme. Everything you mark, in every article, comes together here.</source><translation>在文章中选择文字，按 1 至 9 归入主题。在每篇文章中标记的一切都会汇集到此处。</translation></message>
<message><source>Select words in the article and press 1 to 9 to file them under a theme, or N to write a note.</source><translation>在文章中选择文字，按 1 至 9 归入主题，或按 N 写笔记。</translation></message>
<message><source>Selected quotes</source><translation>选中的引文</translation></message>
<message><source>Selecting from the caret: move it, then press a theme's key. Esc stops.</source><translation>正在从光标处选择：移动光标，再按主题的按键。Esc 停止。</translation></message>
<message><source>Send to &amp;orphans</source><translation>移到孤立批注(&amp;O)</translation></message>
<message><source>Send to orphans</source><translation>移到孤立批注</translation></message>
<message><source>Sepia</source><translation>护眼</translation></message>
<message><source>Set of keys</source><translation>按键方案</translation></message>
<message><source>Sets</source><translation>设定</translation></message>
<message><source>Setting the pages…</source><translation>正在排版…</translation></message>
<message><source>Settings</source><translation>设置</translation></message>
<message><source>Settings…</source><translation>设置…</translation></message>
<message><source>Share again</source><translation>重新共享</translation></message>
<message><source>Share by a folder</source><translation>通过文件夹共享</translation></message>
<message><source>Share by a folder…</source><translation>通过文件夹共享…</translation></message>
<message><source>Share these</source><translation>共享这些</translation></message>
<message><source>Share with a group</source><translation>与小组共享</translation></message>
<message><source>Share with a group…</source><translation>与小组共享…</translation></message>
<message><source>Share with other computers</source><translation>与其他计算机共享</translation></message>
<message><source>Shared again.</source><translation>已重新共享。</translation></message>
<message><source>Share…</source><translation>共享…</translation></message>
<message><source>Sharing with a group needs psycopg: pip install “postil[postgresql]”.</source><translation>与小组共享需要 psycopg：pip install 'postil[postgresql]'。</translation></message>
<message><source>Shorten</source><translation>缩短</translation></message>
<message><source>Shorten quote</source><translation>缩短引文</translation></message>
<message><source>Shorten…	Ctrl+Shift+Enter</source><translation>缩短…	Ctrl+Shift+Enter</translation></message>
<message><source>Show</source><translation>显示</translation></message>
<message><source>Show &amp;all</source><translation>全部显示(&amp;A)</translation></message>
<message><source>Show &amp;where it was made</source><translation>显示批注时的位置(&amp;W)</translation></message>
<message><source>Show an article that came as a PDF by its pages</source><translation>来自 PDF 的文章以页面显示</translation></message>
<message><source>Show everything again</source><translation>重新显示全部</translation></message>
<message><source>Show footnote</source><translation>显示脚注</translation></message>
<message><source>Show in folder</source><translation>在文件夹中显示</translation></message>
<message><source>Show in its article	Ctrl+Enter</source><translation>在文章中显示	Ctrl+Enter</translation></message>
<message><source>Show it</source><translation>显示</translation></message>
<message><source>Show it there</source><translation>在文中显示</translation></message>
<message><source>Show its words</source><translation>显示助记词</translation></message>
<message><source>Show more</source><translation>显示更多</translation></message>
<message><source>Show notes beside the text where there is room</source><translation>空间足够时在正文旁显示笔记</translation></message>
<message><source>Show notes beside the text, or fold them</source><translation>在正文旁显示笔记，或将其折叠</translation></message>
<message><source>Show one theme, or several, alone</source><translation>单独显示一个或几个主题</translation></message>
<message><source>Show or hide the annotations</source><translation>显示或隐藏批注</translation></message>
<message><source>Show or hide the headings</source><translation>显示或隐藏标题</translation></message>
<message><source>Show the log folder</source><translation>显示日志文件夹</translation></message>
<message><source>Show the outline</source><translation>显示大纲</translation></message>
<message><source>Show the sidebar</source><translation>显示侧边栏</translation></message>
<message><source>Show the welcome</source><translation>显示欢迎信息</translation></message>
<message><source>Show two pages side by side</source><translation>双页并排显示</translation></message>
<message><source>Show where it was made</source><translation>显示批注时的位置</translation></message>
<message><source>Show why</source><translation>显示原因</translation></message>
<message><source>Shown alone: {names} (Esc: all)</source><translation>单独显示：{names}（Esc：全部）</translation></message>
<message><source>Sidebar</source><translation>侧边栏</translation></message>
<message><source>Signs for Obsidian</source><translation>Obsidian 专用符号</translation></message>
<message><source>Since yesterday</source><translation>昨天以来</translation></message>
<message><source>Size</source><translation>大小</translation></message>
<message><source>Size of pages</source><translation>页面大小</translation></message>
<message><source>Size of the text</source><translation>文字大小</translation></message>
<message><source>Smaller text</source><translation>缩小文字</translation></message>
<message><source>Some earlier change of the {kind} {row_id} is missing from the history.</source><translation>{kind} {row_id} 的某个较早更改在历史记录中缺失。</translation></message>
<message><source>Something is too large for the library {path} or for this computer's memory; nothing was changed.</source><translation>某项内容对资料库 {path} 或本机内存而言过大；未作任何更改。</translation></message>
<message><source>Something stands here that Postil never wrote: {error}.</source><translation>此处有 Postil 从未写入的内容：{error}。</translation></message>
<message><source>Something went wrong in Postil that it did not expect. What you typed last may not be saved: please copy it before you close the window.</source><translation>Postil 遇到了意外错误。最后输入的内容可能未保存：关闭窗口前请先复制。</translation></message>
<message><source>Something went wrong in Postil that it did not expect. Your highlights and notes are saved.</source><translation>Postil 遇到了意外错误。高亮和笔记均已保存。</translation></message>
<message><source>Source</source><translation>源码</translation></message>
<message><source>Source Sans</source><translation>Source Sans</translation></message>
<message><source>Source Serif</source><translation>Source Serif</translation></message>
<message><source>Space and arrows turn pages, which end between lines</source><translation>空格和方向键翻页，页面在行间结束</translation></message>
<message><source>Space between</source><translation>段间距</translation></message>
<message><source>Spanish</source><translation>西班牙语</translation></message>
<message><source>Spelling in notes, by the system's dictionary</source><translation>笔记拼写检查，使用系统词典</translation></message>
<message><source>Spelling needs the package “pyenchant” and Enchant itself: pip install 'postil[spell]', and on Linux the system's packages libenchant-2-2 and, say, hunspell-en-us.</source><translation>拼写检查需要“pyenchant”包和 Enchant 本身：pip install 'postil[spell]'；在 Linux 上还需要系统包 libenchant-2-2 以及例如 hunspell-en-us。</translation></message>
<message><source>Split annotation</source><translation>拆分批注</translation></message>
<message><source>Split highlight</source><translation>拆分高亮</translation></message>
<message><source>Split theme</source><translation>拆分主题</translation></message>
<message><source>Standard</source><translation>标准</translation></message>
<message><source>State</source><translation>状态</translation></message>
<message><source>Status</source><translation>状态</translation></message>
<message><source>Stay</source><translation>留下</translation></message>
<message><source>Stop</source><translation>停止</translation></message>
<message><source>Stop sharing there</source><translation>停止在那里共享</translation></message>
<message><source>Stopped</source><translation>已停止</translation></message>
<message><source>Subjects</source><translation>主题词</translation></message>
<message><source>Swedish</source><translation>瑞典语</translation></message>
<message><source>Switch article…</source><translation>切换文章…</translation></message>
<message><source>Ta&amp;gs</source><translation>标签(&amp;G)</translation></message>
<message><source>Table</source><translation>表格</translation></message>
<message><source>Table of annotations</source><translation>批注表格</translation></message>
<message numerus="yes"><source>Table of {n} rows</source><translation><numerusform>{n} 行的表格</numerusform></translation></message>
<message><source>Tag</source><translation>加标签</translation></message>
<message><source>Tag of an article</source><translation>文章的标签</translation></message>
<message><source>Tag or title</source><translation>标签或标题</translation></message>
<message><source>Tag {tag} ({with_it})</source><translation>标签 {tag} ({with_it})</translation></message>
<message><source>Tagged “{title}”: {note}</source><translation>给“{title}”加了标签：{note}</translation></message>
<message><source>Tags</source><translation>标签</translation></message>
<message><source>Tags and colours become themes</source><translation>标签和颜色成为主题</translation></message>
<message><source>Taguette</source><translation>Taguette</translation></message>
<message><source>Take back the last change</source><translation>撤回上一次更改</translation></message>
<message><source>Take in</source><translation>并入</translation></message>
<message><source>Take in a library</source><translation>并入资料库</translation></message>
<message><source>Take in a library…</source><translation>并入资料库…</translation></message>
<message><source>Take in library</source><translation>并入资料库</translation></message>
<message><source>Take in themes, once you saw which</source><translation>先查看，再加入其中的主题</translation></message>
<message><source>Take it in</source><translation>导入</translation></message>
<message><source>Take its keys from the command</source><translation>去掉该命令的按键</translation></message>
<message><source>Take out of the archive</source><translation>移出归档</translation></message>
<message><source>Take out of the brief</source><translation>从文稿中取出</translation></message>
<message><source>Take over</source><translation>采用</translation></message>
<message><source>Take over a changed file</source><translation>采用已更改的文件</translation></message>
<message><source>Take the file’s</source><translation>采用文件的</translation></message>
<message><source>Take theme {name}</source><translation>去掉主题 {name}</translation></message>
<message><source>Take themes apart</source><translation>拆开主题</translation></message>
<message><source>Take this brief to others, its quotes put in</source><translation>将此文稿连同引文带给他人</translation></message>
<message><source>Taken in: {account}. Undo takes it back.</source><translation>已并入：{account}。撤销即可撤回。</translation></message>
<message><source>Target {number} has a TextPositionSelector whose start and end are no range.</source><translation>目标 {number} 的 TextPositionSelector 中，start 和 end 不构成范围。</translation></message>
<message><source>Target {number} has a TextQuoteSelector whose exact, prefix or suffix is not text.</source><translation>目标 {number} 的 TextQuoteSelector 中，exact、prefix 或 suffix 不是文本。</translation></message>
<message><source>Target {number} has a selector that is not an object.</source><translation>目标 {number} 的选择器不是对象。</translation></message>
<message><source>Target {number} has neither a TextQuoteSelector nor a TextPositionSelector.</source><translation>目标 {number} 既没有 TextQuoteSelector，也没有 TextPositionSelector。</translation></message>
<message><source>Target {number} has no id.</source><translation>目标 {number} 没有 ID。</translation></message>
<message><source>Target {number} has no selector.</source><translation>目标 {number} 没有选择器。</translation></message>
<message><source>Teal</source><translation>青</translation></message>
<message><source>Template</source><translation>模板</translation></message>
<message><source>Tesseract cannot read “{name}” here. It can read: {known}.</source><translation>此处的 Tesseract 不能识别“{name}”。可识别：{known}。</translation></message>
<message><source>Tesseract could not read a page of the scan.</source><translation>Tesseract 无法识别扫描件中的一页。</translation></message>
<message><source>Tesseract is installed, but does not say which languages it can read.</source><translation>已安装 Tesseract，但它没有说明能识别哪些语言。</translation></message>
<message><source>Tesseract reads each page that shows no text of its own. The words become a new version of the article; areas stay on their pages, and the version before is kept.</source><translation>Tesseract 识别每个本身不显示文字的页面。识别出的文字成为文章的新版本；区域留在各自的页面上，先前的版本保留。</translation></message>
<message><source>Text</source><translation>正文</translation></message>
<message><source>Text (*.md *.txt);;All files (*)</source><translation>文本 (*.md *.txt);;所有文件 (*)</translation></message>
<message><source>Text and colours…</source><translation>文字和颜色…</translation></message>
<message><source>Text at 100 %</source><translation>文字 100%</translation></message>
<message><source>Text at {percent} %</source><translation>文字 {percent}%</translation></message>
<message><source>Text of the article</source><translation>文章文字</translation></message>
<message><source>Text stands below the notes; it is taken as the end of the article.</source><translation>笔记之下还有文字；视为文章的结尾。</translation></message>
<message><source>Texts, themes, annotations and memos as a REFI-QDA project for QualCoder, NVivo, MAXQDA and others.</source><translation>正文、主题、批注和备忘，写成 REFI-QDA 项目，供 QualCoder、NVivo、MAXQDA 等使用。</translation></message>
<message><source>That is no key.</source><translation>这不是按键。</translation></message>
<message><source>That key has no name that could be kept. Choose another.</source><translation>此按键没有可保存的名称。请另选一个。</translation></message>
<message><source>That library is open in a window of its own already.</source><translation>该资料库已在另一窗口中打开。</translation></message>
<message><source>That library is open in a window of its own, which came forward.</source><translation>该资料库已在另一窗口中打开，窗口已移到前面。</translation></message>
<message><source>That version belongs to another article.</source><translation>该版本属于另一篇文章。</translation></message>
<message><source>That was the end of the article.</source><translation>已读到文章末尾。</translation></message>
<message><source>That was the first annotation.</source><translation>这是第一条批注。</translation></message>
<message><source>That was the first one of its theme.</source><translation>这是该主题的第一条。</translation></message>
<message><source>That was the last annotation.</source><translation>这是最后一条批注。</translation></message>
<message><source>That was the last one of its theme.</source><translation>这是该主题的最后一条。</translation></message>
<message><source>The English page is newer than this translation.</source><translation>英文页面比此译文新。</translation></message>
<message><source>The FictionBook cannot be read out of its zip.</source><translation>无法从 zip 中读取 FictionBook。</translation></message>
<message><source>The FictionBook holds no text.</source><translation>FictionBook 中没有文字。</translation></message>
<message><source>The Lua file holds more than data in line {line}; Postil runs no Lua.</source><translation>Lua 文件第 {line} 行含有数据以外的内容；Postil 不运行 Lua。</translation></message>
<message><source>The PDF could not be read, because {why}.</source><translation>无法读取 PDF：{why}。</translation></message>
<message><source>The PDF could not be written, because {why}.</source><translation>无法写入 PDF：{why}。</translation></message>
<message><source>The PDF holds no text that could be read.</source><translation>PDF 中没有可读取的文字。</translation></message>
<message><source>The Word file holds no text.</source><translation>Word 文件中没有文字。</translation></message>
<message><source>The Word file is damaged, so that it cannot be read.</source><translation>Word 文件已损坏，无法读取。</translation></message>
<message><source>The Word file is of the kind before 2007, or protected by a password: Postil reads neither.</source><translation>此 Word 文件是 2007 年之前的类型，或受密码保护：Postil 均无法读取。</translation></message>
<message><source>The address could not be fetched, because {why}.</source><translation>无法获取该网址：{why}。</translation></message>
<message><source>The address has a user's name in it; Postil fetches only what anybody may read.</source><translation>网址中含有用户名；Postil 只获取任何人都能阅读的内容。</translation></message>
<message><source>The address holds a password: keep it in PostgreSQL's own file (~/.pgpass) and leave it out.</source><translation>地址中含有密码：请将其存放在 PostgreSQL 自己的文件 (~/.pgpass) 中，不要写在此处。</translation></message>
<message><source>The address is longer than Postil asks for.</source><translation>网址超出了 Postil 可访问的长度。</translation></message>
<message><source>The address of the current annotation</source><translation>当前批注的地址</translation></message>
<message><source>The annotation</source><translation>该批注</translation></message>
<message><source>The annotation keeps the new words (A)</source><translation>批注采用新文字 (A)</translation></message>
<message><source>The annotation moves to these words ({number})</source><translation>将批注移到这些文字 ({number})</translation></message>
<message><source>The annotation on its own words, in the version that had them</source><translation>在含有原文的版本中查看批注</translation></message>
<message><source>The annotation that this link names was removed from the article.</source><translation>此链接所指的批注已从文章中移除。</translation></message>
<message><source>The annotation whose note you wrote was removed meanwhile. The note is kept, with it, in the trash.</source><translation>正在写笔记的批注期间被移除。笔记已随它保留在回收站中。</translation></message>
<message><source>The annotations are another program’s; each was looked for by its words.</source><translation>这些批注来自其他程序；已逐条按文字查找。</translation></message>
<message><source>The annotations of this article are not counted as they are.</source><translation>这篇文章的批注计数与实际不符。</translation></message>
<message><source>The archive of Okular has lost its document, or its list of annotations.</source><translation>Okular 的归档文件缺少文档或批注列表。</translation></message>
<message><source>The article as a work to cite, for LaTeX, Pandoc and reference managers, without your notes.</source><translation>把文章作为可引用的文献，供 LaTeX、Pandoc 和文献管理软件使用，不含笔记。</translation></message>
<message><source>The article as a work to cite, for Zotero and Pandoc, without your notes.</source><translation>把文章作为可引用的文献，供 Zotero 和 Pandoc 使用，不含笔记。</translation></message>
<message><source>The article as a work to cite, for reference managers, without your notes.</source><translation>把文章作为可引用的文献，供文献管理软件使用，不含笔记。</translation></message>
<message><source>The article changed since the preview was made, so nothing was done; please look again.</source><translation>预览之后文章有变化，因此未作任何操作；请重新查看。</translation></message>
<message><source>The article for Word, your notes as its comments, passages shaded by theme. It can be read again.</source><translation>供 Word 使用的文章，笔记成为其中的批注，文段按主题加底纹。可再次读取。</translation></message>
<message><source>The article gets a new version; the old one is kept.</source><translation>文章得到新版本；旧版本保留。</translation></message>
<message><source>The article has no annotations.</source><translation>这篇文章没有批注。</translation></message>
<message><source>The article has no pages as they were printed: only one that came as a PDF has.</source><translation>文章没有印刷时的页面：只有来自 PDF 的文章才有。</translation></message>
<message><source>The article in one scroll</source><translation>整篇文章连续滚动</translation></message>
<message><source>The article of this quote, “{title}”, was removed.</source><translation>此引文所属的文章“{title}”已移除。</translation></message>
<message><source>The article that is open</source><translation>当前打开的文章</translation></message>
<message><source>The article was added.</source><translation>文章已添加。</translation></message>
<message><source>The article was updated; Undo takes it back.</source><translation>文章已更新；撤销即可撤回。</translation></message>
<message><source>The article with its highlights, and notes in the margin, for any browser. It can be imported again.</source><translation>带高亮和页边笔记的文章，任何浏览器可读。可再次导入。</translation></message>
<message><source>The article “{title}” is of another year ({year}).</source><translation>文章“{title}”的年份不同 ({year})。</translation></message>
<message><source>The articles opened last</source><translation>最近打开过的文章</translation></message>
<message><source>The author is guessed</source><translation>作者为推测</translation></message>
<message><source>The backup could not be written.</source><translation>无法写入备份。</translation></message>
<message><source>The backup {name} is damaged, so nothing was changed: {what}</source><translation>备份 {name} 已损坏，因此未作任何更改：{what}</translation></message>
<message><source>The book could not be written, because {why}.</source><translation>无法写入书：{why}。</translation></message>
<message><source>The book has copy protection ({archive}), so Postil cannot read it.</source><translation>此书有复制保护 ({archive})，Postil 无法读取。</translation></message>
<message><source>The book is encrypted with a password, so Postil cannot read it.</source><translation>此书已用密码加密，Postil 无法读取。</translation></message>
<message><source>The book’s file is damaged, so that nothing can be added to it.</source><translation>书的文件已损坏，无法添加任何内容。</translation></message>
<message><source>The brief in which you wrote was removed meanwhile. What you wrote is kept, with it, in the trash.</source><translation>正在写的文稿期间被移除。所写内容已随它保留在回收站中。</translation></message>
<message><source>The brief is in the clipboard, with its quotes and their sources.</source><translation>文稿已在剪贴板中，含引文及其来源。</translation></message>
<message><source>The brief was changed elsewhere while you wrote in it. Both texts are kept in it: please look at it.</source><translation>写作期间，文稿在别处被更改。两份文字都已保留在其中：请查看。</translation></message>
<message><source>The browser asks for something that Postil does not know.</source><translation>浏览器请求了 Postil 不认识的内容。</translation></message>
<message><source>The browser sent only a part of the page.</source><translation>浏览器只发来了页面的一部分。</translation></message>
<message><source>The bundled article is missing.</source><translation>缺少自带的文章。</translation></message>
<message><source>The caret is shown: arrows move it, V selects from it, Esc puts it away.</source><translation>光标已显示：方向键移动，V 从光标处选择，Esc 隐藏。</translation></message>
<message><source>The check could not be made.</source><translation>无法进行检查。</translation></message>
<message numerus="yes"><source>The check found {n} things that are not what was written.</source><translation><numerusform>检查发现 {n} 项与写入时不一致。</numerusform></translation></message>
<message><source>The clock of {name} is more than a day ahead of this computer's: one of them is wrong.</source><translation>{name} 的时钟比本机快一天以上：两者中有一个不准。</translation></message>
<message><source>The codes in {name} are nested too deeply.</source><translation>{name} 中的编码嵌套过深。</translation></message>
<message><source>The colour {colour}</source><translation>颜色 {colour}</translation></message>
<message><source>The copy could not be proved: a highlight came out on other words ({id}).</source><translation>副本未通过核对：有一处高亮落在了别的文字上 ({id})。</translation></message>
<message><source>The copy could not be written.</source><translation>无法写入副本。</translation></message>
<message><source>The copy was written anew: its other bytes are not those of the original.</source><translation>副本已重新写入：其余字节与原件不同。</translation></message>
<message><source>The damaged files are kept in {kept}.</source><translation>损坏的文件保留在 {kept}。</translation></message>
<message><source>The database is not set up for Postil: db/postgresql/setup.sql does it.</source><translation>数据库尚未为 Postil 设置好：请用 db/postgresql/setup.sql 设置。</translation></message>
<message><source>The details of all articles were looked up already.</source><translation>所有文章的详细信息都已查找过。</translation></message>
<message numerus="yes"><source>The details of {n} articles were filled in. Undo takes them back.</source><translation><numerusform>已补充 {n} 篇文章的详细信息。撤销即可撤回。</numerusform></translation></message>
<message><source>The disk is full, so {name} could not be written. Free some space and retry.</source><translation>磁盘已满，无法写入 {name}。请腾出空间后重试。</translation></message>
<message><source>The disk of the server is full; nothing of this was kept there.</source><translation>服务器磁盘已满；这些内容都没有保存到那里。</translation></message>
<message><source>The disk reported an error while the library {path} was used; nothing was changed.</source><translation>使用资料库 {path} 时磁盘报告错误；未作任何更改。</translation></message>
<message><source>The disk reported an error with {name}: {error}.</source><translation>磁盘报告 {name} 出错：{error}。</translation></message>
<message><source>The disk that holds the library {path} is full; nothing was changed. Free some space and retry.</source><translation>资料库 {path} 所在的磁盘已满；未作任何更改。请腾出空间后重试。</translation></message>
<message><source>The document declares entities of its own, which no word processor writes.</source><translation>文档自行声明了实体，任何文字处理程序都不会这样写。</translation></message>
<message><source>The document holds no text.</source><translation>文档中没有文字。</translation></message>
<message><source>The document is nested more deeply than Postil reads.</source><translation>文档嵌套过深，超出了 Postil 可读取的范围。</translation></message>
<message><source>The document is protected by a password, so Postil cannot read it.</source><translation>文档受密码保护，Postil 无法读取。</translation></message>
<message><source>The edited text no longer fits {encoding} and becomes UTF-8.</source><translation>编辑后的正文已不适合 {encoding}，改为 UTF-8。</translation></message>
<message><source>The end of the journal is damaged, as is the library: the last changes may be missing.</source><translation>日志末尾与资料库一样已损坏：可能缺少最后的更改。</translation></message>
<message><source>The export of “{title}” was not written: {problem}</source><translation>未写入“{title}”的导出文件：{problem}</translation></message>
<message><source>The export option “{key}” knows {choices}, not “{value}”.</source><translation>导出选项“{key}”可为 {choices}，不可为“{value}”。</translation></message>
<message><source>The export was stopped; nothing was written.</source><translation>导出已停止；没有写入任何内容。</translation></message>
<message><source>The export was stopped; what was written so far is whole.</source><translation>导出已停止；已写入的部分是完整的。</translation></message>
<message><source>The fetching was cancelled.</source><translation>获取已取消。</translation></message>
<message><source>The file</source><translation>文件</translation></message>
<message><source>The file ({name}) holds no annotations.</source><translation>文件 ({name}) 中没有批注。</translation></message>
<message><source>The file as it will look</source><translation>文件将呈现的样子</translation></message>
<message><source>The file carries no record, so it may never have held it.</source><translation>文件不含记录，因此可能从未含有它。</translation></message>
<message><source>The file does not hold the text of “{article_title}”, which is not here.</source><translation>文件中没有“{article_title}”的正文，此处也没有。</translation></message>
<message><source>The file does not name the work; --article says it.</source><translation>文件没有写明作品；用 --article 指明。</translation></message>
<message><source>The file holds annotations of several articles; open the one that is meant, or name it.</source><translation>文件含有多篇文章的批注；请打开所指的那篇，或指明其名称。</translation></message>
<message><source>The file holds no archived web page.</source><translation>文件中没有存档网页。</translation></message>
<message><source>The file holds no article, and it does not say which one of the library it belongs to.</source><translation>文件中没有文章，也没有说明属于资料库中的哪一篇。</translation></message>
<message><source>The file holds no machine block.</source><translation>文件中没有机器数据块。</translation></message>
<message><source>The file holds no machine block; dates and exact ranges could not be read from it.</source><translation>文件中没有机器数据块；无法从中读取日期和精确范围。</translation></message>
<message><source>The file holds nothing of Postil's.</source><translation>文件中没有 Postil 的内容。</translation></message>
<message><source>The file holds {count} machine blocks; the last one was read.</source><translation>文件含有 {count} 个机器数据块；读取了最后一个。</translation></message>
<message><source>The file holds {holds} of “{title}”, written for reading elsewhere; its words are not read back.</source><translation>文件含有“{title}”的{holds}，供在别处阅读；其中的文字不会重新读入。</translation></message>
<message><source>The file holds {n} more, which are added.</source><translation>文件另含 {n} 条，将一并添加。</translation></message>
<message><source>The file is a list of highlights; it does not hold the article's text.</source><translation>此文件是高亮列表；不含文章正文。</translation></message>
<message><source>The file is an export of “{title}”, not of “{title_2}”.</source><translation>此文件是“{title}”的导出文件，而不是“{title_2}”的。</translation></message>
<message><source>The file is an export of “{title}”, which is not in this library and can be added.</source><translation>此文件是“{title}”的导出文件；该文章不在此资料库中，可以添加。</translation></message>
<message><source>The file is as it was when it was read; there is nothing to update.</source><translation>文件与读取时相同；没有可更新的内容。</translation></message>
<message><source>The file is empty, so there is nothing to import.</source><translation>文件为空，没有可导入的内容。</translation></message>
<message><source>The file is empty.</source><translation>文件为空。</translation></message>
<message><source>The file is no JSON: {error}.</source><translation>文件不是 JSON：{error}。</translation></message>
<message><source>The file is not a FictionBook, or so damaged that nothing in it can be read.</source><translation>文件不是 FictionBook，或损坏严重，无法读取任何内容。</translation></message>
<message><source>The file is not a Word document, or so damaged that nothing in it can be read.</source><translation>文件不是 Word 文档，或损坏严重，无法读取任何内容。</translation></message>
<message><source>The file is not an EPUB, or so damaged that nothing in it can be read.</source><translation>文件不是 EPUB，或损坏严重，无法读取任何内容。</translation></message>
<message><source>The file is not an OpenDocument text, or so damaged that nothing in it can be read.</source><translation>文件不是 OpenDocument 文本，或损坏严重，无法读取任何内容。</translation></message>
<message><source>The file is not an export of Postil: ids, dates, themes and overlaps could not be known.</source><translation>此文件不是 Postil 的导出文件：无法得知 ID、日期、主题和重叠。</translation></message>
<message><source>The file is not one in which Okular keeps annotations.</source><translation>此文件不是 Okular 用来保存批注的文件。</translation></message>
<message><source>The file is not rich text, although its name says so.</source><translation>文件不是富文本，尽管其名称如此。</translation></message>
<message><source>The file is not text, so Postil cannot read it as an article.</source><translation>文件不是文本，Postil 无法作为文章读取。</translation></message>
<message><source>The file is not text. A document is added as an article; marks in one that is there come in by an update.</source><translation>该文件不是文本。文档请作为文章添加；已有文档中的标记通过更新带入。</translation></message>
<message><source>The file is not {kind}, or so damaged that nothing in it can be read.</source><translation>文件不是 {kind}，或损坏严重，无法读取任何内容。</translation></message>
<message><source>The file is {kind}, which Postil cannot read as an article.</source><translation>文件是 {kind}，Postil 无法作为文章读取。</translation></message>
<message><source>The file may be cut off in this note.</source><translation>文件可能在此笔记处被截断。</translation></message>
<message><source>The file may be cut off.</source><translation>文件可能被截断。</translation></message>
<message><source>The file may be cut off; its text is not taken over unless you say so.</source><translation>文件可能被截断；除非另行指定，否则不采用其正文。</translation></message>
<message><source>The file may be from {names}; please say which.</source><translation>文件可能来自 {names}；请指明是哪一个。</translation></message>
<message><source>The file of your keys</source><translation>按键文件</translation></message>
<message><source>The file of your settings</source><translation>设置文件</translation></message>
<message><source>The file says that it holds {count} annotations but has {n}; it may be cut off.</source><translation>文件称含有 {count} 条批注，实有 {n} 条；可能被截断。</translation></message>
<message><source>The file says that it holds {count} annotations but has {n}; it may be cut off. Its text is not taken over unless you say so.</source><translation>文件称含有 {count} 条批注，实有 {n} 条；可能被截断。除非另行指定，否则不采用其正文。</translation></message>
<message><source>The file says that it is an export of Postil, but none of its references can be read.</source><translation>文件自称是 Postil 的导出文件，但其引用均无法读取。</translation></message>
<message><source>The file was exported from another version of the article.</source><translation>文件是从文章的另一版本导出的。</translation></message>
<message><source>The file was written by a newer Postil (format {version}, this one knows {format_version}).</source><translation>文件由较新的 Postil 写入（格式 {version}，此版本支持 {format_version}）。</translation></message>
<message><source>The file was written for reading elsewhere; its notes cannot be told from its text any more.</source><translation>此文件是供别处阅读而写的；其中的笔记已无法与正文区分。</translation></message>
<message><source>The file {name} in the folder is damaged, or has not come whole yet.</source><translation>文件夹中的文件 {name} 已损坏，或尚未完整到达。</translation></message>
<message><source>The file {path} is damaged.</source><translation>文件 {path} 已损坏。</translation></message>
<message><source>The file's text cannot be read here, so nothing can be imported from it.</source><translation>无法在此读取该文件的文字，因此无法从中导入任何内容。</translation></message>
<message><source>The first in sight; a click does so too</source><translation>可见的第一张图片；单击图片也可</translation></message>
<message><source>The folder is encrypted: its twelve words are needed.</source><translation>此文件夹已加密：需要它的十二个助记词。</translation></message>
<message><source>The folder {parent} for the library cannot be made: {strerror}.</source><translation>无法为资料库创建文件夹 {parent}：{strerror}。</translation></message>
<message><source>The folder {path} is not empty: choose an empty one, or one that is shared.</source><translation>文件夹 {path} 不是空的：请选择空文件夹，或已共享的文件夹。</translation></message>
<message><source>The folder {path} is not shared by any device yet, or has not come here yet.</source><translation>文件夹 {path} 尚未由任何设备共享，或尚未传到此处。</translation></message>
<message><source>The folder {path} is shared by a newer Postil: this one cannot read it.</source><translation>文件夹 {path} 由较新的 Postil 共享：此版本无法读取。</translation></message>
<message><source>The folder “{folder}” could not be made: this is no possible name.</source><translation>无法创建文件夹“{folder}”：这不是可用的名称。</translation></message>
<message><source>The folder “{folder}” could not be made: {error}.</source><translation>无法创建文件夹“{folder}”：{error}。</translation></message>
<message><source>The folder “{parent}” for the pictures could not be made.</source><translation>无法创建存放图片的文件夹“{parent}”。</translation></message>
<message><source>The folder “{path}” could not be made: {why}.</source><translation>无法创建文件夹“{path}”：{why}。</translation></message>
<message><source>The footnote {label} stands in the file twice; the first was taken.</source><translation>脚注 {label} 在文件中出现两次；采用了第一处。</translation></message>
<message><source>The format of the last export</source><translation>上次导出的格式</translation></message>
<message><source>The group did not take a change: {why}</source><translation>小组未接受一项更改：{why}</translation></message>
<message><source>The head of the file's hidden record could not be read; {used}.</source><translation>无法读取文件隐藏记录的开头；{used}。</translation></message>
<message><source>The headings that are searched are not those of this article.</source><translation>用于搜索的小标题不是这篇文章的小标题。</translation></message>
<message><source>The hidden block was edited {what}</source><translation>隐藏的数据块已被编辑，{what}</translation></message>
<message><source>The history of the library {path} is damaged: nothing was changed.</source><translation>资料库 {path} 的历史记录已损坏：未作任何更改。</translation></message>
<message><source>The import names an annotation without saying where it stands.</source><translation>导入文件提到一条批注，但没有说明其位置。</translation></message>
<message><source>The import was cancelled.</source><translation>导入已取消。</translation></message>
<message><source>The import was cancelled; nothing was added.</source><translation>导入已取消；没有添加任何内容。</translation></message>
<message><source>The import was stopped; nothing was changed.</source><translation>导入已停止；未作任何更改。</translation></message>
<message><source>The index was changed since; it was left as it is.</source><translation>索引此后已更改；保持不变。</translation></message>
<message><source>The journal of the library {library} could not be compressed.</source><translation>无法压缩资料库 {library} 的日志。</translation></message>
<message><source>The journal {path} is not there any more: it was deleted or moved. Opened again, the library gets a new one.</source><translation>日志 {path} 已不存在：它被删除或移走了。重新打开后，资料库会得到一份新的日志。</translation></message>
<message><source>The label of its reference may have been changed.</source><translation>其引用的编号可能已更改。</translation></message>
<message><source>The languages of the last scan</source><translation>上次扫描件的语言</translation></message>
<message><source>The last change is not on the screen: {what}. Undo it?</source><translation>上一次更改不在屏幕上：{what}。要撤销吗？</translation></message>
<message><source>The last change of the {kind} {row_id} is missing from the history; its outcome is kept.</source><translation>{kind} {row_id} 的最后一次更改在历史记录中缺失；其结果已保留。</translation></message>
<message><source>The last change was made {whose}: {what}. Undo it too?</source><translation>上一次更改是{whose}作出的：{what}。也要撤销吗？</translation></message>
<message><source>The last seven days</source><translation>最近七天</translation></message>
<message><source>The libraries opened last</source><translation>最近打开的资料库</translation></message>
<message><source>The library and its journal are whole; nothing was done.</source><translation>资料库及其日志完好；未作任何操作。</translation></message>
<message><source>The library can only be read, so it cannot be repaired from here.</source><translation>资料库为只读，无法在此修复。</translation></message>
<message><source>The library has a highlight of these words in this place.</source><translation>资料库在此位置已有这些文字的高亮。</translation></message>
<message><source>The library has another text by now than the one that was edited.</source><translation>资料库现在的正文与当时编辑的不同。</translation></message>
<message><source>The library has no article of this title.</source><translation>资料库中没有此标题的文章。</translation></message>
<message><source>The library has no article of this title; nearest come {titles}.</source><translation>资料库中没有此标题的文章；最接近的是 {titles}。</translation></message>
<message><source>The library has no such quote.</source><translation>资料库中没有此引文。</translation></message>
<message><source>The library holds no article yet.</source><translation>资料库中还没有文章。</translation></message>
<message><source>The library holds tables, triggers or views that are not Postil's, or lacks some.</source><translation>资料库含有不属于 Postil 的表、触发器或视图，或缺少其中一些。</translation></message>
<message><source>The library is as it was in the backup; Undo takes that back.</source><translation>资料库已恢复到备份时的状态；撤销即可撤回。</translation></message>
<message><source>The library is damaged: the step's history cannot be read.</source><translation>资料库已损坏：无法读取该步骤的历史记录。</translation></message>
<message><source>The library is damaged: what a row of it holds cannot be read.</source><translation>资料库已损坏：无法读取其中一行的内容。</translation></message>
<message><source>The library is damaged: what a row of it holds cannot be unpacked.</source><translation>资料库已损坏：其中一行的内容无法解压。</translation></message>
<message><source>The library is damaged: what a row of it holds is cut off or far too large.</source><translation>资料库已损坏：其中一行的内容被截断或过大。</translation></message>
<message><source>The library is damaged: what a row of it holds is not what was written.</source><translation>资料库已损坏：其中一行的内容与写入时不一致。</translation></message>
<message><source>The library is damaged: where an annotation stands in it cannot be read.</source><translation>资料库已损坏：无法读取批注在其中的位置。</translation></message>
<message><source>The library is not shared at {target}.</source><translation>资料库未在 {target} 共享。</translation></message>
<message><source>The library is open for reading only.</source><translation>资料库以只读方式打开。</translation></message>
<message><source>The library itself lies in {path}: choose a folder of its own.</source><translation>资料库本身位于 {path}：请另选一个专用的文件夹。</translation></message>
<message><source>The library now holds {rows}.</source><translation>资料库现含 {rows}。</translation></message>
<message><source>The library was repaired.</source><translation>资料库已修复。</translation></message>
<message><source>The library {path} cannot be read: {strerror}.</source><translation>无法读取资料库 {path}：{strerror}。</translation></message>
<message><source>The library {path} cannot be written to, so nothing was changed.</source><translation>无法写入资料库 {path}，因此未作任何更改。</translation></message>
<message><source>The library {path} cannot hold this as Postil wrote it; nothing was changed.</source><translation>资料库 {path} 无法按 Postil 写入的样子保存此内容；未作任何更改。</translation></message>
<message><source>The library {path} could not be rebuilt: {what}</source><translation>无法重建资料库 {path}：{what}</translation></message>
<message><source>The library {path} does not hold together after it was brought up to date.</source><translation>资料库 {path} 升级后内容不一致。</translation></message>
<message><source>The library {path} is damaged, so nothing of it was taken; repair it first.</source><translation>资料库 {path} 已损坏，因此没有并入任何内容；请先修复。</translation></message>
<message><source>The library {path} is damaged.</source><translation>资料库 {path} 已损坏。</translation></message>
<message><source>The library {path} is damaged: it holds text that is none.</source><translation>资料库 {path} 已损坏：其中的文本不是文本。</translation></message>
<message><source>The library {path} is missing, but its change journal is there: it can be rebuilt.</source><translation>资料库 {path} 缺失，但其更改日志还在：可以重建。</translation></message>
<message><source>The library {path} is not as Postil makes it: another program may have changed it.</source><translation>资料库 {path} 与 Postil 创建的不符：可能已被其他程序更改。</translation></message>
<message><source>The library {path} is not open.</source><translation>资料库 {path} 未打开。</translation></message>
<message><source>The library {path} is not there any more: it was deleted or moved.</source><translation>资料库 {path} 已不存在：它被删除或移走了。</translation></message>
<message><source>The library {path} is open for reading only.</source><translation>资料库 {path} 以只读方式打开。</translation></message>
<message><source>The library {path} or a file beside it cannot be opened; is its folder writable?</source><translation>无法打开资料库 {path} 或其旁边的文件；其文件夹可写吗？</translation></message>
<message><source>The library {path} was replaced by another file. Opened again, that one is shown.</source><translation>资料库 {path} 已被另一文件替换。重新打开后显示的是那个文件。</translation></message>
<message><source>The library {path} was replaced by another file; close it and open it again.</source><translation>资料库 {path} 已被另一文件替换；请关闭后重新打开。</translation></message>
<message><source>The library {path} was written by a newer Postil: to read it, update Postil.</source><translation>资料库 {path} 由较新的 Postil 写入：要读取它，请更新 Postil。</translation></message>
<message><source>The library {path} was written by an older Postil and must be brought up to date first, but it cannot be written to.</source><translation>资料库 {path} 由较旧的 Postil 写入，须先升级，但无法写入。</translation></message>
<message><source>The library {value} says that it was written by a newer Postil, which alone can repair it; nothing was changed. If none was ever used, its version number is damaged: put the file elsewhere and repair again, which rebuilds the library from its journal and backups.</source><translation>资料库 {value} 称由较新的 Postil 写入，只有该版本能修复；未作任何更改。如果从未用过较新版本，则是其版本号已损坏：请将文件移到别处再次修复，即可根据日志和备份重建资料库。</translation></message>
<message><source>The line that is read keeps its place, the others step back</source><translation>正在读的行位置不变，其余行变淡</translation></message>
<message><source>The link to the annotation was copied.</source><translation>批注的链接已复制。</translation></message>
<message><source>The machine block is cut off at its end.</source><translation>机器数据块的末尾被截断。</translation></message>
<message><source>The mark stands elsewhere in the file.</source><translation>标记在文件中位于别处。</translation></message>
<message><source>The marks belong to</source><translation>这些标记属于</translation></message>
<message><source>The name of a code in {name} has {n} characters; {longest} are the most.</source><translation>{name} 中有一个编码的名称有 {n} 个字符；最多 {longest} 个。</translation></message>
<message><source>The name of a saved search has {longest} characters at the most.</source><translation>已存搜索的名称最多 {longest} 个字符。</translation></message>
<message><source>The name of the step {step_id} is gone; its changes are kept.</source><translation>步骤 {step_id} 的名称已丢失；其更改已保留。</translation></message>
<message><source>The next one (Right)</source><translation>下一条 (Right)</translation></message>
<message><source>The note could not be begun.</source><translation>无法开始写笔记。</translation></message>
<message><source>The note of “{target}” is cut off at the end of the file.</source><translation>“{target}”的笔记在文件末尾被截断。</translation></message>
<message><source>The note was changed elsewhere while you wrote in it. Both texts are kept in it: please look at it.</source><translation>写作期间，笔记在别处被更改。两份文字都已保留在其中：请查看。</translation></message>
<message><source>The note was changed in the file.</source><translation>笔记在文件中已更改。</translation></message>
<message><source>The note {label} is referred to nowhere in the text.</source><translation>笔记 {label} 在正文中没有被引用。</translation></message>
<message><source>The one before</source><translation>前一处</translation></message>
<message><source>The one before (Left)</source><translation>上一条 (Left)</translation></message>
<message><source>The order of the list</source><translation>列表的顺序</translation></message>
<message><source>The page holds no text that could be read.</source><translation>网页中没有可读取的文字。</translation></message>
<message><source>The page is larger than 50 MB, which is more than Postil opens.</source><translation>页面大于 50 MB，超出 Postil 能打开的大小。</translation></message>
<message><source>The page says what it said; there is no newer version.</source><translation>网页内容没有变化；没有更新的版本。</translation></message>
<message><source>The page showed other words than the article has, and was set anew. Please select them once more.</source><translation>页面显示的文字与文章不同，已重新排好。请再次选择。</translation></message>
<message><source>The page was changed since it was written; only the annotated article that it carries was read.</source><translation>网页写入后已更改；只读取了它所携带的带批注文章。</translation></message>
<message><source>The pages as they were printed. Their words can be read one by one in the text.</source><translation>文章的原始页面。其中的文字可在正文中逐字阅读。</translation></message>
<message><source>The pages cannot be shown: the program that draws them ended again and again.</source><translation>无法显示页面：绘制页面的程序多次中止。</translation></message>
<message><source>The pages could not be made, because {why}.</source><translation>无法生成页面：{why}。</translation></message>
<message><source>The pages of the article as they were printed. Its text is in Text.</source><translation>文章的原始页面。其文字在“文字”中。</translation></message>
<message><source>The pages of this PDF have a text of their own, so that there is nothing to read.</source><translation>此 PDF 的页面本身已有文字，无需识别。</translation></message>
<message><source>The pages went to the printer.</source><translation>页面已送往打印机。</translation></message>
<message><source>The passage of this annotation does not stand in the text any more.</source><translation>此批注的文段已不在正文中。</translation></message>
<message><source>The picture could not be encoded.</source><translation>无法编码图片。</translation></message>
<message><source>The pictures of this article take too long to draw.</source><translation>绘制本文的图片耗时过长。</translation></message>
<message><source>The pictures of this version are not what was written.</source><translation>此版本的图片与写入时不一致。</translation></message>
<message><source>The program “say”, by which Postil reads aloud, was not found.</source><translation>未找到程序“say”，而 Postil 靠它朗读。</translation></message>
<message><source>The project has lost its list of sources and codings, or that is too large.</source><translation>项目缺少来源和编码的列表，或列表过大。</translation></message>
<message><source>The publisher's limit was reached, so that the Kindle kept no words of it.</source><translation>已达到出版社的上限，因此 Kindle 没有保存其文字。</translation></message>
<message><source>The question cannot be answered: it holds, or would give, no text.</source><translation>无法回答此查询：它含有或会给出非文本内容。</translation></message>
<message><source>The question cannot be answered: {reason}.</source><translation>无法回答此查询：{reason}。</translation></message>
<message><source>The question was not answered within {seconds} seconds.</source><translation>此查询在 {seconds} 秒内没有得到回答。</translation></message>
<message><source>The quote does not stand in the article with this context.</source><translation>文章中没有带此前后文的引文。</translation></message>
<message><source>The quote does not stand in the article.</source><translation>文章中没有此引文。</translation></message>
<message><source>The quote is empty; please give the words to highlight.</source><translation>引文为空；请给出要高亮的文字。</translation></message>
<message><source>The quote stands in the article {n} times with this context; please give more of what stands before or after it (prefix, suffix).</source><translation>引文带此前后文在文章中出现 {n} 次；请给出更多前后文 (prefix, suffix)。</translation></message>
<message><source>The quote stands in the article {n} times; please give more of what stands before or after it (prefix, suffix).</source><translation>引文在文章中出现 {n} 次；请给出更多前后文 (prefix, suffix)。</translation></message>
<message><source>The quote, cited by its page</source><translation>引文，并注明所在页</translation></message>
<message><source>The range {start} to {end} is no passage of a text of {n} characters.</source><translation>范围 {start} 至 {end} 不是 {n} 个字符的文本中的文段。</translation></message>
<message><source>The range {start} to {end} is not a passage of “{title}”, whose text has {n} characters.</source><translation>范围 {start} 至 {end} 不是“{title}”的文段，其正文有 {n} 个字符。</translation></message>
<message><source>The range {start} to {end} is not a passage of “{title}”.</source><translation>范围 {start} 至 {end} 不是“{title}”的文段。</translation></message>
<message><source>The reference {label} stands in the text {n} times; the first was taken.</source><translation>引用 {label} 在正文中出现 {n} 次；采用了第一处。</translation></message>
<message><source>The rich text holds no words.</source><translation>富文本中没有文字。</translation></message>
<message><source>The rich text is damaged, so that it cannot be read.</source><translation>富文本已损坏，无法读取。</translation></message>
<message><source>The rich text is larger than 20 MB, which is more than Postil reads of that kind.</source><translation>富文本大于 20 MB，超出了 Postil 可读取的范围。</translation></message>
<message><source>The rows of {table} are out of order.</source><translation>{table} 的行顺序错乱。</translation></message>
<message><source>The same</source><translation>相同</translation></message>
<message><source>The same again</source><translation>再来一次</translation></message>
<message><source>The same few words stand here, among partly other words.</source><translation>此处有相同的几个词，但上下文部分不同。</translation></message>
<message><source>The same words stand at another place, or among other words.</source><translation>相同的文字位于别处，或在其他文字之中。</translation></message>
<message><source>The same words stand at several places; this one is the likeliest.</source><translation>相同的文字出现在多处；此处最有可能。</translation></message>
<message><source>The same words stand here, but among other words.</source><translation>此处有相同的文字，但上下文不同。</translation></message>
<message><source>The same words stand here, set otherwise.</source><translation>相同的文字在此处，排版不同。</translation></message>
<message><source>The same words stand here, spaced otherwise.</source><translation>此处有相同的文字，但空格不同。</translation></message>
<message><source>The saved search was removed; Undo brings it back.</source><translation>已存搜索已移除；撤销可恢复。</translation></message>
<message><source>The scan was not read on; nothing was changed.</source><translation>扫描件的识别已停止；未作任何更改。</translation></message>
<message><source>The search for the annotations was stopped.</source><translation>查找批注已停止。</translation></message>
<message><source>The search index does not agree with what is searched: {error}</source><translation>搜索索引与被搜索的内容不符：{error}</translation></message>
<message><source>The search is saved; F2 renames it, Undo takes it back.</source><translation>搜索已保存；F2 重命名，撤销即可撤回。</translation></message>
<message><source>The search was stopped.</source><translation>搜索已停止。</translation></message>
<message><source>The selected words in what you gathered, over all articles</source><translation>在所有文章收集的内容中查找选中的文字</translation></message>
<message><source>The selection is highlighted already.</source><translation>所选文字已经高亮。</translation></message>
<message><source>The selection is highlighted as {theme}.</source><translation>所选文字已高亮为 {theme}。</translation></message>
<message><source>The selection is highlighted.</source><translation>所选文字已高亮。</translation></message>
<message><source>The selection was not found in its text and is not highlighted.</source><translation>在其文本中没有找到所选文字，因此未高亮。</translation></message>
<message><source>The server asks for a password, which stands in PostgreSQL's own file (~/.pgpass).</source><translation>服务器要求密码；密码应写在 PostgreSQL 自己的文件（~/.pgpass）中。</translation></message>
<message><source>The server cannot be reached: it may be off, or this computer offline.</source><translation>无法连接服务器：服务器可能已关闭，或本机未联网。</translation></message>
<message><source>The server does not let you do this: your role in the group is too small.</source><translation>服务器不允许此操作：在小组中的角色权限不足。</translation></message>
<message><source>The server lets nobody in: {why}.</source><translation>服务器拒绝登录：{why}。</translation></message>
<message><source>The server refused this: {why}</source><translation>服务器拒绝了此操作：{why}</translation></message>
<message><source>The server sends on to what is no address.</source><translation>服务器转向的不是网址。</translation></message>
<message><source>The shared folder is not there: nothing was exchanged.</source><translation>共享文件夹不在：没有交换任何内容。</translation></message>
<message><source>The size of the sheets that the article is printed on.</source><translation>打印文章所用的纸张大小。</translation></message>
<message><source>The step does not fit.</source><translation>该步骤不适用。</translation></message>
<message><source>The step {previous}, and maybe others before it, is in no copy.</source><translation>步骤 {previous}（可能还有更早的步骤）不在任何副本中。</translation></message>
<message><source>The style that its sources are cited in</source><translation>引用其来源所用的样式</translation></message>
<message><source>The system does not let Postil use {name}: {strerror}.</source><translation>系统不允许 Postil 使用 {name}：{strerror}。</translation></message>
<message><source>The system has no dictionary for {wanted}.</source><translation>系统没有 {wanted} 的词典。</translation></message>
<message><source>The system has no dictionary for {wanted}. It has: {has}.</source><translation>系统没有 {wanted} 的词典。现有：{has}。</translation></message>
<message><source>The system's sans</source><translation>系统无衬线字体</translation></message>
<message><source>The system's serif</source><translation>系统衬线字体</translation></message>
<message><source>The system's voice does not work: it ended without reading. Try it outside of Postil.</source><translation>系统语音不可用：没有朗读就结束了。请在 Postil 之外试一试。</translation></message>
<message><source>The system’s dictionaries cannot be read: {error}</source><translation>无法读取系统的词典：{error}</translation></message>
<message><source>The table as it will look</source><translation>表格将呈现的样子</translation></message>
<message><source>The table can be saved as .svg, .png or .csv.</source><translation>表格可存为 .svg、.png 或 .csv。</translation></message>
<message><source>The table could not be read: {error}.</source><translation>无法读取表格：{error}。</translation></message>
<message><source>The table is too long for a PNG. Save it as SVG or as CSV, or filter it first.</source><translation>表格太长，无法存为 PNG。请存为 SVG 或 CSV，或先筛选。</translation></message>
<message><source>The tables of the Lua file go too deep.</source><translation>Lua 文件的表层次过深。</translation></message>
<message><source>The targets are not JSON: {error}.</source><translation>目标不是 JSON：{error}。</translation></message>
<message><source>The targets are not a list.</source><translation>目标不是列表。</translation></message>
<message><source>The template fails in line {found}: {why}.</source><translation>模板第 {found} 行出错：{why}。</translation></message>
<message><source>The template fails in line {line}: {what}.</source><translation>模板在第 {line} 行出错：{what}。</translation></message>
<message><source>The template fails: its process gave no usable answer.</source><translation>模板出错：其进程没有给出可用的结果。</translation></message>
<message><source>The template fails: {what}.</source><translation>模板出错：{what}。</translation></message>
<message><source>The template fails: {why}.</source><translation>模板出错：{why}。</translation></message>
<message><source>The template is longer than {longest_template} characters.</source><translation>模板超过 {longest_template} 个字符。</translation></message>
<message><source>The text</source><translation>文本</translation></message>
<message><source>The text could not be found on the pages, because {why}. They can be read; notes are made in Text.</source><translation>无法在页面上找到文字：{why}。页面可以阅读；笔记请在“文字”中添加。</translation></message>
<message><source>The text could not be read as Markdown.</source><translation>无法将文本作为 Markdown 读取。</translation></message>
<message><source>The text could not be read back, so no highlight was marked in it; all are listed at the end.</source><translation>正文无法重新读取，因此没有标记任何高亮；全部列在末尾。</translation></message>
<message><source>The text is longer than 15 million characters or 25 MB, which is more than Postil opens.</source><translation>文本超过 1500 万个字符或 25 MB，大于 Postil 可打开的大小。</translation></message>
<message><source>The text is not, letter for letter, the one that was exported.</source><translation>正文与导出时并非逐字相同。</translation></message>
<message><source>The text is the same.</source><translation>文本相同。</translation></message>
<message><source>The text keeps its own order; a list can be grouped.</source><translation>正文保持原有顺序；列表可以分组。</translation></message>
<message><source>The text now</source><translation>现在的文本</translation></message>
<message><source>The text of an article cannot be read.</source><translation>无法读取一篇文章的正文。</translation></message>
<message><source>The text of an article is not what it says.</source><translation>一篇文章的正文与所述不符。</translation></message>
<message><source>The text of the article, read-only. Select with Shift and the arrow keys.</source><translation>文章正文，只读。用 Shift 加方向键选择。</translation></message>
<message><source>The text of the file</source><translation>文件的文本</translation></message>
<message><source>The text of this article is not here yet.</source><translation>这篇文章的正文尚未到位。</translation></message>
<message><source>The text that is searched is not the text of this article.</source><translation>用于搜索的文本不是这篇文章的正文。</translation></message>
<message><source>The text was edited</source><translation>文本已编辑</translation></message>
<message><source>The text was edited after the export.</source><translation>导出后正文已编辑。</translation></message>
<message><source>The text was edited: a new version of the source ({after})</source><translation>正文已编辑：来源的新版本（{after}）</translation></message>
<message><source>The text.</source><translation>正文。</translation></message>
<message><source>The theme was removed.</source><translation>该主题已移除。</translation></message>
<message><source>The themes of {n} annotations changed.</source><translation>{n} 条批注的主题已更改。</translation></message>
<message><source>The themes were changed in the file.</source><translation>主题在文件中已更改。</translation></message>
<message><source>The time for this document ran out before the words were found.</source><translation>找到文字之前，此文档的时间已用完。</translation></message>
<message><source>The title is guessed</source><translation>标题为推测</translation></message>
<message><source>The trash is empty. What you remove comes here and stays.</source><translation>回收站是空的。移除的内容会来到这里并保留。</translation></message>
<message><source>The undo stack is not what the history makes of it.</source><translation>撤销栈与历史记录不符。</translation></message>
<message><source>The update was cancelled; nothing was changed.</source><translation>更新已取消；未作任何更改。</translation></message>
<message><source>The usual library</source><translation>常用资料库</translation></message>
<message><source>The whole text with your notes in footnotes, to be edited anywhere and imported again; or a form for reading.</source><translation>全文，笔记在脚注中，可在任何地方编辑并重新导入；或供阅读的形式。</translation></message>
<message><source>The wording differs: {share} % of the words are still there.</source><translation>文字有差异：{share}% 的文字仍在。</translation></message>
<message><source>The words and those around them agree.</source><translation>文字及其前后文一致。</translation></message>
<message><source>The words are no longer there.</source><translation>文字已不在那里。</translation></message>
<message><source>The words of a saved search have {longest} characters at the most.</source><translation>已存搜索的词最多 {longest} 个字符。</translation></message>
<message><source>The words of its pages were read by {engine} ({languages}).</source><translation>其页面的文字由 {engine} 识别 ({languages})。</translation></message>
<message><source>The words of the scan could not be read, because {why}.</source><translation>无法识别扫描件的文字：{why}。</translation></message>
<message><source>The words stand among the same words as before.</source><translation>文字仍在与之前相同的上下文中。</translation></message>
<message><source>The words stand among the same words at another place.</source><translation>文字在相同的上下文中，但位于别处。</translation></message>
<message><source>The words stand here and nowhere else; more is not known of them.</source><translation>文字在此处，别处没有；除此之外没有更多信息。</translation></message>
<message><source>The words stand here, and nowhere else that could be meant.</source><translation>文字在此处，别处没有可能所指的位置。</translation></message>
<message><source>The words stand there, and only there.</source><translation>文字在那里，且只在那里。</translation></message>
<message><source>The words stand where the comparison with the old text puts them.</source><translation>文字位于与旧文本比较所得的位置。</translation></message>
<message><source>The words stand where they stood.</source><translation>文字仍在原处。</translation></message>
<message><source>The zip does not hold one FictionBook; unpack it, and open the book that you want to read.</source><translation>此 zip 中不是恰好一本 FictionBook；请解压后打开要阅读的书。</translation></message>
<message><source>The {name} of this version is not what was written.</source><translation>此版本的一部分 ({name}) 与写入时不一致。</translation></message>
<message><source>The {name} was cancelled.</source><translation>已取消：{name}。</translation></message>
<message><source>The {n} chosen articles</source><translation>选中的 {n} 篇文章</translation></message>
<message><source>The {part} of an article in {path} is damaged.</source><translation>{path} 中一篇文章的一部分 ({part}) 已损坏。</translation></message>
<message><source>The {pictures} of the version {version_id} is in no copy.</source><translation>版本 {version_id}：任何副本中都没有 {pictures}。</translation></message>
<message><source>The {what} has no text.</source><translation>{what}：没有文本。</translation></message>
<message><source>The {what} has only {n} % of the article’s text: it looks cut off.</source><translation>{what}：只有文章正文的 {n}%，看起来被截断。</translation></message>
<message><source>Theme</source><translation>主题</translation></message>
<message><source>Theme 1</source><translation>主题 1</translation></message>
<message><source>Theme 2</source><translation>主题 2</translation></message>
<message><source>Theme 3</source><translation>主题 3</translation></message>
<message><source>Theme 4</source><translation>主题 4</translation></message>
<message><source>Theme 5</source><translation>主题 5</translation></message>
<message><source>Theme 6</source><translation>主题 6</translation></message>
<message><source>Theme 7</source><translation>主题 7</translation></message>
<message><source>Theme 8</source><translation>主题 8</translation></message>
<message><source>Theme 9</source><translation>主题 9</translation></message>
<message><source>Theme of an annotation</source><translation>批注的主题</translation></message>
<message><source>Theme of the colour {colour}</source><translation>颜色 {colour} 的主题</translation></message>
<message><source>Theme {key}</source><translation>主题 {key}</translation></message>
<message><source>Theme {names} given.</source><translation>已添加主题 {names}。</translation></message>
<message><source>Theme {names} taken away.</source><translation>已去掉主题 {names}。</translation></message>
<message><source>Theme {name}</source><translation>主题 {name}</translation></message>
<message><source>Theme: some letters of its name</source><translation>主题：名称中的几个字</translation></message>
<message><source>Themes</source><translation>主题</translation></message>
<message><source>Themes and what they mean, for other programs</source><translation>主题及其含义，供其他程序使用</translation></message>
<message><source>Themes in Postil</source><translation>Postil 中的主题</translation></message>
<message><source>Themes of colours</source><translation>颜色的主题</translation></message>
<message><source>Themes of the codebook</source><translation>编码本的主题</translation></message>
<message><source>Themes of {quote}: {none} → {none_2}{also}</source><translation>{quote} 的主题：{none} → {none_2}{also}</translation></message>
<message><source>Themes that fit</source><translation>符合的主题</translation></message>
<message numerus="yes"><source>Themes {names}.</source><translation><numerusform>主题 {names}。</numerusform></translation></message>
<message><source>Themes, counted</source><translation>主题计数</translation></message>
<message><source>Themes: {replace}</source><translation>主题：{replace}</translation></message>
<message><source>Theme…</source><translation>主题…</translation></message>
<message><source>There is a saved search “{name}” already.</source><translation>已有已存搜索“{name}”。</translation></message>
<message><source>There is a theme of this name already.</source><translation>已有同名的主题。</translation></message>
<message><source>There is a theme “{name}” already.</source><translation>已有主题“{name}”。</translation></message>
<message><source>There is no annotation to make a theme of.</source><translation>没有可建立主题的批注。</translation></message>
<message><source>There is no annotation “{wanted}”.</source><translation>没有批注“{wanted}”。</translation></message>
<message><source>There is no article “{wanted}” in the library; postil list shows those there are.</source><translation>资料库中没有文章“{wanted}”；postil list 可列出现有文章。</translation></message>
<message><source>There is no backup without a name.</source><translation>没有无名称的备份。</translation></message>
<message><source>There is no brief “{wanted}” in the library; postil brief list shows those there are.</source><translation>资料库中没有文稿“{wanted}”；postil brief list 可列出现有文稿。</translation></message>
<message><source>There is no export format “{identity}”; there are {exporters}.</source><translation>没有导出格式“{identity}”；可用的有 {exporters}。</translation></message>
<message><source>There is no export option “{key}”; there are {by_key}.</source><translation>没有导出选项“{key}”；可用的有 {by_key}。</translation></message>
<message><source>There is no file “{shown}”.</source><translation>没有文件“{shown}”。</translation></message>
<message><source>There is no folder {parent} for the copy.</source><translation>没有用于存放副本的文件夹 {parent}。</translation></message>
<message><source>There is no format “{identifier}”; there are {foreign}.</source><translation>没有格式“{identifier}”；可用的有 {foreign}。</translation></message>
<message><source>There is no library at {path}.</source><translation>{path} 处没有资料库。</translation></message>
<message><source>There is no library {path}.</source><translation>没有资料库 {path}。</translation></message>
<message><source>There is no network, or no server by the name {host}.</source><translation>没有网络，或没有名为 {host} 的服务器。</translation></message>
<message><source>There is no one backup named {name}.</source><translation>没有名为 {name} 的备份。</translation></message>
<message><source>There is no page “{page}”.</source><translation>没有第“{page}”页。</translation></message>
<message><source>There is no picture here, and no table that is wider than the page.</source><translation>这里没有图片，也没有比页面更宽的表格。</translation></message>
<message><source>There is no room for this picture beside the others that are in sight.</source><translation>可见的其他图片旁没有空间显示此图片。</translation></message>
<message><source>There is no style “{style}”; there are {known}, and any .csl file.</source><translation>没有样式“{style}”；可用的有 {known}，以及任何 .csl 文件。</translation></message>
<message><source>There is no such theme to stand below.</source><translation>没有可置于其下的该主题。</translation></message>
<message><source>There is no such version in the library.</source><translation>资料库中没有该版本。</translation></message>
<message><source>There is no such {name} in the library.</source><translation>资料库中没有该项：{name}。</translation></message>
<message><source>There is no text to compare with.</source><translation>没有可比较的文本。</translation></message>
<message><source>There is no theme “{wanted}”; the library has: {names}.</source><translation>没有主题“{wanted}”；资料库中有：{names}。</translation></message>
<message><source>There is no work in this file.</source><translation>此文件中没有文献。</translation></message>
<message><source>There is nothing to do again.</source><translation>没有可重做的内容。</translation></message>
<message><source>There is nothing to export yet.</source><translation>还没有可导出的内容。</translation></message>
<message><source>There is nothing to go back to.</source><translation>没有可后退的位置。</translation></message>
<message><source>There is nothing to go forward to.</source><translation>没有可前进的位置。</translation></message>
<message><source>There is nothing to undo.</source><translation>没有可撤销的内容。</translation></message>
<message><source>These are not its words: it waits among the orphans (O)</source><translation>这不是它的文字：移到孤立批注中等待 (O)</translation></message>
<message><source>These are not twelve words of a folder: one is misspelt, or stands in the wrong place.</source><translation>这不是某个文件夹的十二个助记词：其中一个拼错或位置不对。</translation></message>
<message><source>These are the words of another folder, or the folder is damaged.</source><translation>这是另一个文件夹的助记词，或此文件夹已损坏。</translation></message>
<message><source>These words do not stand in the article.</source><translation>文章中没有这些文字。</translation></message>
<message><source>They go there with their annotations and the themes of these, save what you keep private. Of what is taken off, nothing more is sent; what was sent stays with the group.</source><translation>文章会连同批注及其主题一起送去，设为私有的除外。取消勾选后不再发送；已发送的留在小组中。</translation></message>
<message><source>Things are as they were then.</source><translation>一切与当时相同。</translation></message>
<message><source>This Windows has no PowerShell, by which Postil reads aloud.</source><translation>此 Windows 没有 PowerShell，而 Postil 靠它朗读。</translation></message>
<message><source>This annotation</source><translation>此批注</translation></message>
<message><source>This annotation is meant, and was out of sight. Once more, and it is done.</source><translation>所指的是这条批注，刚才不在视线内。再来一次即可执行。</translation></message>
<message><source>This annotation was made on this version.</source><translation>此批注就是在这个版本上作的。</translation></message>
<message><source>This article</source><translation>本文</translation></message>
<message><source>This article did not come from an address of the web.</source><translation>这篇文章不是来自网址。</translation></message>
<message><source>This article has no annotation yet.</source><translation>这篇文章还没有批注。</translation></message>
<message><source>This article has no headings.</source><translation>这篇文章没有小标题。</translation></message>
<message><source>This article has no page numbers.</source><translation>此文章没有页码。</translation></message>
<message><source>This article has no pages: it did not come as a PDF.</source><translation>这篇文章没有页面：它不是来自 PDF。</translation></message>
<message><source>This article has no words that a note could stand at.</source><translation>这篇文章没有可附笔记的文字。</translation></message>
<message><source>This article was read by an older Postil. Read anew, it may look better; you see first what would change.</source><translation>这篇文章由较旧的 Postil 读取。重新读取可能显示更好；会先显示有哪些变化。</translation></message>
<message><source>This article was removed from the library; it is in the trash.</source><translation>这篇文章已从资料库移除；现在回收站中。</translation></message>
<message><source>This face is not installed here; the article is shown in {other}.</source><translation>此字体未在本机安装；文章以 {other} 显示。</translation></message>
<message><source>This face is not installed here; the article is shown in {stand_in}.</source><translation>此字体未在本机安装；文章以 {stand_in} 显示。</translation></message>
<message><source>This file ({name}) could not be read, because {why}.</source><translation>无法读取此文件 ({name})：{why}。</translation></message>
<message><source>This file ({name}) could not be read, because {why}; nor could its words alone.</source><translation>无法读取此文件 ({name})：{why}；仅读取文字也不行。</translation></message>
<message><source>This file ({name}) could not be read: nothing usable came of it.</source><translation>无法读取此文件 ({name})：没有得到可用的内容。</translation></message>
<message><source>This file is in the library already.</source><translation>此文件已在资料库中。</translation></message>
<message><source>This is a key of: {others}. Used here, it is no key of that any more.</source><translation>此按键属于：{others}。在此使用后，便不再属于它们。</translation></message>
<message><source>This is about the article: go there first.</source><translation>这与文章有关：请先转到文章。</translation></message>
<message><source>This is an older version: annotate the current one.</source><translation>这是旧版本：请在当前版本上批注。</translation></message>
<message><source>This is another version, to be read only; Return leads back to the article.</source><translation>这是另一版本，仅供阅读；“返回”回到文章。</translation></message>
<message><source>This is no library of a Zotero that Postil knows: it has no table {table}.</source><translation>这不是 Postil 认识的 Zotero 版本的资料库：缺少表 {table}。</translation></message>
<message><source>This is the library that is open: there is nothing to take in.</source><translation>这就是当前打开的资料库：没有可并入的内容。</translation></message>
<message><source>This is the only version so far.</source><translation>目前只有这一个版本。</translation></message>
<message><source>This is version {number} again; Undo takes it back.</source><translation>现已回到版本 {number}；撤销即可撤回。</translation></message>
<message><source>This key is free.</source><translation>此按键可用。</translation></message>
<message><source>This key moves or leaves in every part of the window. Choose one with Ctrl or Alt.</source><translation>此按键在窗口各处用于移动或离开。请选择带 Ctrl 或 Alt 的按键。</translation></message>
<message><source>This library can only be read</source><translation>此资料库为只读</translation></message>
<message><source>This library can only be read.</source><translation>此资料库为只读。</translation></message>
<message><source>This library has neither an annotation nor an article for the link {shown}.</source><translation>此资料库中没有链接 {shown} 对应的批注或文章。</translation></message>
<message><source>This library is the one that is open.</source><translation>此资料库就是当前打开的资料库。</translation></message>
<message><source>This link points to a place that the article does not have.</source><translation>此链接指向文章中不存在的位置。</translation></message>
<message><source>This page could not be drawn.</source><translation>无法绘制此页。</translation></message>
<message><source>This page lists articles, as a home page does, and is none itself.</source><translation>此网页像首页那样列出文章，本身不是文章。</translation></message>
<message><source>This page takes too long to draw.</source><translation>绘制此页耗时过长。</translation></message>
<message><source>This picture could not be drawn.</source><translation>无法绘制此图片。</translation></message>
<message><source>This picture is not what was written.</source><translation>此图片与写入时不一致。</translation></message>
<message><source>This picture takes too long to draw.</source><translation>绘制此图片耗时过长。</translation></message>
<message><source>This picture takes too much memory to draw.</source><translation>绘制此图片占用内存过多。</translation></message>
<message><source>This quote was removed.</source><translation>此引文已移除。</translation></message>
<message><source>This reading position is not what was written.</source><translation>此阅读位置与写入时不一致。</translation></message>
<message><source>This report holds none of your text. Nothing is sent anywhere; you can copy it for a bug report.</source><translation>此报告不含任何文章或笔记文字。不会向任何地方发送；可复制它用于报告问题。</translation></message>
<message><source>This setting is not what was written.</source><translation>此设置与写入时不一致。</translation></message>
<message><source>This was not undone in this window: {what}. Do it again all the same?</source><translation>这不是在此窗口中撤销的：{what}。仍要重做吗？</translation></message>
<message><source>This {name} is missing.</source><translation>缺少一项：{name}。</translation></message>
<message><source>This {name} is not what the history says.</source><translation>此项 ({name}) 与历史记录所述不符。</translation></message>
<message><source>This {name} is not what was written.</source><translation>此项 ({name}) 与写入时不一致。</translation></message>
<message><source>Those opened last</source><translation>最近打开过的资料库</translation></message>
<message><source>Those selected, or that touch it</source><translation>合并选中的，或与它相接的</translation></message>
<message><source>Title</source><translation>标题</translation></message>
<message><source>Title and a link back</source><translation>标题和返回链接</translation></message>
<message><source>Title and author are guessed</source><translation>标题和作者为推测</translation></message>
<message><source>Title, author, date, publisher, DOI and the like, and tags, of several articles too</source><translation>标题、作者、日期、出版社、DOI 等以及标签，也可同时编辑多篇文章</translation></message>
<message><source>Titles, headings</source><translation>标题、小标题</translation></message>
<message><source>To rebuild it from what is left, run: postil --library “{path}” repair</source><translation>要用剩余部分重建，请运行：postil --library “{path}” repair</translation></message>
<message><source>Today</source><translation>今天</translation></message>
<message><source>Today or lately, as Markdown</source><translation>今天或最近的标记，Markdown 格式</translation></message>
<message><source>Together</source><translation>合并</translation></message>
<message><source>Too many lines to compare here.</source><translation>行数太多，无法在此比较。</translation></message>
<message><source>Took over another version of “{title}”</source><translation>采用了“{title}”的另一版本</translation></message>
<message><source>Took the tags from “{title}”</source><translation>去掉了“{title}”的标签</translation></message>
<message><source>Took “{quote}” out of {names}</source><translation>将“{quote}”从 {names} 中取出</translation></message>
<message><source>Took “{title}” back out</source><translation>将“{title}”移出归档</translation></message>
<message><source>Trash</source><translation>回收站</translation></message>
<message><source>Trash…</source><translation>回收站…</translation></message>
<message><source>Two columns</source><translation>两栏</translation></message>
<message><source>Two pages side by side</source><translation>双页并排</translation></message>
<message><source>Two places are equally similar, so neither was taken.</source><translation>两处同样相似，因此都未采用。</translation></message>
<message><source>Two themes “{name}” are one now; “Take apart…” in its menu parts them.</source><translation>两个名为“{name}”的主题现已合为一个；其菜单中的“拆开…”可将它们分开。</translation></message>
<message><source>Type into the filter in sight</source><translation>在当前可见的筛选框中输入</translation></message>
<message><source>Type the words.</source><translation>请输入文字。</translation></message>
<message><source>Type what you look for.</source><translation>请输入要查找的内容。</translation></message>
<message><source>Typewriter</source><translation>打字机</translation></message>
<message><source>US Letter</source><translation>美国信纸</translation></message>
<message><source>Undo</source><translation>撤销</translation></message>
<message><source>Undo brings it back</source><translation>撤销即可恢复</translation></message>
<message><source>Undo it</source><translation>撤销它</translation></message>
<message><source>Undo {label}</source><translation>撤销：{label}</translation></message>
<message><source>Undone: {what}</source><translation>已撤销：{what}</translation></message>
<message><source>Unread</source><translation>未读</translation></message>
<message><source>Unsaved text</source><translation>未保存的文字</translation></message>
<message><source>Untitled</source><translation>无标题</translation></message>
<message><source>Update</source><translation>更新</translation></message>
<message><source>Update article</source><translation>更新文章</translation></message>
<message><source>Update from file…</source><translation>从文件更新…</translation></message>
<message><source>Update {n} articles</source><translation>更新 {n} 篇文章</translation></message>
<message><source>Update “{title}” from</source><translation>更新“{title}”，来源</translation></message>
<message><source>Updating the article…</source><translation>正在更新文章…</translation></message>
<message><source>Use</source><translation>使用</translation></message>
<message><source>Use this file for it</source><translation>用此文件更新</translation></message>
<message><source>Use too</source><translation>同时使用</translation></message>
<message><source>Usual</source><translation>普通</translation></message>
<message><source>Values</source><translation>取值</translation></message>
<message><source>Verified, as a backup is</source><translation>与备份一样经过校验</translation></message>
<message><source>Version</source><translation>版本</translation></message>
<message><source>Version {number}</source><translation>版本 {number}</translation></message>
<message numerus="yes"><source>Version {number} · {n} annotations made on it</source><translation><numerusform>版本 {number} · 其上有 {n} 条批注</numerusform></translation></message>
<message><source>Version, licence, library file</source><translation>版本、许可证、资料库文件</translation></message>
<message><source>Versions</source><translation>版本</translation></message>
<message><source>Versions…</source><translation>版本…</translation></message>
<message><source>View</source><translation>视图</translation></message>
<message><source>Violet</source><translation>紫</translation></message>
<message><source>Volume and issue</source><translation>卷与期</translation></message>
<message><source>Waiting for their text</source><translation>等待其正文</translation></message>
<message><source>Way of reading</source><translation>阅读方式</translation></message>
<message><source>Web Annotations</source><translation>Web Annotations</translation></message>
<message><source>Web page</source><translation>网页</translation></message>
<message><source>Week from</source><translation>周，始于</translation></message>
<message><source>Welcome. One sample annotation shows how it works.</source><translation>欢迎。一条示例批注展示用法。</translation></message>
<message><source>Welcome. Three sample annotations show how it works.</source><translation>欢迎。三条示例批注展示用法。</translation></message>
<message><source>Welcome. Two sample annotations show how it works.</source><translation>欢迎。两条示例批注展示用法。</translation></message>
<message><source>Welcome. {n} sample annotations show how it works.</source><translation>欢迎。{n} 条示例批注展示用法。</translation></message>
<message><source>Went on reading “{title}”</source><translation>继续阅读“{title}”</translation></message>
<message><source>What</source><translation>内容</translation></message>
<message numerus="yes"><source>What Search found ({n} quotes)</source><translation><numerusform>搜索找到的内容（{n} 条引文）</numerusform></translation></message>
<message numerus="yes"><source>What Themes shows ({n} quotes)</source><translation><numerusform>主题页显示的内容（{n} 条引文）</numerusform></translation></message>
<message><source>What a change builds upon cannot be read.</source><translation>无法读取某项更改所依据的内容。</translation></message>
<message><source>What an article is read from went away while it was taken over; please try again.</source><translation>采用时，一篇文章所读取的来源已消失；请重试。</translation></message>
<message><source>What belongs here as well, though one might doubt it</source><translation>看似存疑但属于此主题的内容</translation></message>
<message><source>What belongs to a row of the library does not hold together; nothing was changed.</source><translation>属于资料库某一行的内容不一致；未作任何更改。</translation></message>
<message><source>What does not, though it might seem to</source><translation>看似属于但不属于此主题的内容</translation></message>
<message><source>What fits</source><translation>符合的内容</translation></message>
<message><source>What going back would change</source><translation>退回会带来的变化</translation></message>
<message><source>What is exported</source><translation>导出的内容</translation></message>
<message><source>What is here stays: what both libraries have is put together.</source><translation>此处的内容保留：两个资料库的内容合在一起。</translation></message>
<message><source>What is looked for</source><translation>查找的内容</translation></message>
<message><source>What is new</source><translation>新内容</translation></message>
<message><source>What is selected in the article; without a selection, the way there (S)</source><translation>文章中选中的文字；若无选区，则引导选择 (S)</translation></message>
<message><source>What is there is kept as “{name}”.</source><translation>原有的内容保留为“{name}”。</translation></message>
<message><source>What is there is kept under other names.</source><translation>原有的内容以其他名称保留。</translation></message>
<message><source>What is written of the article. Only the whole text comes back; the others are for reading elsewhere.</source><translation>写入文章的哪些内容。只有全文才能导回来；其他供在别处阅读。</translation></message>
<message><source>What it decides</source><translation>决定什么</translation></message>
<message><source>What it does</source><translation>作用</translation></message>
<message><source>What it is</source><translation>是什么</translation></message>
<message><source>What it is about</source><translation>它讲的是什么</translation></message>
<message><source>What links here</source><translation>指向此处的链接</translation></message>
<message><source>What others wrote there since stays.</source><translation>他人此后在那里写下的内容保留不变。</translation></message>
<message><source>What the pane lists</source><translation>窗格列出的内容</translation></message>
<message><source>What the panes are about</source><translation>窗格显示的范围</translation></message>
<message numerus="yes"><source>What the sidebar shows ({n} quotes)</source><translation><numerusform>侧边栏显示的内容（{n} 条引文）</numerusform></translation></message>
<message><source>What this step changed</source><translation>此步骤更改的内容</translation></message>
<message><source>What to do where both sides changed</source><translation>两边都有更改时的处理</translation></message>
<message><source>What was changed in it since can be told where the article is in the library.</source><translation>文章在资料库中时，才能看出文件此后的更改。</translation></message>
<message><source>What was copied is no address of the web.</source><translation>复制的内容不是网址。</translation></message>
<message><source>What was done</source><translation>所做的操作</translation></message>
<message><source>What was exported to it last is not known here, so nothing can be merged into it.</source><translation>此处不知道上次导出到其中的内容，因此无法合并。</translation></message>
<message><source>What was found</source><translation>找到的内容</translation></message>
<message><source>What was known of the sharing was damaged: please share the library again.</source><translation>关于共享的记录已损坏：请重新共享资料库。</translation></message>
<message><source>What was marked</source><translation>标记汇总</translation></message>
<message><source>What was marked, as Markdown</source><translation>标记的内容，Markdown 格式</translation></message>
<message><source>What was marked…</source><translation>标记汇总…</translation></message>
<message><source>What was not written, and why</source><translation>未写入的内容及原因</translation></message>
<message><source>What was removed</source><translation>移除的内容</translation></message>
<message><source>What was removed here stays removed.</source><translation>在此处移除的仍保持移除。</translation></message>
<message><source>What was told last, while it is shown</source><translation>显示中的最近一条消息</translation></message>
<message><source>What was undone last is not on the screen: {what}. Do it again?</source><translation>上一次撤销的内容不在屏幕上：{what}。要重做吗？</translation></message>
<message><source>What was written there is lost.</source><translation>在其中写入的内容会丢失。</translation></message>
<message><source>What would become of each annotation</source><translation>每条批注的去向</translation></message>
<message><source>What would come in, and what would not</source><translation>哪些会导入，哪些不会</translation></message>
<message><source>What you did last is not saved yet.</source><translation>最近的操作尚未保存。</translation></message>
<message><source>What you gathered, over all articles</source><translation>所有文章中收集的内容</translation></message>
<message><source>What you were writing in is not there any more, by a change that was made elsewhere.</source><translation>由于别处的更改，刚才书写的位置已不存在。</translation></message>
<message><source>What you wrote is not saved. Esc once more gives it up.</source><translation>所写内容尚未保存。再按一次 Esc 将放弃它。</translation></message>
<message><source>What you wrote stays where it is.</source><translation>写入的内容留在原处。</translation></message>
<message><source>What {host} gives is larger than Postil takes.</source><translation>{host} 的内容超出了 Postil 可接受的大小。</translation></message>
<message><source>What {name} says of “{words}” is too long.</source><translation>{name} 中关于“{words}”的内容过长。</translation></message>
<message><source>Whatever moves the caret selects, until Esc</source><translation>移动光标即选择，直到按 Esc</translation></message>
<message><source>Whatever your template makes.</source><translation>由模板生成的任何内容。</translation></message>
<message><source>When it was added or made</source><translation>添加或创建的时间</translation></message>
<message><source>When it was marked</source><translation>标记时间</translation></message>
<message><source>When the annotations were made</source><translation>批注的创建时间</translation></message>
<message><source>Where</source><translation>位置</translation></message>
<message><source>Where Postil writes what went wrong</source><translation>Postil 在其中记录出错情况</translation></message>
<message><source>Where annotations overlap: which of them is meant</source><translation>批注重叠时：选定其中哪一个</translation></message>
<message><source>Where it might belong</source><translation>可能的位置</translation></message>
<message><source>Where it used to stand</source><translation>原来的位置</translation></message>
<message><source>Where pages are shown</source><translation>在显示页面时</translation></message>
<message><source>Where the exact record stands from which an import restores everything.</source><translation>导入时据以恢复一切的精确记录的位置。</translation></message>
<message><source>Where the export goes</source><translation>导出的位置</translation></message>
<message><source>Where the last export went</source><translation>上次导出的位置</translation></message>
<message><source>Where the last file came from</source><translation>上次文件的来源位置</translation></message>
<message><source>Where the library is shared</source><translation>资料库共享的位置</translation></message>
<message><source>Where the words stand on the pages is still being found out.</source><translation>仍在确定文字在页面上的位置。</translation></message>
<message><source>Wherever the selected words stand, once you saw where</source><translation>选中文字出现的所有地方，先看后标</translation></message>
<message><source>Whether each note ends in a link that opens Postil at its passage.</source><translation>每条笔记末尾是否加上在 Postil 中打开其文段的链接。</translation></message>
<message><source>Whether each paragraph with a highlight ends in a block id (^h-1a2b3c), and a #word of the text is no tag.</source><translation>带高亮的段落末尾是否加上块 ID (^h-1a2b3c)，并使正文中的 #词 不成为标签。</translation></message>
<message><source>Whether everything goes into one file.</source><translation>是否全部写入一个文件。</translation></message>
<message><source>Whether title, author, source and counts stand at the top.</source><translation>标题、作者、来源和计数是否置于开头。</translation></message>
<message><source>Which article is it?</source><translation>是哪篇文章？</translation></message>
<message><source>Which articles are listed</source><translation>列出哪些文章</translation></message>
<message><source>Which marks are the author’s own could not be known; those without a note became highlights too.</source><translation>无法得知哪些标记出自作者；没有笔记的也成了高亮。</translation></message>
<message><source>Which work is which article, and what would change</source><translation>哪条文献对应哪篇文章，以及会更改什么</translation></message>
<message><source>Whoever can write into the folder is trusted as you are. What was sent cannot be called back.</source><translation>能写入该文件夹的人与自己同样受信任。已发送的内容无法收回。</translation></message>
<message><source>Whole quote</source><translation>完整引文</translation></message>
<message><source>Whose history is shown</source><translation>显示谁的历史记录</translation></message>
<message><source>Whose words changed or are gone</source><translation>文字已更改或消失的批注</translation></message>
<message><source>Whose words were not found</source><translation>未找到其文字</translation></message>
<message><source>Why</source><translation>原因</translation></message>
<message><source>Wide column</source><translation>宽栏</translation></message>
<message><source>Width of a brief; 0 is a share</source><translation>文稿宽度；0 为按比例</translation></message>
<message><source>Width of the margin lane</source><translation>页边栏宽度</translation></message>
<message><source>Width of the outline</source><translation>大纲宽度</translation></message>
<message><source>Width of the sidebar</source><translation>侧边栏宽度</translation></message>
<message><source>With a note</source><translation>有笔记</translation></message>
<message><source>With a picture</source><translation>有图片</translation></message>
<message><source>With all of these themes</source><translation>有全部这些主题</translation></message>
<message><source>With filters, on a page of its own</source><translation>在单独的页面上，可用筛选条件</translation></message>
<message><source>With none of these themes</source><translation>没有这些主题</translation></message>
<message><source>With one of these themes</source><translation>有其中任一主题</translation></message>
<message><source>With the theme that was used last</source><translation>使用上次用过的主题</translation></message>
<message><source>With this codebook “{name}” would stand below itself.</source><translation>采用此编码本，“{name}”会位于自身之下。</translation></message>
<message><source>With your other computers, by a folder that is carried to them</source><translation>与自己的其他计算机共享，通过一个会传送过去的文件夹</translation></message>
<message><source>Without a note</source><translation>无笔记</translation></message>
<message><source>Word</source><translation>Word</translation></message>
<message><source>Wording now</source><translation>现在的文字</translation></message>
<message><source>Wording when it was annotated</source><translation>批注时的文字</translation></message>
<message><source>Words</source><translation>文字</translation></message>
<message><source>Words alone</source><translation>仅文字</translation></message>
<message><source>Words of the folder</source><translation>文件夹的助记词</translation></message>
<message><source>Words of the quote</source><translation>引文的文字</translation></message>
<message><source>Words that were exported are gone from the file; nothing is deleted for that.</source><translation>导出过的一些文字已不在文件中；不会因此删除任何内容。</translation></message>
<message><source>Words, "a phrase", -not this, begin*, one OR other</source><translation>词语，"一个短语"，-排除，开头*，此 OR 彼</translation></message>
<message><source>Works that the library lacks</source><translation>资料库中没有的文献</translation></message>
<message><source>Works to cite ({format})</source><translation>可引用的文献 ({format})</translation></message>
<message><source>Write a note</source><translation>写笔记</translation></message>
<message><source>Write a note on the selection or annotation</source><translation>为选区或批注写笔记</translation></message>
<message><source>Write a text of your own beside the board, with quotes in it</source><translation>在看板旁写自己的文字，并插入引文</translation></message>
<message><source>Write a verified copy of the library</source><translation>写入一份经过校验的资料库副本</translation></message>
<message><source>Write beside the board</source><translation>在看板旁写作</translation></message>
<message><source>Write here. Drag cards in from the board, or press B on them.</source><translation>在此写作。从看板拖入卡片，或在卡片上按 B。</translation></message>
<message><source>Write these words down. Another computer asks for them once, and without them nobody can read what lies in the folder, or add to it.</source><translation>请记下这些助记词。另一台计算机会询问一次；没有它们，谁都无法读取文件夹中的内容，也无法添加。</translation></message>
<message><source>Write while you read</source><translation>边读边写</translation></message>
<message><source>Writing a backup…</source><translation>正在写入备份…</translation></message>
<message><source>Writing a copy of the library…</source><translation>正在写入资料库副本…</translation></message>
<message><source>Writing the brief</source><translation>正在写出文稿</translation></message>
<message><source>Writing {name}…</source><translation>正在写入 {name}…</translation></message>
<message><source>Written</source><translation>写入时间</translation></message>
<message><source>Written into the file since: “{words}”</source><translation>此后写入文件的：“{words}”</translation></message>
<message><source>Wrote a note on “{quote}”: {note}</source><translation>写了“{quote}”的笔记：{note}</translation></message>
<message><source>Wrote in the brief “{name}”</source><translation>在文稿“{name}”中写作</translation></message>
<message><source>Yesterday</source><translation>昨天</translation></message>
<message><source>You</source><translation>您</translation></message>
<message><source>You are a member of these groups there: {names}; add ?group=NAME to the address.</source><translation>在那里所属的小组有：{names}；请在地址后加上 ?group=NAME。</translation></message>
<message><source>You are reading version {number} of {number_2}, of {day}, with what was annotated on it. Nothing can be changed here.</source><translation>正在阅读 {day} 的版本 {number}（共 {number_2} 个）及其上的批注。此处不能更改任何内容。</translation></message>
<message><source>You have read this article to its end: it counts as finished.</source><translation>这篇文章已读到末尾：算作已读完。</translation></message>
<message><source>You see what comes in before it does, and one undo takes it back. Then export again.</source><translation>导入之前先看到将导入的内容，一次撤销即可撤回。然后再次导出。</translation></message>
<message><source>Your &amp;name</source><translation>署名(&amp;N)</translation></message>
<message><source>Your name, in what you hand to others</source><translation>交给他人的内容中的署名</translation></message>
<message><source>Your other computers get this library by a folder that something carries to them: Syncthing, Nextcloud, Dropbox, a network drive, a stick. Choose an empty folder here, and the same one there. What each of them has is put together, and nothing is lost. A group on a PostgreSQL server gets the articles that you choose.</source><translation>其他计算机通过某个能送达它们的文件夹获得本资料库：Syncthing、Nextcloud、Dropbox、网络驱动器、U 盘。在这里选一个空文件夹，在那边选同一个。各台计算机上的内容会合并在一起，不会丢失任何东西。PostgreSQL 服务器上的小组会得到所选的文章。</translation></message>
<message><source>Your own</source><translation>自定义</translation></message>
<message><source>Your own template (Jinja2, with Readwise's names), or empty.</source><translation>自己的模板（Jinja2，使用 Readwise 的名称），或留空。</translation></message>
<message><source>Zotero</source><translation>Zotero</translation></message>
<message><source>Zotero’s library could not be read: the file is damaged or not all there.</source><translation>无法读取 Zotero 的资料库：文件已损坏或不完整。</translation></message>
<message><source>[…] stands for what is left out; words in [square brackets] are your own.</source><translation>[…] 代表略去的内容；[方括号] 中的文字是自己写的。</translation></message>
<message><source>a bibliography</source><translation>参考文献</translation></message>
<message><source>a list of highlights</source><translation>高亮列表</translation></message>
<message><source>a new article</source><translation>一篇新文章</translation></message>
<message><source>a note on the whole</source><translation>关于全文的笔记</translation></message>
<message><source>a number in it has too many digits</source><translation>其中有位数过多的数字</translation></message>
<message><source>a number in it is too large</source><translation>其中有过大的数字</translation></message>
<message><source>a number in it is too long</source><translation>其中的数字过长</translation></message>
<message><source>a page of notes by theme</source><translation>按主题整理的笔记网页</translation></message>
<message><source>a part</source><translation>一部分</translation></message>
<message><source>a part of the path is not a folder</source><translation>路径的一部分不是文件夹</translation></message>
<message><source>a printed article</source><translation>打印的文章</translation></message>
<message><source>a project</source><translation>项目</translation></message>
<message><source>a research project</source><translation>研究项目</translation></message>
<message><source>a table</source><translation>表格</translation></message>
<message><source>a table for Readwise</source><translation>Readwise 用的表格</translation></message>
<message><source>add file import load</source><translation>添加 文件 导入 加载</translation></message>
<message><source>address url permalink</source><translation>地址 网址 永久链接</translation></message>
<message><source>again last</source><translation>再次 上一个 重复</translation></message>
<message><source>all highlights, to loop over</source><translation>所有高亮，用于循环</translation></message>
<message><source>all occurrences autocode replace</source><translation>所有出现 全部 自动编码</translation></message>
<message><source>all of {names}</source><translation>有全部 {names}</translation></message>
<message><source>all themes with name, definition, highlights</source><translation>所有主题，含名称、定义、高亮</translation></message>
<message><source>always “articles”</source><translation>始终为“articles”</translation></message>
<message><source>an annotated PDF</source><translation>带批注的 PDF</translation></message>
<message><source>an annotated Word file</source><translation>带批注的 Word 文件</translation></message>
<message><source>an annotated e-book</source><translation>带批注的电子书</translation></message>
<message><source>an annotated page</source><translation>带批注的网页</translation></message>
<message><source>an archive of Okular</source><translation>Okular 的归档文件</translation></message>
<message><source>an article without a title</source><translation>无标题的文章</translation></message>
<message><source>an orphan: its words are gone</source><translation>孤立：其文字已消失</translation></message>
<message><source>an outline for Org mode</source><translation>Org mode 用的大纲</translation></message>
<message numerus="yes"><source>and {n} more paragraphs</source><translation><numerusform>另有 {n} 个段落</numerusform></translation></message>
<message><source>annotated paragraphs only</source><translation>仅带批注的段落</translation></message>
<message><source>another article</source><translation>另一篇文章</translation></message>
<message><source>another device</source><translation>另一台设备</translation></message>
<message><source>another kind of file</source><translation>另一类文件</translation></message>
<message><source>answer</source><translation>回复</translation></message>
<message><source>any text ({default})</source><translation>任意文字（{default}）</translation></message>
<message><source>any, or none</source><translation>任意，或无</translation></message>
<message><source>area on page {page}</source><translation>第 {page} 页的区域</translation></message>
<message><source>as a new version</source><translation>作为新版本</translation></message>
<message><source>at their words</source><translation>在原来的文字上</translation></message>
<message><source>at words that differ (please look)</source><translation>在不同的文字上（请查看）</translation></message>
<message><source>begun</source><translation>已开始</translation></message>
<message><source>below {above}</source><translation>属于 {above}</translation></message>
<message><source>blog post</source><translation>博客文章</translation></message>
<message><source>book</source><translation>图书</translation></message>
<message><source>by another program</source><translation>由其他程序</translation></message>
<message><source>by pattern and key, for a grey printer</source><translation>用图案和按键，适合黑白打印机</translation></message>
<message><source>by the command line</source><translation>通过命令行</translation></message>
<message><source>by you</source><translation>自己所作</translation></message>
<message><source>by {name}</source><translation>{name} 所作</translation></message>
<message><source>calibre</source><translation>calibre</translation></message>
<message><source>changed: found in other words, please look</source><translation>已更改：找到的文字不同，请查看</translation></message>
<message><source>chapter</source><translation>章节</translation></message>
<message><source>characters</source><translation>字符</translation></message>
<message><source>clippings</source><translation>剪贴</translation></message>
<message><source>colours of files</source><translation>文件的颜色</translation></message>
<message><source>command search go to</source><translation>命令 搜索 前往 面板</translation></message>
<message><source>comment annotate write</source><translation>评论 批注 写 注释</translation></message>
<message><source>conference paper</source><translation>会议论文</translation></message>
<message><source>continued</source><translation>续</translation></message>
<message><source>creation date</source><translation>创建日期</translation></message>
<message><source>current</source><translation>当前</translation></message>
<message><source>cursor keyboard browsing</source><translation>光标 键盘 浏览</translation></message>
<message><source>d MMM</source><translation>M月d日</translation></message>
<message><source>d MMM yyyy</source><translation>yyyy年M月d日</translation></message>
<message><source>d MMM yyyy, HH:mm</source><translation>yyyy年M月d日 HH:mm</translation></message>
<message><source>d MMMM yyyy</source><translation>yyyy年M月d日</translation></message>
<message><source>date of change</source><translation>更改日期</translation></message>
<message><source>delete</source><translation>删除</translation></message>
<message><source>delete erase</source><translation>删除 擦除</translation></message>
<message><source>deleted bin restore</source><translation>已删除 回收站 恢复</translation></message>
<message><source>distraction free focus</source><translation>免打扰 专注</translation></message>
<message><source>divide cut part</source><translation>分割 切开 拆分</translation></message>
<message><source>done again</source><translation>已重做</translation></message>
<message><source>draft write essay</source><translation>草稿 写作 文章</translation></message>
<message><source>exit close</source><translation>退出 关闭</translation></message>
<message><source>find look for</source><translation>查找 寻找</translation></message>
<message><source>folded</source><translation>已折叠</translation></message>
<message><source>from a backup</source><translation>来自备份</translation></message>
<message><source>given</source><translation>已添加</translation></message>
<message><source>go to article open</source><translation>前往 文章 打开</translation></message>
<message><source>goes on</source><translation>未完，见下</translation></message>
<message><source>gone from the file</source><translation>文件中已消失</translation></message>
<message><source>gone from the file, changed here</source><translation>文件中已消失，此处已更改</translation></message>
<message><source>guessed</source><translation>推测</translation></message>
<message><source>highlights and notes</source><translation>高亮和笔记</translation></message>
<message><source>home books documents</source><translation>主页 书籍 文档</translation></message>
<message><source>how many highlights there are</source><translation>高亮的数量</translation></message>
<message><source>imported</source><translation>已导入</translation></message>
<message><source>in NAME.annotations.json</source><translation>在 NAME.annotations.json 中</translation></message>
<message><source>in another window</source><translation>在另一窗口中</translation></message>
<message><source>in colour</source><translation>用颜色</translation></message>
<message><source>in place</source><translation>原位</translation></message>
<message><source>in the file</source><translation>在文件中</translation></message>
<message><source>in {count} of its records</source><translation>在它的 {count} 条记录中</translation></message>
<message><source>in “{title}”</source><translation>在“{title}”中</translation></message>
<message><source>in “{title}” and {n} more</source><translation>在“{title}”等另外 {n} 篇中</translation></message>
<message><source>instant automatic marker highlighter</source><translation>即时 自动 荧光笔 记号笔</translation></message>
<message><source>it goes too deep</source><translation>层次过深</translation></message>
<message><source>it is a folder</source><translation>它是文件夹</translation></message>
<message><source>it is kept as {name}</source><translation>已保留为 {name}</translation></message>
<message><source>it is nested too deeply</source><translation>嵌套过深</translation></message>
<message><source>it is not JSON</source><translation>不是 JSON</translation></message>
<message><source>it is not JSON ({error})</source><translation>不是 JSON ({error})</translation></message>
<message><source>it is not allowed ({reason})</source><translation>不允许这样做 ({reason})</translation></message>
<message><source>it needed more than {memory} MB of memory</source><translation>所需内存超过 {memory} MB</translation></message>
<message><source>it needs too much memory</source><translation>所需内存过多</translation></message>
<message><source>it stays where it is</source><translation>仍在原处</translation></message>
<message><source>it took longer than 1 second of computing</source><translation>计算超过了 1 秒</translation></message>
<message><source>it took longer than {seconds} seconds of computing</source><translation>计算超过了 {seconds} 秒</translation></message>
<message><source>it took too long</source><translation>耗时过长</translation></message>
<message><source>it was stopped, by its limit of computing time or from outside</source><translation>处理因达到计算时间上限或被外部终止而停止</translation></message>
<message><source>its DOI</source><translation>文章的 DOI</translation></message>
<message><source>its address, if it has one</source><translation>文章的网址（若有）</translation></message>
<message><source>its area stays on its page</source><translation>其区域留在原来的页面上</translation></message>
<message><source>its author</source><translation>文章的作者</translation></message>
<message><source>its date</source><translation>文章的日期</translation></message>
<message><source>its first bytes</source><translation>开头的字节</translation></message>
<message><source>its footnote label</source><translation>其脚注编号</translation></message>
<message><source>its id</source><translation>其 ID</translation></message>
<message><source>its kind: article, book, report …</source><translation>文章的类型：文章、书、报告……</translation></message>
<message><source>its language</source><translation>文章的语言</translation></message>
<message><source>its own tags</source><translation>文章自己的标签</translation></message>
<message><source>its pages there</source><translation>文章在其中的页码</translation></message>
<message><source>its publisher or journal</source><translation>文章的出版社或期刊</translation></message>
<message><source>its source does not say “{words}”</source><translation>其原文中没有“{words}”</translation></message>
<message><source>its text is longer than {longest} characters</source><translation>其文本超过 {longest} 个字符</translation></message>
<message><source>join combine unite</source><translation>连接 组合 合并</translation></message>
<message><source>journal article</source><translation>期刊论文</translation></message>
<message><source>kept for good</source><translation>永久保留</translation></message>
<message><source>known already</source><translation>已有</translation></message>
<message><source>likely, for {words}</source><translation>可能，依据 {words}</translation></message>
<message><source>likely: {words}</source><translation>可能：{words}</translation></message>
<message><source>location {locations}</source><translation>位置 {locations}</translation></message>
<message><source>longer extend resize</source><translation>更长 扩展 调整大小</translation></message>
<message><source>look</source><translation>待查看</translation></message>
<message><source>magazine article</source><translation>杂志文章</translation></message>
<message><source>mark annotate underline</source><translation>标记 批注 下划线</translation></message>
<message><source>marked here</source><translation>在此标记</translation></message>
<message><source>marked in the file</source><translation>在文件中标记</translation></message>
<message><source>marked on the page</source><translation>页面上的标记</translation></message>
<message><source>merged into</source><translation>合并写入</translation></message>
<message><source>merged, what you wrote stays</source><translation>已合并，写入的内容保留</translation></message>
<message><source>merged, {n} place changed on both sides, where both stand</source><translation>已合并，{n} 处两边都有更改，两者都保留</translation></message>
<message><source>merged, {n} places changed on both sides, where both stand</source><translation>已合并，{n} 处两边都有更改，两者都保留</translation></message>
<message><source>more</source><translation>更多</translation></message>
<message><source>moved</source><translation>已移动</translation></message>
<message><source>moved: the same words, at another place</source><translation>已移动：文字相同，位置不同</translation></message>
<message><source>nearest</source><translation>最接近</translation></message>
<message><source>never</source><translation>从未</translation></message>
<message><source>newspaper article</source><translation>报纸文章</translation></message>
<message><source>night mode</source><translation>夜间模式</translation></message>
<message><source>no annotations</source><translation>无批注</translation></message>
<message><source>no author</source><translation>无作者</translation></message>
<message><source>no institution</source><translation>无机构</translation></message>
<message><source>no journal</source><translation>无期刊</translation></message>
<message><source>no journal or publisher</source><translation>无期刊或出版社</translation></message>
<message><source>no longer in the article</source><translation>已不在文章中</translation></message>
<message><source>no paragraph differs</source><translation>没有段落不同</translation></message>
<message><source>no publisher</source><translation>无出版社</translation></message>
<message><source>no site</source><translation>无网站</translation></message>
<message><source>no theme</source><translation>无主题</translation></message>
<message><source>no title</source><translation>无标题</translation></message>
<message><source>no university</source><translation>无院校</translation></message>
<message><source>no year</source><translation>无年份</translation></message>
<message><source>none</source><translation>无</translation></message>
<message><source>none of {names}</source><translation>没有 {names}</translation></message>
<message><source>none yet</source><translation>暂无</translation></message>
<message><source>not available now</source><translation>现在不可用</translation></message>
<message><source>not found in the current version</source><translation>在当前版本中未找到</translation></message>
<message><source>not yet</source><translation>尚未</translation></message>
<message><source>note changed</source><translation>笔记已更改</translation></message>
<message><source>notes by theme</source><translation>按主题整理的笔记</translation></message>
<message><source>notes by theme for LibreOffice</source><translation>供 LibreOffice 使用的、按主题整理的笔记</translation></message>
<message><source>notes by theme for Word</source><translation>供 Word 使用的、按主题整理的笔记</translation></message>
<message><source>notes changed</source><translation>笔记已更改</translation></message>
<message><source>nothing</source><translation>无</translation></message>
<message><source>nothing new</source><translation>没有新内容</translation></message>
<message><source>nothing new, what you wrote stays</source><translation>没有新内容，写入的内容保留</translation></message>
<message><source>nothing to bring in</source><translation>没有可导入的内容</translation></message>
<message><source>nothing to import</source><translation>没有可导入的内容</translation></message>
<message><source>nothing to write</source><translation>没有可写入的内容</translation></message>
<message><source>now</source><translation>现在</translation></message>
<message><source>off</source><translation>关</translation></message>
<message><source>on</source><translation>开</translation></message>
<message><source>one file</source><translation>一个文件</translation></message>
<message><source>one file a theme</source><translation>每个主题一个文件</translation></message>
<message><source>one of {names}</source><translation>有任一 {names}</translation></message>
<message><source>only isolate filter show hide theme</source><translation>仅 单独 筛选 显示 隐藏 主题</translation></message>
<message><source>only what stands in the text was used</source><translation>只采用了正文中的内容</translation></message>
<message><source>open</source><translation>已展开</translation></message>
<message><source>or by</source><translation>或按</translation></message>
<message><source>or drop files and folders onto this window</source><translation>或将文件和文件夹拖放到此窗口</translation></message>
<message><source>orphan</source><translation>孤立</translation></message>
<message><source>overlap stack nested</source><translation>重叠 堆叠 嵌套</translation></message>
<message><source>p. {page} of {last}</source><translation>第 {page} 页，共 {last} 页</translation></message>
<message><source>page {page}</source><translation>第 {page} 页</translation></message>
<message><source>page {shown}</source><translation>第 {shown} 页</translation></message>
<message><source>pages of notes by theme</source><translation>按主题整理的笔记页面</translation></message>
<message><source>panel pane</source><translation>侧栏 面板 窗格</translation></message>
<message><source>passage moved</source><translation>文段已移动</translation></message>
<message><source>passages moved</source><translation>文段已移动</translation></message>
<message><source>place in the text</source><translation>文中位置</translation></message>
<message><source>placed by the reader</source><translation>由读者放置</translation></message>
<message><source>postil://a/ID</source><translation>postil://a/ID</translation></message>
<message><source>preferences options configure</source><translation>偏好 选项 配置</translation></message>
<message><source>preprint</source><translation>预印本</translation></message>
<message><source>private</source><translation>私有</translation></message>
<message><source>px</source><translation>px</translation></message>
<message><source>reStructuredText</source><translation>reStructuredText</translation></message>
<message><source>read only</source><translation>只读</translation></message>
<message><source>read {when}</source><translation>阅读于 {when}</translation></message>
<message><source>read-only</source><translation>只读</translation></message>
<message><source>references linked mentions</source><translation>引用 链接 提及</translation></message>
<message><source>repeat</source><translation>重复</translation></message>
<message><source>report</source><translation>报告</translation></message>
<message><source>return history</source><translation>返回 历史</translation></message>
<message><source>save as download markdown</source><translation>另存为 下载 Markdown</translation></message>
<message><source>saved</source><translation>已保存</translation></message>
<message><source>saving…</source><translation>正在保存…</translation></message>
<message><source>search index</source><translation>搜索索引</translation></message>
<message><source>search look for</source><translation>搜索 寻找</translation></message>
<message><source>sent here by the reader</source><translation>由读者移到此处</translation></message>
<message><source>shortcuts keyboard hotkeys bindings</source><translation>快捷键 键盘 热键 绑定</translation></message>
<message><source>shorter shrink resize</source><translation>更短 缩小 调整大小</translation></message>
<message><source>something else</source><translation>其他内容</translation></message>
<message><source>source changed</source><translation>来源已更改</translation></message>
<message><source>split by the reader</source><translation>由读者拆分</translation></message>
<message><source>stands below no other theme</source><translation>不在其他主题之下</translation></message>
<message><source>stands below {above}</source><translation>位于 {above} 之下</translation></message>
<message><source>summary document page comment</source><translation>摘要 文档 页面 评论</translation></message>
<message><source>table of contents headings toc</source><translation>目录 标题 大纲</translation></message>
<message><source>tag</source><translation>标签</translation></message>
<message><source>tag category code label</source><translation>标签 类别 编码</translation></message>
<message><source>take back revert</source><translation>撤回 还原</translation></message>
<message><source>the annotated article</source><translation>带批注的文章</translation></message>
<message><source>the annotation {lost} would not come back as it was.</source><translation>批注 {lost} 无法原样恢复。</translation></message>
<message><source>the article's title</source><translation>文章的标题</translation></message>
<message><source>the choices as they are at first</source><translation>各选项的初始值</translation></message>
<message><source>the day it was made</source><translation>创建的日期</translation></message>
<message><source>the disk is full</source><translation>磁盘已满</translation></message>
<message><source>the disk quota is used up</source><translation>磁盘配额已用完</translation></message>
<message><source>the file system is read-only</source><translation>文件系统为只读</translation></message>
<message><source>the file was compared with what the library has</source><translation>已将文件与资料库中的内容比较</translation></message>
<message><source>the first theme's colour</source><translation>第一个主题的颜色</translation></message>
<message><source>the first {found}</source><translation>前 {found} 个</translation></message>
<message><source>the folder does not exist</source><translation>文件夹不存在</translation></message>
<message><source>the headings above it</source><translation>其上方的小标题</translation></message>
<message><source>the highlighted words</source><translation>高亮的文字</translation></message>
<message><source>the id {id} stands in the block twice</source><translation>标识 {id} 在数据块中出现两次</translation></message>
<message><source>the link that opens Postil there</source><translation>在 Postil 中打开该处的链接</translation></message>
<message><source>the machine block would not be readable: {reason}.</source><translation>机器数据块无法读取：{reason}。</translation></message>
<message><source>the name is too long</source><translation>名称过长</translation></message>
<message><source>the name of its file</source><translation>文章的文件名</translation></message>
<message><source>the names of its themes</source><translation>其主题的名称</translation></message>
<message><source>the note (Markdown)</source><translation>笔记 (Markdown)</translation></message>
<message><source>the number of its paragraph</source><translation>所在段落的编号</translation></message>
<message><source>the page of its area is another</source><translation>其区域所在的页已不同</translation></message>
<message><source>the records that could be read were used</source><translation>采用了可读的记录</translation></message>
<message><source>the source would not come back as it was.</source><translation>来源无法原样恢复。</translation></message>
<message><source>the text with its notes in callouts</source><translation>笔记在标注框中的正文</translation></message>
<message><source>the time it was made</source><translation>创建的时间</translation></message>
<message><source>the whole text</source><translation>全文</translation></message>
<message><source>the whole text with CriticMarkup</source><translation>带 CriticMarkup 的全文</translation></message>
<message><source>the wording changed</source><translation>文字已更改</translation></message>
<message><source>the {name} process could not be started ({error})</source><translation>无法启动 {name} 进程 ({error})</translation></message>
<message><source>the {name} process crashed</source><translation>{name} 进程崩溃</translation></message>
<message><source>the {name} process failed</source><translation>{name} 进程失败</translation></message>
<message><source>the {name} process gave no usable answer</source><translation>{name} 进程没有给出可用的结果</translation></message>
<message><source>the {name} process was not started</source><translation>{name} 进程未启动</translation></message>
<message><source>theme</source><translation>主题</translation></message>
<message><source>theme dark night mode colours</source><translation>深色 浅色 夜间模式 颜色</translation></message>
<message><source>themes changed</source><translation>主题已更改</translation></message>
<message><source>themes of {count} changed</source><translation>{count} 条的主题已更改</translation></message>
<message><source>thesis</source><translation>学位论文</translation></message>
<message><source>this is no possible name</source><translation>这不是可用的名称</translation></message>
<message><source>to be looked at: its words changed</source><translation>待复核：其文字已更改</translation></message>
<message><source>to review</source><translation>待复核</translation></message>
<message><source>today</source><translation>今天</translation></message>
<message><source>true for the first highlight</source><translation>第一处高亮时为真</translation></message>
<message><source>under a minute</source><translation>不到一分钟</translation></message>
<message><source>undone</source><translation>已撤销</translation></message>
<message><source>unpublished manuscript</source><translation>未出版手稿</translation></message>
<message><source>unread</source><translation>未读</translation></message>
<message><source>updated</source><translation>已更新</translation></message>
<message><source>version {number}</source><translation>版本 {number}</translation></message>
<message><source>version {number} (current)</source><translation>版本 {number}（当前）</translation></message>
<message><source>visual mode anchor cursor</source><translation>可视模式 锚点 光标 选择</translation></message>
<message><source>voice speech speak listen tts</source><translation>语音 朗读 听</translation></message>
<message><source>waiting for its text</source><translation>等待其正文</translation></message>
<message><source>waiting for their text</source><translation>等待其正文</translation></message>
<message><source>web page</source><translation>网页</translation></message>
<message><source>what a template made</source><translation>模板生成的内容</translation></message>
<message><source>what a template of yours made</source><translation>自己的模板生成的内容</translation></message>
<message><source>what is printed on its page, or on its first and last</source><translation>其所在页（或首页和末页）上印刷的页码</translation></message>
<message><source>where it was made</source><translation>批注时的位置</translation></message>
<message><source>whether there are any</source><translation>是否有高亮</translation></message>
<message><source>whose words were not found</source><translation>未找到其文字</translation></message>
<message><source>with filters, in the order of reading</source><translation>带筛选条件，按阅读顺序</translation></message>
<message><source>without a highlight, as a note</source><translation>没有高亮，作为笔记</translation></message>
<message><source>without a note</source><translation>无笔记</translation></message>
<message><source>without a place</source><translation>无位置</translation></message>
<message><source>written anew</source><translation>重新写入</translation></message>
<message><source>yesterday</source><translation>昨天</translation></message>
<message><source>you may not write there</source><translation>没有写入那里的权限</translation></message>
<message><source>your own stays: {fields}</source><translation>保留自己填写的：{fields}</translation></message>
<message><source>your part in the group does not allow it, or somebody else made what it changes</source><translation>在小组中的角色不允许，或被更改的内容出自他人</translation></message>
<message><source>zoom bigger font size</source><translation>缩放 更大 字号</translation></message>
<message><source>zoom font size</source><translation>缩放 字号</translation></message>
<message><source>{annotations} in {n} files</source><translation>{n} 个文件中的 {annotations}</translation></message>
<message><source>{at} of {n}</source><translation>{at}/{n}</translation></message>
<message><source>{bad_rows} damaged rows and lines are kept as they were.</source><translation>{bad_rows} 个损坏的行按原样保留。</translation></message>
<message><source>{changes}. These are too many to show them one by one.</source><translation>{changes}。太多，无法逐一显示。</translation></message>
<message><source>{count} things were changed since. Going back makes them as they were here; Undo takes that back.</source><translation>此后更改了 {count} 项。退回会恢复为此时的状态；撤销即可撤回。</translation></message>
<message><source>{done} of {maximum} articles</source><translation>{done}/{maximum} 篇文章</translation></message>
<message><source>{doubtful} doubtful among them</source><translation>其中 {doubtful} 处存疑</translation></message>
<message><source>{entries} entries: {nothing}.</source><translation>{entries} 个条目：{nothing}。</translation></message>
<message><source>{entries} entry: {nothing}.</source><translation>{entries} 个条目：{nothing}。</translation></message>
<message><source>{folder} (encrypted)</source><translation>{folder}（已加密）</translation></message>
<message><source>{found} found</source><translation>找到 {found} 处</translation></message>
<message numerus="yes"><source>{found} in {n} articles</source><translation><numerusform>{n} 篇文章中 {found}</numerusform></translation></message>
<message><source>{host} cannot be reached.</source><translation>无法连接 {host}。</translation></message>
<message><source>{host} cannot prove that it is itself, so nothing was fetched.</source><translation>{host} 无法证明其身份，因此没有获取任何内容。</translation></message>
<message><source>{host} could not give it ({status}).</source><translation>{host} 无法提供该内容 ({status})。</translation></message>
<message><source>{host} did not answer in time.</source><translation>{host} 没有及时响应。</translation></message>
<message><source>{host} does not let Postil read this ({status}): it wants a password, or a browser.</source><translation>{host} 不允许 Postil 读取 ({status})：它需要密码或浏览器。</translation></message>
<message><source>{host} gave an answer that cannot be read.</source><translation>{host} 的响应无法读取。</translation></message>
<message><source>{host} gave an empty page.</source><translation>{host} 给出了空白页面。</translation></message>
<message><source>{host} gives no article at this address, but a file of the kind {kind}.</source><translation>{host} 在此网址提供的不是文章，而是 {kind} 类型的文件。</translation></message>
<message><source>{host} has nothing at this address ({status}).</source><translation>{host} 在此网址没有内容 ({status})。</translation></message>
<message><source>{host} is a machine of your own network, or this one: Postil asks only the web, unless Settings allow the own network.</source><translation>{host} 是本地网络中的计算机或本机：Postil 只访问网络，除非在设置中允许本地网络。</translation></message>
<message><source>{host} is asked too often just now ({status}); please try again later.</source><translation>目前对 {host} 的访问过于频繁 ({status})；请稍后重试。</translation></message>
<message><source>{host} sends on from one address to the next without an end.</source><translation>{host} 不断从一个网址转向另一个，没有尽头。</translation></message>
<message><source>{host} takes too long to give it all.</source><translation>{host} 传送全部内容耗时过长。</translation></message>
<message><source>{hours} h</source><translation>{hours} 小时</translation></message>
<message><source>{hours} h {rest} min</source><translation>{hours} 小时 {rest} 分钟</translation></message>
<message><source>{importer_name} importer, version {importer_version}</source><translation>{importer_name} 导入器，版本 {importer_version}</translation></message>
<message><source>{index} of {n}{more}</source><translation>{index}/{n}{more}</translation></message>
<message><source>{known} there already</source><translation>{known} 个已存在</translation></message>
<message><source>{left} without a place are</source><translation>{left} 条没有位置的批注</translation></message>
<message><source>{listed} listed</source><translation>列出 {listed} 处</translation></message>
<message><source>{lost} of {annotations} annotations</source><translation>{annotations} 条批注中的 {lost} 条</translation></message>
<message><source>{low} to {high}</source><translation>{low} 至 {high}</translation></message>
<message><source>{many} not in the file.</source><translation>{many}不在文件中。</translation></message>
<message><source>{marked} marked in the text</source><translation>正文中标记 {marked} 处</translation></message>
<message><source>{minutes} min</source><translation>{minutes} 分钟</translation></message>
<message><source>{missing} of {total} records are missing.</source><translation>{total} 条记录中缺失 {missing} 条。</translation></message>
<message><source>{named} and {n} more</source><translation>{named} 等另外 {n} 个</translation></message>
<message><source>{name}
Click to count by its headings</source><translation>{name}
单击可按其小标题计数</translation></message>
<message><source>{name} and {said}</source><translation>{name} 和 {said}</translation></message>
<message><source>{name} belongs to {name_2}, which is not beside it.</source><translation>{name} 属于 {name_2}，但后者不在旁边。</translation></message>
<message><source>{name} declares entities or a document type, which a codebook has no need of.</source><translation>{name} 声明了实体或文档类型，编码本不需要这些。</translation></message>
<message><source>{name} et al.</source><translation>{name} 等</translation></message>
<message><source>{name} has changed since it was read as “{title}”. Nothing happens until you say so.</source><translation>{name} 在作为“{title}”读取后已更改。未经确认，不会有任何变动。</translation></message>
<message><source>{name} has changed since it was read. Nothing happens to your annotations until you say so.</source><translation>{name} 在读取后已更改。未经确认，批注不会有任何变动。</translation></message>
<message><source>{name} has nothing that is not here already.</source><translation>{name} 中没有此处尚未有的内容。</translation></message>
<message><source>{name} has the text of “{title}”, which is in your library.</source><translation>{name} 的文本与资料库中的“{title}”相同。</translation></message>
<message><source>{name} holds annotations from {name_2} and no article: import it instead (postil import), or add it as new (--new).</source><translation>{name} 含有批注（{name_2}）而没有文章：请改为导入 (postil import)，或作为新文章添加 (--new)。</translation></message>
<message><source>{name} holds annotations from {program}.</source><translation>{name} 含有批注（{program}）。</translation></message>
<message><source>{name} holds annotations of several articles</source><translation>{name} 含有多篇文章的批注</translation></message>
<message><source>{name} holds annotations of {n} articles.</source><translation>{name} 含有 {n} 篇文章的批注。</translation></message>
<message><source>{name} holds more than {codes_at_most} codes.</source><translation>{name} 含有超过 {codes_at_most} 个编码。</translation></message>
<message><source>{name} holds no codes.</source><translation>{name} 中没有编码。</translation></message>
<message><source>{name} holds works to cite, as {format}.</source><translation>{name} 含有可引用的文献，格式为 {format}。</translation></message>
<message><source>{name} is a codebook for people; REFI-QDA (.qdc) and JSON can be taken in.</source><translation>{name} 是供人阅读的编码本；可导入的是 REFI-QDA (.qdc) 和 JSON。</translation></message>
<message><source>{name} is an export of an article that this library does not have</source><translation>{name} 是某篇文章的导出文件，此资料库中没有该文章</translation></message>
<message><source>{name} is an export of this article</source><translation>{name} 是本文的导出文件</translation></message>
<message><source>{name} is an export of “{title}”, which is not in this library.</source><translation>{name} 是“{title}”的导出文件，此资料库中没有该文章。</translation></message>
<message><source>{name} is an export of “{title}”.</source><translation>{name} 是“{title}”的导出文件。</translation></message>
<message><source>{name} is no codebook that can be read: {error}.</source><translation>{name} 不是可读取的编码本：{error}。</translation></message>
<message><source>{name} is no codebook: it has no element CodeBook.</source><translation>{name} 不是编码本：没有 CodeBook 元素。</translation></message>
<message><source>{name} is no codebook: it has no list of codes, or far too many.</source><translation>{name} 不是编码本：没有编码列表，或列表过多。</translation></message>
<message><source>{name} is no name of a codebook; it ends in {writers}.</source><translation>{name} 不是编码本的文件名；应以 {writers} 结尾。</translation></message>
<message><source>{name} is not JSON: {error}.</source><translation>{name} 不是 JSON：{error}。</translation></message>
<message><source>{name} is there already.</source><translation>{name} 已存在。</translation></message>
<message><source>{name} is too large for a codebook.</source><translation>{name} 过大，不能作为编码本。</translation></message>
<message><source>{name} is {strerror}.</source><translation>{name} 是{strerror}。</translation></message>
<message><source>{name} looks like another state of “{title}”: the same title, and much of the same text.</source><translation>{name} 似乎是“{title}”的另一状态：标题相同，文本大部分相同。</translation></message>
<message><source>{name} may be either. What is it?</source><translation>{name} 两者皆有可能。它是什么？</translation></message>
<message><source>{name} off.</source><translation>{name}：关。</translation></message>
<message><source>{name} on.</source><translation>{name}：开。</translation></message>
<message><source>{name} seems to be the text that “{title}” is waiting for.</source><translation>{name} 似乎是“{title}”所等待的正文。</translation></message>
<message><source>{name} was changed just now by another program; nothing was written.</source><translation>{name} 刚被另一程序更改；没有写入任何内容。</translation></message>
<message><source>{name} was not written by Postil</source><translation>{name} 不是由 Postil 写入的</translation></message>
<message><source>{name}, by {person}</source><translation>{name}，来自 {person}</translation></message>
<message><source>{name}, key {key}, no annotations</source><translation>{name}，按键 {key}，无批注</translation></message>
<message><source>{name}, no annotations</source><translation>{name}，无批注</translation></message>
<message><source>{name}, tag</source><translation>{name}，标签</translation></message>
<message numerus="yes"><source>{name}: given to {n} cards.</source><translation><numerusform>{name}：已添加到 {n} 张卡片。</numerusform></translation></message>
<message numerus="yes"><source>{name}: taken from {n} cards.</source><translation><numerusform>{name}：已从 {n} 张卡片去掉。</numerusform></translation></message>
<message><source>{name}: {sentence} Both stand in it.</source><translation>{name}：{sentence}两者都保留在其中。</translation></message>
<message><source>{name}: {why}</source><translation>{name}：{why}</translation></message>
<message><source>{new} new and {changed} changed themes from {name}</source><translation>来自 {name} 的 {new} 个新主题和 {changed} 个更改的主题</translation></message>
<message><source>{notes} and {briefs} are not saved yet.</source><translation>{notes}和{briefs}尚未保存。</translation></message>
<message><source>{number} article</source><translation>{number} 篇文章</translation></message>
<message><source>{number} articles</source><translation>{number} 篇文章</translation></message>
<message><source>{number} in the trash, what was removed last at the top.</source><translation>回收站中有 {number} 项，最近移除的在最上面。</translation></message>
<message><source>{number} mark is gone while the reference is still there: the highlight stays where it is.</source><translation>{number} 个标记已消失，但引用仍在：高亮保持原位。</translation></message>
<message><source>{number} marks are gone while the reference is still there: the highlights stay where they are.</source><translation>{number} 个标记已消失，但引用仍在：高亮保持原位。</translation></message>
<message><source>{number} more paragraphs of it were changed since.</source><translation>此外还有 {number} 个段落此后已更改。</translation></message>
<message><source>{number} of {among}</source><translation>{number}/{among}</translation></message>
<message><source>{number} rows of {table}</source><translation>{table} 的 {number} 行</translation></message>
<message numerus="yes"><source>{n} added</source><translation><numerusform>新增 {n} 段</numerusform></translation></message>
<message numerus="yes"><source>{n} annotations</source><translation><numerusform>{n} 条批注</numerusform></translation></message>
<message numerus="yes"><source>{n} annotations added.</source><translation><numerusform>已添加 {n} 条批注。</numerusform></translation></message>
<message><source>{n} annotations begin with “{wanted}”; please give more of the id.</source><translation>有 {n} 条批注以“{wanted}”开头；请给出更多的 ID。</translation></message>
<message numerus="yes"><source>{n} annotations came with this file; the colours of {coloured} stand for no theme yet.</source><translation><numerusform>此文件带来 {n} 条批注；其中 {coloured} 条的颜色还没有对应的主题。</numerusform></translation></message>
<message numerus="yes"><source>{n} annotations come under it, and out of where they were taken from.</source><translation><numerusform>{n} 条批注将归入此主题，并离开原来所在的主题。</numerusform></translation></message>
<message numerus="yes"><source>{n} annotations need a look.</source><translation><numerusform>{n} 条批注待复核。</numerusform></translation></message>
<message numerus="yes"><source>{n} annotations removed.</source><translation><numerusform>已移除 {n} 条批注。</numerusform></translation></message>
<message numerus="yes"><source>{n} annotations were brought in. Undo takes them back.</source><translation><numerusform>已导入 {n} 条批注。撤销即可撤回。</numerusform></translation></message>
<message numerus="yes"><source>{n} annotations were removed; Undo brings them back.</source><translation><numerusform>已移除 {n} 条批注；撤销可将其恢复。</numerusform></translation></message>
<message numerus="yes"><source>{n} annotations: {parts}.</source><translation><numerusform>{n} 条批注：{parts}。</numerusform></translation></message>
<message numerus="yes"><source>{n} are what they were</source><translation><numerusform>{n} 篇没有变化</numerusform></translation></message>
<message><source>{n} article</source><translation>{n} 篇文章</translation></message>
<message numerus="yes"><source>{n} articles</source><translation><numerusform>{n} 篇文章</numerusform></translation></message>
<message numerus="yes"><source>{n} articles added</source><translation><numerusform>已添加 {n} 篇文章</numerusform></translation></message>
<message numerus="yes"><source>{n} articles and their annotations were removed from the library.</source><translation><numerusform>{n} 篇文章及其批注已从资料库移除。</numerusform></translation></message>
<message numerus="yes"><source>{n} articles are back; Undo removes again.</source><translation><numerusform>{n} 篇文章已恢复；撤销则再次移除。</numerusform></translation></message>
<message><source>{n} articles are called “{title}” ({names}); --article says which.</source><translation>有 {n} 篇文章名为“{title}” ({names})；用 --article 指明是哪一篇。</translation></message>
<message><source>{n} articles go by “{wanted}”; please give an id (postil list shows them).</source><translation>有 {n} 篇文章符合“{wanted}”；请给出 ID（postil list 可列出）。</translation></message>
<message numerus="yes"><source>{n} articles were read anew; Undo takes it back.</source><translation><numerusform>已重新读取 {n} 篇文章；撤销可恢复原状。</numerusform></translation></message>
<message numerus="yes"><source>{n} articles would change</source><translation><numerusform>{n} 篇文章会有变化</numerusform></translation></message>
<message numerus="yes"><source>{n} articles.</source><translation><numerusform>{n} 篇文章。</numerusform></translation></message>
<message numerus="yes"><source>{n} backups in {folder}.</source><translation><numerusform>{folder} 中有 {n} 个备份。</numerusform></translation></message>
<message numerus="yes"><source>{n} briefs</source><translation><numerusform>{n} 篇文稿</numerusform></translation></message>
<message numerus="yes"><source>{n} briefs are not saved yet.</source><translation><numerusform>{n} 篇文稿尚未保存。</numerusform></translation></message>
<message><source>{n} briefs go by “{wanted}”; please give an id: {ids}.</source><translation>有 {n} 份文稿符合“{wanted}”；请给出 ID：{ids}。</translation></message>
<message><source>{n} bytes</source><translation>{n} 字节</translation></message>
<message><source>{n} change</source><translation>{n} 处更改</translation></message>
<message numerus="yes"><source>{n} changed</source><translation><numerusform>更改 {n} 段</numerusform></translation></message>
<message><source>{n} changes</source><translation>{n} 处更改</translation></message>
<message numerus="yes"><source>{n} changes are to be sent.</source><translation><numerusform>有 {n} 项更改待发送。</numerusform></translation></message>
<message numerus="yes"><source>{n} changes need a newer Postil.</source><translation><numerusform>{n} 处更改需要较新版本的 Postil。</numerusform></translation></message>
<message numerus="yes"><source>{n} changes of themes</source><translation><numerusform>{n} 处主题更改</numerusform></translation></message>
<message numerus="yes"><source>{n} changes wait for others.</source><translation><numerusform>有 {n} 项更改在等待其他更改。</numerusform></translation></message>
<message numerus="yes"><source>{n} conflicts among them</source><translation><numerusform>其中 {n} 处冲突</numerusform></translation></message>
<message numerus="yes"><source>{n} could not be read</source><translation><numerusform>{n} 篇无法读取</numerusform></translation></message>
<message numerus="yes"><source>{n} deletes</source><translation><numerusform>{n} 项删除</numerusform></translation></message>
<message numerus="yes"><source>{n} files were written into.</source><translation><numerusform>有 {n} 个文件被写入过内容。</numerusform></translation></message>
<message numerus="yes"><source>{n} files written</source><translation><numerusform>已写入 {n} 个文件</numerusform></translation></message>
<message numerus="yes"><source>{n} in place</source><translation><numerusform>{n} 条原位</numerusform></translation></message>
<message numerus="yes"><source>{n} left as they were</source><translation><numerusform>{n} 个保持不变</numerusform></translation></message>
<message><source>{n} left out</source><translation>略去 {n} 条</translation></message>
<message numerus="yes"><source>{n} more stay as they are.</source><translation><numerusform>另有 {n} 项保持不变。</numerusform></translation></message>
<message numerus="yes"><source>{n} moved</source><translation><numerusform>{n} 条已移动</numerusform></translation></message>
<message numerus="yes"><source>{n} new</source><translation><numerusform>{n} 条新批注</numerusform></translation></message>
<message numerus="yes"><source>{n} new files in the folder {folder}: {named}.</source><translation><numerusform>文件夹 {folder} 中有 {n} 个新文件：{named}。</numerusform></translation></message>
<message numerus="yes"><source>{n} new texts</source><translation><numerusform>{n} 篇新文本</numerusform></translation></message>
<message><source>{n} not taken</source><translation>{n} 个未添加</translation></message>
<message><source>{n} note is missing from the file although the text refers to it; it stays as it is.</source><translation>正文引用的 {n} 条笔记在文件中缺失；它保持不变。</translation></message>
<message numerus="yes"><source>{n} notes</source><translation><numerusform>{n} 条笔记</numerusform></translation></message>
<message><source>{n} notes are missing from the file although the text refers to them; they stay as they are.</source><translation>正文引用的 {n} 条笔记在文件中缺失；它们保持不变。</translation></message>
<message numerus="yes"><source>{n} notes are not saved yet.</source><translation><numerusform>{n} 条笔记尚未保存。</numerusform></translation></message>
<message numerus="yes"><source>{n} notes changed</source><translation><numerusform>{n} 条笔记已更改</numerusform></translation></message>
<message><source>{n} of the files are exports of Postil: {names}.</source><translation>其中 {n} 个文件是 Postil 的导出文件：{names}。</translation></message>
<message><source>{n} of the {count} files are there already.</source><translation>{count} 个文件中有 {n} 个已存在。</translation></message>
<message><source>{n} of them annotated in the trash too</source><translation>其中 {n} 个在回收站中另有带批注的一份</translation></message>
<message><source>{n} of {count} highlights could not be marked in place and are listed at the end.</source><translation>{count} 处高亮中有 {n} 处无法原位标记，列在末尾。</translation></message>
<message><source>{n} of {n_2} references are missing from the file; nothing is deleted unless you say so.</source><translation>文件中 {n_2} 个引用缺失 {n} 个；除非另行指定，否则不删除任何内容。</translation></message>
<message><source>{n} of {n_2} references are missing.</source><translation>{n_2} 个引用中缺失 {n} 个。</translation></message>
<message><source>{n} of {total}</source><translation>{n}/{total}</translation></message>
<message numerus="yes"><source>{n} orphans</source><translation><numerusform>{n} 条孤立</numerusform></translation></message>
<message numerus="yes"><source>{n} paragraphs added</source><translation><numerusform>新增 {n} 段</numerusform></translation></message>
<message numerus="yes"><source>{n} paragraphs changed</source><translation><numerusform>更改 {n} 段</numerusform></translation></message>
<message numerus="yes"><source>{n} paragraphs removed</source><translation><numerusform>删除 {n} 段</numerusform></translation></message>
<message numerus="yes"><source>{n} passages moved</source><translation><numerusform>{n} 个文段已移动</numerusform></translation></message>
<message numerus="yes"><source>{n} quotes</source><translation><numerusform>{n} 条引文</numerusform></translation></message>
<message numerus="yes"><source>{n} quotes are in the clipboard, cited.</source><translation><numerusform>{n} 条引文及其引用已在剪贴板中。</numerusform></translation></message>
<message numerus="yes"><source>{n} quotes are in “{name}” now.</source><translation><numerusform>{n} 条引文现已在“{name}”中。</numerusform></translation></message>
<message><source>{n} refused</source><translation>{n} 个被拒绝</translation></message>
<message numerus="yes"><source>{n} removed</source><translation><numerusform>删除 {n} 段</numerusform></translation></message>
<message numerus="yes"><source>{n} results</source><translation><numerusform>{n} 个结果</numerusform></translation></message>
<message numerus="yes"><source>{n} rows were brought back from another copy.</source><translation><numerusform>从另一副本恢复了 {n} 行。</numerusform></translation></message>
<message numerus="yes"><source>{n} saved searches</source><translation><numerusform>{n} 个已存搜索</numerusform></translation></message>
<message numerus="yes"><source>{n} stay as they are</source><translation><numerusform>{n} 个保持不变</numerusform></translation></message>
<message numerus="yes"><source>{n} themes</source><translation><numerusform>{n} 个主题</numerusform></translation></message>
<message numerus="yes"><source>{n} things are back; Undo removes again.</source><translation><numerusform>{n} 项已恢复；撤销则再次移除。</numerusform></translation></message>
<message numerus="yes"><source>{n} things could not be brought back:</source><translation><numerusform>{n} 项无法恢复：</numerusform></translation></message>
<message numerus="yes"><source>{n} things in this library are not what was written. Nothing was changed; the journal and the backups may hold what is missing.</source><translation><numerusform>此资料库中有 {n} 项与写入时不一致。未作任何更改；日志和备份中可能有缺失的内容。</numerusform></translation></message>
<message numerus="yes"><source>{n} to review</source><translation><numerusform>{n} 条待复核</numerusform></translation></message>
<message><source>{n} unreadable</source><translation>{n} 条不可读</translation></message>
<message numerus="yes"><source>{n} versions</source><translation><numerusform>{n} 个版本</numerusform></translation></message>
<message numerus="yes"><source>{n} were removed here, too.</source><translation><numerusform>这里也移除了 {n} 条。</numerusform></translation></message>
<message numerus="yes"><source>{n} would be new</source><translation><numerusform>{n} 个将新增</numerusform></translation></message>
<message numerus="yes"><source>{n} would change</source><translation><numerusform>{n} 个将更改</numerusform></translation></message>
<message><source>{obstacle} Nothing was done.</source><translation>{obstacle}未作任何操作。</translation></message>
<message><source>{parent}, {n} files</source><translation>{parent}，{n} 个文件</translation></message>
<message numerus="yes"><source>{parts}. {annotations} of {n} articles.</source><translation><numerusform>{parts}。{n} 篇文章的 {annotations}。</numerusform></translation></message>
<message><source>{part}: {new}</source><translation>{part}：{new}</translation></message>
<message><source>{part}: {new}  (was: {old})</source><translation>{part}：{new}（原为：{old}）</translation></message>
<message><source>{path} (page by page)</source><translation>{path}（逐页）</translation></message>
<message><source>{path} Nothing of it was taken.</source><translation>{path} 没有并入其中任何内容。</translation></message>
<message><source>{path} is a database of another program, not a library.</source><translation>{path} 是其他程序的数据库，不是资料库。</translation></message>
<message><source>{path} is a database of another program, or none at all: it is no library.</source><translation>{path} 是其他程序的数据库，或根本不是数据库：它不是资料库。</translation></message>
<message><source>{path} is a folder, not a library.</source><translation>{path} 是文件夹，不是资料库。</translation></message>
<message><source>{path} is a link that leads back to itself, not a library.</source><translation>{path} 是指向自身的链接，不是资料库。</translation></message>
<message><source>{path} is an empty database, not a library.</source><translation>{path} 是空数据库，不是资料库。</translation></message>
<message><source>{path} is an index of another Postil.</source><translation>{path} 是另一版本 Postil 的索引。</translation></message>
<message><source>{path} is no regular file, not a library.</source><translation>{path} 不是普通文件，也不是资料库。</translation></message>
<message><source>{path} is not a library: it is damaged, or it never was one.</source><translation>{path} 不是资料库：它已损坏，或从来不是。</translation></message>
<message><source>{path} is there already; please choose another name.</source><translation>{path} 已存在，请换一个名称。</translation></message>
<message><source>{percent} %</source><translation>{percent}%</translation></message>
<message><source>{percent} read</source><translation>已读 {percent}</translation></message>
<message><source>{proposal} — doubtful: {doubt}</source><translation>{proposal} — 存疑：{doubt}</translation></message>
<message><source>{reason}; there are {names}</source><translation>{reason}；可用的有 {names}</translation></message>
<message><source>{remark}; the library’s own was trusted.</source><translation>{remark}；以资料库中的为准。</translation></message>
<message><source>{remark}; what it says could not be compared.</source><translation>{remark}；其内容无法比较。</translation></message>
<message><source>{removed} removed.</source><translation>已移除 {removed} 条。</translation></message>
<message><source>{rows} changes</source><translation>{rows} 处更改</translation></message>
<message><source>{said}. By {name}</source><translation>{said}。作者：{name}</translation></message>
<message><source>{said}. Note: {note}</source><translation>{said}。笔记：{note}</translation></message>
<message><source>{said}; stopped before the end.</source><translation>{said}；在结束前停止。</translation></message>
<message><source>{share} % alike</source><translation>{share}% 相似</translation></message>
<message><source>{stem} copy.postil</source><translation>{stem} 副本.postil</translation></message>
<message><source>{step_id} changes of the step {step_id_2} are in no copy.</source><translation>步骤 {step_id_2} 的 {step_id} 处更改不在任何副本中。</translation></message>
<message><source>{table} is no table any more.</source><translation>{table} 已不是表。</translation></message>
<message><source>{target} belongs to the library {library}; please choose another name for the copy.</source><translation>{target} 属于资料库 {library}；请为副本另选名称。</translation></message>
<message><source>{target} is no address of a group: postgresql://HOST/DATABASE?group=NAME</source><translation>{target} 不是小组的地址：postgresql://HOST/DATABASE?group=NAME</translation></message>
<message><source>{target}: {why}</source><translation>{target}：{why}</translation></message>
<message><source>{text}: no more than {longest} characters.</source><translation>{text}：最多 {longest} 个字符。</translation></message>
<message><source>{there} is there already; please choose another name for the copy.</source><translation>{there} 已存在；请为副本另选名称。</translation></message>
<message><source>{things} changed</source><translation>{things}有更改</translation></message>
<message><source>{things} would be as they were:</source><translation>{things}将变回原样：</translation></message>
<message><source>{things} would be taken away:</source><translation>{things}将被去掉：</translation></message>
<message><source>{things} would come back:</source><translation>{things}将恢复：</translation></message>
<message><source>{time} left</source><translation>剩余 {time}</translation></message>
<message><source>{title} (new)</source><translation>{title}（新）</translation></message>
<message><source>{title} (waiting for its text)</source><translation>{title}（等待其正文）</translation></message>
<message><source>{title} — notes</source><translation>{title} — 笔记</translation></message>
<message><source>{title}: does not say “{words}”</source><translation>{title}：原文中没有“{words}”</translation></message>
<message><source>{title}: {lacks}</source><translation>{title}：{lacks}</translation></message>
<message><source>{unchanged} unchanged</source><translation>{unchanged} 条未更改</translation></message>
<message><source>{untitled}: {pages} page.</source><translation>{untitled}：{pages} 页。</translation></message>
<message><source>{untitled}: {pages} pages.</source><translation>{untitled}：{pages} 页。</translation></message>
<message><source>{wanted} is not in the library yet; postil add puts it there.</source><translation>{wanted} 还不在资料库中；可用 postil add 加入。</translation></message>
<message><source>{what} could not be read as it is: what means nothing in it is left out, and {where}.</source><translation>无法原样读取 {what}：其中无意义的内容已略去，{where}。</translation></message>
<message numerus="yes"><source>{what} {n} places were changed in the library as well: both stand there.</source><translation><numerusform>{what}其中 {n} 处在资料库中也已更改：两者都保留在那里。</numerusform></translation></message>
<message><source>{which} would lose its place.</source><translation>{which}会失去位置。</translation></message>
<message><source>{which} would lose their place.</source><translation>{which}会失去位置。</translation></message>
<message><source>{why} What you wrote is held here.</source><translation>{why}所写内容保留在此处。</translation></message>
<message><source>{words} Enter takes what is selected, Esc leaves it as it is.</source><translation>{words} 按 Enter 采用选中的文字，按 Esc 保持原样。</translation></message>
<message><source>{words} Postil keeps trying; closing the window once more gives the text up.</source><translation>{words}Postil 会继续尝试；再次关闭窗口将放弃该文字。</translation></message>
<message numerus="yes"><source>{words} The preview shows the first {n}.</source><translation><numerusform>{words} 预览显示前 {n} 篇。</numerusform></translation></message>
<message><source>{words}. Escape puts it down.</source><translation>{words}。按 Escape 放下。</translation></message>
<message><source>{yes} all the same</source><translation>仍要{yes}</translation></message>
<message><source>“{article_title}” has all that {name} holds already.</source><translation>“{article_title}”已含有 {name} 中的全部内容。</translation></message>
<message><source>“{beside}” is there already; it was not replaced.</source><translation>“{beside}”已存在；没有替换。</translation></message>
<message><source>“{folder}” is a file; several articles need a folder.</source><translation>“{folder}”是文件；多篇文章需要文件夹。</translation></message>
<message><source>“{key}” is the same article as “{other}” before it.</source><translation>“{key}”与前面的“{other}”是同一篇文章。</translation></message>
<message><source>“{name}” could not be copied to be read: {error}.</source><translation>无法复制“{name}”以供读取：{error}。</translation></message>
<message><source>“{name}” could not be read, because {why}.</source><translation>无法读取“{name}”：{why}。</translation></message>
<message><source>“{name}” could not be read: {error}.</source><translation>无法读取“{name}”：{error}。</translation></message>
<message><source>“{name}” in the bundle is broken, so nothing of it was taken in.</source><translation>文章包中的“{name}”已损坏，因此未采用其中任何内容。</translation></message>
<message><source>“{name}” is empty.</source><translation>“{name}”为空。</translation></message>
<message><source>“{name}” is larger than 50 MB, which is more than Postil opens.</source><translation>“{name}”大于 50 MB，超出了 Postil 可打开的范围。</translation></message>
<message><source>“{name}” is larger than {most} GB, which is more than Postil reads.</source><translation>“{name}”大于 {most} GB，超出 Postil 的读取上限。</translation></message>
<message><source>“{name}” is larger than {most} MB, which is more than Postil opens.</source><translation>“{name}”超过 {most} MB，大于 Postil 可打开的大小。</translation></message>
<message><source>“{name}” is no citation style.</source><translation>“{name}”不是引用样式。</translation></message>
<message><source>“{name}” is no citation style: it is not XML as CSL has it.</source><translation>“{name}”不是引用样式：不是 CSL 规定的 XML。</translation></message>
<message><source>“{name}” is not there any more: it was removed, or is part of another theme now.</source><translation>“{name}”已不存在：它已被移除，或已并入另一个主题。</translation></message>
<message><source>“{name}” is written anew each time; nothing is merged into it.</source><translation>“{name}”每次都重新写入；不会合并任何内容。</translation></message>
<message><source>“{name}” is {strerror}.</source><translation>“{name}”是{strerror}。</translation></message>
<message><source>“{name}” may not be read: permission denied.</source><translation>无法读取“{name}”：没有权限。</translation></message>
<message><source>“{name}” only names another style, {parent}; that one's file is needed.</source><translation>“{name}”只指向另一样式 {parent}；需要的是后者的文件。</translation></message>
<message><source>“{name}” was removed; Undo brings it back.</source><translation>“{name}”已移除；撤销可恢复。</translation></message>
<message><source>“{name}” was two themes of one name. How shall the other one be called?</source><translation>“{name}”原是两个同名主题。另一个应叫什么？</translation></message>
<message><source>“{other}” is part of “{one}” now; Undo takes them apart.</source><translation>“{other}”现已并入“{one}”；撤销可将其分开。</translation></message>
<message><source>“{path}” belongs to the library {library}: nothing is written over it.</source><translation>“{path}”属于资料库 {library}：不会覆盖它。</translation></message>
<message><source>“{path}” could not be written: it is a link that leads to itself.</source><translation>无法写入“{path}”：它是指向自身的链接。</translation></message>
<message><source>“{path}” could not be written: {reason}.</source><translation>无法写入“{path}”：{reason}。</translation></message>
<message><source>“{path}” is a folder, not a file.</source><translation>“{path}”是文件夹，不是文件。</translation></message>
<message><source>“{path}” is not a possible file name.</source><translation>“{path}”不是可用的文件名。</translation></message>
<message><source>“{path}” is not a regular file.</source><translation>“{path}”不是普通文件。</translation></message>
<message><source>“{path}” is there already; it was not replaced.</source><translation>“{path}”已存在；没有替换。</translation></message>
<message><source>“{text}” is not an address of the web.</source><translation>“{text}”不是网址。</translation></message>
<message><source>“{title}” has no words that an annotation could stand at.</source><translation>“{title}”中没有可供批注附着的文字。</translation></message>
<message><source>“{title}” is in Postil already, as it was when it was saved.</source><translation>“{title}”已在 Postil 中，与保存时相同。</translation></message>
<message><source>“{title}” is in Postil already.</source><translation>“{title}”已在 Postil 中。</translation></message>
<message><source>“{title}” is in the library already; “Look for a newer version” compares it with the web.</source><translation>“{title}”已在资料库中；“查找更新的版本”可将其与网页比较。</translation></message>
<message><source>“{title}” is in the library now.</source><translation>“{title}”现已在资料库中。</translation></message>
<message><source>“{title}” is in your library and in the group: choose it there if your notes on it shall go too.</source><translation>“{title}”既在资料库中，也在小组里：要一并共享自己的笔记，请为小组选择这篇文章。</translation></message>
<message><source>“{title}” was changed on both sides: both stand there now.</source><translation>“{title}”在两边都作了更改：现在两者都保留在其中。</translation></message>
<message><source>“{title}” was removed on one side and changed on the other: it stays.</source><translation>“{title}”在一边被移除，在另一边作了更改：予以保留。</translation></message>
<message><source>“{title}” would have {n} tags; {tags_at_most} are the most.</source><translation>“{title}”将有 {n} 个标签；最多 {tags_at_most} 个。</translation></message>
<message><source>… and {number} more</source><translation>…另有 {number} 项</translation></message>
<message><source>… and {n} more</source><translation>…另有 {n} 项</translation></message>
</context>
</TS>
