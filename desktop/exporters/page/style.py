"""The style sheet of a page on screens and paper, without fonts and pictures.

Themes are variables: ``--c1`` the first's fill, ``--l1`` its line; a filter is a radio button and its rule, so it works
without scripts.
"""

from __future__ import annotations

from collections.abc import Sequence

from db.records import ThemeColours
from desktop.exporters.page.escaping import colour

_STYLE = """
*{box-sizing:border-box}
:root{--paper:#FBFAF7;--ink:#1F1D1A;--muted:#6A655D;--chrome:#F2F0EB;--edge:#DDD9D0;--link:#2A5DA8;
color-scheme:light dark;
--serif:Literata,"Source Serif 4",Charter,Georgia,"Noto Serif","DejaVu Serif",serif;
--sans:Inter,"Noto Sans","Segoe UI","Helvetica Neue","DejaVu Sans",sans-serif;
--mono:"JetBrains Mono","Source Code Pro",Consolas,"Noto Sans Mono","DejaVu Sans Mono",monospace}
@media screen and (prefers-color-scheme:dark){:root{--paper:#1B1C1E;--ink:#DAD7D0;--muted:#A09B92;--chrome:#232528;
--edge:#383B40;--link:#8DB4EE}}
html{background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%}
body{margin:0;font:1.125rem/1.6 var(--serif);overflow-wrap:break-word}
.choice{position:absolute;opacity:0;pointer-events:none}
main{position:relative;width:min(38rem,100vw - 3rem);margin:0 auto;padding:3.5rem 0 2rem;display:flow-root}
h1,h2,h3,h4,h5,h6{font-weight:600;line-height:1.25;margin:1.6em 0 .5em}
h1{font-size:1.8em}h2{font-size:1.4em}h3{font-size:1.2em}h4,h5,h6{font-size:1em}
p,pre,blockquote,ul,ol,dl,.table{margin:0 0 .8em}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.15em}
header{margin-bottom:2.25rem}header h1{margin:0 0 .35em;line-height:1.15;text-wrap:balance}
.by,.filter,footer,.orphans{font:.875rem/1.5 var(--sans)}
.by,footer{color:var(--muted)}.by{margin:0}.by a,footer a{color:inherit}
.filter{display:flex;flex-wrap:wrap;gap:.25rem;margin:1rem 0 0 -.625rem}
.filter label{display:flex;align-items:center;gap:.4rem;padding:.2rem .625rem;border-radius:1rem;cursor:pointer}
.filter label:hover{background:var(--chrome)}
.filter i{width:.75rem;height:.75rem;border-radius:.2rem;background:var(--c);border-bottom:.2rem solid var(--l)}
.filter .n{color:var(--muted)}
blockquote{padding-left:1.2em;border-left:2px solid var(--edge);color:var(--muted);margin-left:0;margin-right:0}
blockquote mark{color:var(--ink)}
ul,ol{padding-left:1.5em}li{margin:.25em 0}li>p:last-of-type{margin-bottom:.25em}li>:is(ul,ol){margin-bottom:.25em}
.task{list-style:none}.task>.box{float:left;margin-left:-1.4em}
dt{font-weight:600}dd{margin:0 0 .4em 1.5em}
code{font:.875em var(--mono);background:var(--chrome);padding:.1em .25em;border-radius:.2em}
pre{background:var(--chrome);padding:.8em 1em;border-radius:.35rem;overflow-x:auto;line-height:1.45}
pre code{padding:0;background:none;white-space:pre}
.table{overflow-x:auto}table{border-collapse:collapse;font-size:.89em;line-height:1.4}
th,td{padding-block:.35em;padding-inline:0 .9em;border-bottom:1px solid var(--edge);text-align:start;vertical-align:top}
th{font-weight:600}.right{text-align:right}.center{text-align:center}
hr{border:0;border-top:1px solid var(--edge);width:6rem;margin:2em auto}
img{max-width:100%;height:auto;vertical-align:bottom}
.caption{font-size:.875em;color:var(--muted)}
.missing{font:.83em var(--sans);color:var(--muted);border:1px solid var(--edge);border-radius:.25rem;
padding:.1em .5em}
.figure .missing{display:block;padding:.8em 1em;text-align:center}
.footnotes{clear:both;margin-top:2em;padding-top:1em;border-top:1px solid var(--edge);font-size:.89em}
.footnotes .number{color:var(--muted);margin-right:.3em}
sup,sub{line-height:0;font-size:.75em}
.own{text-decoration:underline;text-decoration-color:var(--muted);text-decoration-thickness:2px;
text-underline-offset:.2em}
mark{background:var(--f,none);color:inherit;padding:.12em 0;box-decoration-break:clone;
-webkit-box-decoration-break:clone;
box-shadow:inset 0 -.13em var(--u,transparent),inset 0 -.26em var(--v,transparent)}
mark code{background:none}
:target+mark{outline:2px solid var(--link);outline-offset:1px}
.ref{font:600 .625rem/0 var(--sans);vertical-align:super;margin-left:.1em;user-select:none}
.ref a{color:var(--muted);text-decoration:none;padding:.25em .15em}
.ref a:hover,:is(.back,.open):hover{text-decoration:underline}
.note{float:right;clear:right;width:15rem;margin:.15rem 0 .9rem 1.5rem;padding:.05rem 0 .1rem .75rem;
border-left:3px solid var(--l);
font:400 .875rem/1.45 var(--sans);color:var(--ink);text-align:start;white-space:normal;text-indent:0;letter-spacing:0;
overflow-wrap:anywhere;unicode-bidi:isolate;break-inside:avoid}
.note:target{background:var(--chrome);outline:.4rem solid var(--chrome)}
.note .top{display:block;font-size:.75rem;line-height:1.5;color:var(--muted)}
.note .back{color:inherit;font-weight:600;text-decoration:none;margin-right:.4em}
.note .open{float:right;color:inherit;margin-left:.75em;text-decoration:none}
.note .b{display:block;margin:0 0 .45em}.note .b:last-child{margin-bottom:0}
.note .head{font-weight:600}.note .code{font:.9em/1.4 var(--mono);white-space:pre-wrap}
.note .quoted{color:var(--muted);border-left:2px solid var(--edge);padding-left:.6em}
.note .marker{margin-right:.4em}.note .in2{margin-left:1em}.note .in3{margin-left:2em}.note .in4{margin-left:3em}
.note .cell{display:inline-block;margin-right:.9em}
.orphans,footer{clear:both;border-top:1px solid var(--edge);margin-top:3rem;padding-top:1rem}
.orphans h2{font:600 1rem/1.5 var(--sans);margin:0 0 .75rem}
.orphans .note{float:none;display:block;width:auto;margin:0 0 1rem}
.orphans q{font:1rem/1.5 var(--serif);display:block;quotes:"“" "”"}
@media screen and (min-width:68rem){main.noted{left:-10.25rem}
main.noted .note{width:17rem;margin-right:-20.5rem;margin-left:0}main.noted .orphans .note{width:auto;margin-right:0}}
@media screen and (max-width:68rem){main.noted{width:min(46rem,100vw - 3rem)}}
@media screen and (max-width:40rem){body{font-size:1.0625rem}main{padding-top:2rem}
.note{float:none;display:block;width:auto;margin:.5rem 0}}
@media print{@page{margin:18mm 16mm 20mm}:root{--paper:#fff}body{font-size:10.5pt;line-height:1.5}
main{width:auto;padding:0;margin:0}main.noted{margin-right:57mm}
.note{font-size:8.5pt;width:50mm;margin:0 -57mm 3mm 0}.note .top{font-size:7.5pt}
.note .open,.filter label:first-child{display:none}
.filter label{padding:0 .6rem}mark,.note,i,code,pre{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.orphans .note{margin-right:0}a{color:inherit}h1,h2,h3,h4,h5,h6{break-after:avoid}pre,tr,img{break-inside:avoid}
pre code{white-space:pre-wrap}.ref{font-size:6.5pt}}
"""


def style_of(themes: Sequence[ThemeColours]) -> str:
    """Return the style of a page with the colours of its themes, the first of which is no theme at all."""
    light = "".join(f"--c{n}:{colour(theme.fill)};--l{n}:{colour(theme.line)};" for n, theme in enumerate(themes))
    dark = "".join(
        f"--c{n}:{colour(theme.fill_dark)};--l{n}:{colour(theme.line_dark)};" for n, theme in enumerate(themes)
    )
    rules = [f":root{{{light}}}@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}"]
    for n in range(len(themes)):
        chosen = f"#s{n}:checked~main "
        rules.append(
            f".f{n}{{--f:var(--c{n})}}.u{n}{{--u:var(--l{n})}}.v{n}{{--v:var(--l{n})}}"
            f".n{n}{{--c:var(--c{n});--l:var(--l{n})}}"
            f"{chosen}mark:not(.t{n}){{--f:none;--u:transparent;--v:transparent}}"
            f"{chosen}mark.t{n}{{--f:var(--c{n});--u:transparent;--v:transparent}}"
            f"{chosen}:is(.note,.ref):not(.t{n}){{display:none}}"
            f"{chosen}label[for=s{n}]{{background:var(--chrome);font-weight:600}}"
            f"#s{n}:focus-visible~main label[for=s{n}]{{outline:2px solid var(--link)}}"
        )
    rules.append(
        "#s:checked~main label[for=s]{background:var(--chrome);font-weight:600}"
        "#s:focus-visible~main label[for=s]{outline:2px solid var(--link)}"
    )
    return _STYLE + "\n".join(rules) + "\n"
