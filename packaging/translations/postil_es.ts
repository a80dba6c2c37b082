<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
<name>postil</name>
<message><source> (annotated page)</source><translation> (página anotada)</translation></message>
<message><source> (changed in the library as well)</source><translation> (cambiada también en la biblioteca)</translation></message>
<message><source> and others</source><translation> y otros</translation></message>
<message><source>% of the size</source><translation>% del tamaño</translation></message>
<message><source>&amp;Accept the new wording</source><translation>&amp;Aceptar el nuevo texto</translation></message>
<message><source>&amp;Add theme…</source><translation>&amp;Añadir tema…</translation></message>
<message><source>&amp;Below</source><translation>&amp;Bajo</translation></message>
<message><source>&amp;Briefs</source><translation>&amp;Borradores</translation></message>
<message><source>&amp;Copy quote</source><translation>&amp;Copiar cita</translation></message>
<message><source>&amp;Date</source><translation>&amp;Fecha</translation></message>
<message><source>&amp;Definition</source><translation>&amp;Definición</translation></message>
<message><source>&amp;Edit theme…</source><translation>&amp;Editar tema…</translation></message>
<message><source>&amp;First published</source><translation>Primera pu&amp;blicación</translation></message>
<message><source>&amp;Go back to this version…</source><translation>&amp;Volver a esta versión…</translation></message>
<message><source>&amp;Go on to this version…</source><translation>&amp;Pasar a esta versión…</translation></message>
<message><source>&amp;Highlights</source><translation>&amp;Resaltados</translation></message>
<message><source>&amp;Includes</source><translation>&amp;Incluye</translation></message>
<message><source>&amp;Keep as it is</source><translation>&amp;Dejar como está</translation></message>
<message><source>&amp;Kind</source><translation>T&amp;ipo</translation></message>
<message><source>&amp;List</source><translation>&amp;Lista</translation></message>
<message><source>&amp;Merge into</source><translation>&amp;Combinar con</translation></message>
<message><source>&amp;Name</source><translation>&amp;Nombre</translation></message>
<message><source>&amp;Print…</source><translation>&amp;Imprimir…</translation></message>
<message><source>&amp;Publisher or journal</source><translation>Edit&amp;orial o revista</translation></message>
<message><source>&amp;Put back</source><translation>&amp;Restaurar</translation></message>
<message><source>&amp;Read this version</source><translation>&amp;Leer esta versión</translation></message>
<message><source>&amp;Remove</source><translation>&amp;Quitar</translation></message>
<message><source>&amp;Remove theme (its annotations stay)</source><translation>&amp;Quitar tema (sus anotaciones quedan)</translation></message>
<message><source>&amp;Remove {n} annotations</source><translation>&amp;Quitar {n} anotaciones</translation></message>
<message><source>&amp;Save as PDF…</source><translation>&amp;Guardar como PDF…</translation></message>
<message><source>&amp;Select where it belongs…</source><translation>Seleccionar su s&amp;itio…</translation></message>
<message><source>&amp;Take apart…</source><translation>Se&amp;parar…</translation></message>
<message><source>&amp;Theme</source><translation>&amp;Tema</translation></message>
<message><source>&amp;Title</source><translation>&amp;Título</translation></message>
<message><source>&amp;Trash</source><translation>&amp;Papelera</translation></message>
<message><source>&amp;Volume and issue</source><translation>&amp;Volumen y número</translation></message>
<message><source>&amp;What is guessed is right</source><translation>Lo &amp;supuesto es correcto</translation></message>
<message><source>&amp;Whole words</source><translation>Palabras &amp;enteras</translation></message>
<message><source>&amp;Your name</source><translation>Su &amp;nombre</translation></message>
<message><source>(an empty line)</source><translation>(una línea vacía)</translation></message>
<message><source>(deeply nested)</source><translation>(muy anidado)</translation></message>
<message><source>&lt;mark&gt;text&lt;/mark&gt;</source><translation>&lt;mark&gt;texto&lt;/mark&gt;</translation></message>
<message><source>==text==</source><translation>==texto==</translation></message>
<message><source>A PDF as it was printed, or its text</source><translation>Un PDF tal como se imprimió, o su texto</translation></message>
<message><source>A bibliography of more than {n} MB is not read.</source><translation>No se lee una bibliografía de más de {n} MB.</translation></message>
<message><source>A bookmark marks no words.</source><translation>Un marcador no marca palabras.</translation></message>
<message><source>A box on a page, moved by the arrows</source><translation>Un recuadro en una página, movido con las flechas</translation></message>
<message><source>A brief has {longest_text} characters at the most; this one has {n}.</source><translation>Un borrador tiene como mucho {longest_text} caracteres; este tiene {n}.</translation></message>
<message><source>A brief is a text of your own with quotes in it. Drag cards or selected words here, or press B.</source><translation>Un borrador es un texto propio con citas en él. Arrastrar aquí fichas o palabras seleccionadas, o pulsar B.</translation></message>
<message><source>A brief needs a name.</source><translation>Un borrador necesita un nombre.</translation></message>
<message><source>A brief's name has {longest_name} characters at the most; this one has {n}.</source><translation>El nombre de un borrador tiene como mucho {longest_name} caracteres; este tiene {n}.</translation></message>
<message><source>A card an annotation: a note that asks and its words, or the words with a gap and the whole.</source><translation>Una tarjeta por anotación: una nota que pregunta y sus palabras, o las palabras con un hueco y el conjunto.</translation></message>
<message><source>A change has no id that could be one.</source><translation>Un cambio no tiene un id que pueda serlo.</translation></message>
<message><source>A change has no time.</source><translation>Un cambio no tiene hora.</translation></message>
<message><source>A change of the library failed halfway, so nothing of this step is kept.</source><translation>Un cambio de la biblioteca falló a medias, así que no se conserva nada de este paso.</translation></message>
<message><source>A change of the library {path} touched {changed} rows, not {wanted}; it was undone.</source><translation>Un cambio de la biblioteca {path} afectó a {changed} filas, no a {wanted}; se deshizo.</translation></message>
<message><source>A click shows it larger</source><translation>Un clic lo muestra más grande</translation></message>
<message><source>A click shows it on its page</source><translation>Un clic la muestra en su página</translation></message>
<message><source>A click shows the whole table</source><translation>Un clic muestra la tabla entera</translation></message>
<message><source>A code in {name} has no name.</source><translation>Un código de {name} no tiene nombre.</translation></message>
<message><source>A collection in the W3C’s JSON-LD for other programs, without the text. It can be imported again.</source><translation>Una colección en el JSON-LD del W3C para otros programas, sin el texto. Se puede volver a importar.</translation></message>
<message><source>A colour of your own</source><translation>Un color propio</translation></message>
<message><source>A colour of your own…</source><translation>Un color propio…</translation></message>
<message><source>A command has {most_keys} keys at the most.</source><translation>Una orden tiene como mucho {most_keys} teclas.</translation></message>
<message><source>A copy of an article’s own PDF with your highlights and notes in it, for other viewers. It can be read again.</source><translation>Una copia del PDF del propio artículo con los resaltados y las notas dentro, para otros visores. Se puede volver a leer.</translation></message>
<message><source>A copy of an article’s own e-book with a set of annotations inside, as Readium’s readers take it.</source><translation>Una copia del libro electrónico del propio artículo con un conjunto de anotaciones dentro, como lo aceptan los lectores de Readium.</translation></message>
<message><source>A copy of the library came out damaged and was not kept: {path}.</source><translation>Una copia de la biblioteca salió dañada y no se conservó: {path}.</translation></message>
<message><source>A copy of the library was written by a newer Postil, which alone can repair it.</source><translation>Una copia de la biblioteca la escribió un Postil más nuevo, el único que puede repararla.</translation></message>
<message><source>A file like My Clippings.txt, which many programs for highlights read. It has no themes.</source><translation>Un archivo como My Clippings.txt, que leen muchos programas de resaltados. No tiene temas.</translation></message>
<message><source>A file may have {most} entries, and this one has more.</source><translation>Un archivo puede tener {most} entradas, y este tiene más.</translation></message>
<message><source>A file that is there</source><translation>Un archivo que ya está</translation></message>
<message><source>A file with marks</source><translation>Un archivo con marcas</translation></message>
<message><source>A folder gets the whole library: choose articles for a group on a server.</source><translation>Una carpeta recibe la biblioteca entera: los artículos se eligen para un grupo en un servidor.</translation></message>
<message><source>A heading an annotation with quote, note, place and tags, for Org mode.</source><translation>Un encabezado por anotación, con cita, nota, lugar y etiquetas, para Org mode.</translation></message>
<message><source>A library cannot be made in {parent}: the folder cannot be written to.</source><translation>No se puede crear una biblioteca en {parent}: no se puede escribir en la carpeta.</translation></message>
<message><source>A library of its own, in place of this one</source><translation>Una biblioteca propia, en lugar de esta</translation></message>
<message><source>A line holds half a letter.</source><translation>Una línea contiene media letra.</translation></message>
<message><source>A line is not JSON.</source><translation>Una línea no es JSON.</translation></message>
<message><source>A line is too long.</source><translation>Una línea es demasiado larga.</translation></message>
<message><source>A line tells of no change.</source><translation>Una línea no habla de ningún cambio.</translation></message>
<message><source>A note takes {most} characters at most. The {given} to be pasted were left out.</source><translation>Una nota admite como mucho {most} caracteres. Los {given} que se iban a pegar se dejaron fuera.</translation></message>
<message><source>A page of the scan is too large to be read.</source><translation>Una página del escaneado es demasiado grande para leerla.</translation></message>
<message><source>A part of a version is missing.</source><translation>Falta una parte de una versión.</translation></message>
<message><source>A part of the document is damaged, so that it cannot be read.</source><translation>Una parte del documento está dañada y no se puede leer.</translation></message>
<message><source>A picture of an article in {path} is gone.</source><translation>Falta una imagen de un artículo de {path}.</translation></message>
<message><source>A place in an article cannot be what it says.</source><translation>Un lugar de un artículo no puede ser el que dice.</translation></message>
<message><source>A place on the undo stack is not what was written.</source><translation>Un lugar de la pila de Deshacer no está como se escribió.</translation></message>
<message><source>A question can only look at the library: this one would do something else.</source><translation>Una consulta solo puede mirar la biblioteca: esta haría otra cosa.</translation></message>
<message><source>A question is a select; this is none.</source><translation>Una consulta es un SELECT; esta no lo es.</translation></message>
<message><source>A row of the history is not what was written.</source><translation>Una fila del historial no está como se escribió.</translation></message>
<message><source>A saved search needs a name.</source><translation>Una búsqueda guardada necesita un nombre.</translation></message>
<message><source>A scan is being read already.</source><translation>Ya se está leyendo un escaneado.</translation></message>
<message><source>A set of annotations beside a book, for Thorium and other readers of Readium.</source><translation>Un conjunto de anotaciones junto a un libro, para Thorium y otros lectores de Readium.</translation></message>
<message><source>A setting or a reading position may be older than it was.</source><translation>Un ajuste o una posición de lectura puede ser más antiguo de lo que era.</translation></message>
<message><source>A step is not what was written.</source><translation>Un paso no está como se escribió.</translation></message>
<message><source>A tag</source><translation>Una etiqueta</translation></message>
<message><source>A tag has {longest} characters at the most; this one has {n}.</source><translation>Una etiqueta tiene como mucho {longest} caracteres; esta tiene {n}.</translation></message>
<message><source>A tag needs a name.</source><translation>Una etiqueta necesita un nombre.</translation></message>
<message><source>A template for the file's name: {title}, {author}, {date}, {theme}.</source><translation>Una plantilla para el nombre del archivo: {title}, {author}, {date}, {theme}.</translation></message>
<message><source>A theme cannot be merged with itself.</source><translation>Un tema no se puede combinar consigo mismo.</translation></message>
<message><source>A theme cannot stand below itself.</source><translation>Un tema no puede estar bajo sí mismo.</translation></message>
<message><source>A theme needs a name that no other one has.</source><translation>Un tema necesita un nombre que no lleve ningún otro.</translation></message>
<message><source>A theme needs a name.</source><translation>Un tema necesita un nombre.</translation></message>
<message><source>A value holds something that cannot be kept in a library.</source><translation>Un valor contiene algo que no se puede conservar en una biblioteca.</translation></message>
<message><source>A value is nested too deeply to be kept in a library.</source><translation>Un valor está anidado con demasiada profundidad para conservarlo en una biblioteca.</translation></message>
<message><source>A verified backup was written.</source><translation>Se escribió una copia de seguridad verificada.</translation></message>
<message><source>A verified copy of the library was written: {name}</source><translation>Se escribió una copia verificada de la biblioteca: {name}</translation></message>
<message><source>A version of an article never changes; a changed file makes a new version.</source><translation>Una versión de un artículo no cambia nunca; un archivo cambiado da una versión nueva.</translation></message>
<message><source>A work without a title</source><translation>Una obra sin título</translation></message>
<message><source>APA</source><translation>APA</translation></message>
<message><source>About Postil</source><translation>Acerca de Postil</translation></message>
<message><source>Above the first heading</source><translation>Sobre el primer apartado</translation></message>
<message><source>Accept change</source><translation>Aceptar cambio</translation></message>
<message><source>Ad&amp;just by selecting…</source><translation>A&amp;justar seleccionando…</translation></message>
<message><source>Add</source><translation>Añadir</translation></message>
<message><source>Add a theme of your own</source><translation>Añadir un tema propio</translation></message>
<message><source>Add article</source><translation>Añadir artículo</translation></message>
<message><source>Add as a new article</source><translation>Añadir como artículo nuevo</translation></message>
<message><source>Add files</source><translation>Añadir archivos</translation></message>
<message><source>Add from address</source><translation>Añadir desde dirección</translation></message>
<message><source>Add from address…</source><translation>Añadir desde dirección…</translation></message>
<message><source>Add the error's own words (they may quote your text)</source><translation>Añadir las palabras del propio error (pueden citar el texto)</translation></message>
<message><source>Add the files of a folder to the library</source><translation>Añadir a la biblioteca los archivos de una carpeta</translation></message>
<message><source>Add the tag</source><translation>Añadir la etiqueta</translation></message>
<message><source>Add theme</source><translation>Añadir tema</translation></message>
<message><source>Add this theme</source><translation>Añadir este tema</translation></message>
<message><source>Add to the dictionary</source><translation>Añadir al diccionario</translation></message>
<message><source>Add to the library</source><translation>Añadir a la biblioteca</translation></message>
<message><source>Add what another library has, after a preview, in one step</source><translation>Añadir lo que tiene otra biblioteca, tras una vista previa, en un solo paso</translation></message>
<message><source>Add what is in “{name}” to the library</source><translation>Añadir a la biblioteca lo que hay en «{name}»</translation></message>
<message numerus="yes"><source>Add {n} as new articles</source><translation><numerusform>Añadir {n} como artículo nuevo</numerusform><numerusform>Añadir {n} como artículos nuevos</numerusform></translation></message>
<message><source>Add {n} files and folders to the library</source><translation>Añadir {n} archivos y carpetas a la biblioteca</translation></message>
<message><source>Add {n} files to the library</source><translation>Añadir {n} archivos a la biblioteca</translation></message>
<message><source>Add&amp;ress</source><translation>Di&amp;rección</translation></message>
<message><source>Added</source><translation>Añadido</translation></message>
<message><source>Added “{title}”</source><translation>«{title}» añadido</translation></message>
<message><source>Adding {name} ({done} of {total})</source><translation>Añadiendo {name} ({done} de {total})</translation></message>
<message><source>Address</source><translation>Dirección</translation></message>
<message><source>Address: {example}</source><translation>Dirección: {example}</translation></message>
<message><source>Add…</source><translation>Añadir…</translation></message>
<message><source>All</source><translation>Todos</translation></message>
<message><source>All annotations</source><translation>Todas las anotaciones</translation></message>
<message><source>All articles</source><translation>Todos los artículos</translation></message>
<message><source>All is well: {sum} rows and lines are what was written.</source><translation>Todo en orden: {sum} filas y líneas están como se escribieron.</translation></message>
<message><source>All results</source><translation>Todos los resultados</translation></message>
<message><source>All settings…</source><translation>Todos los ajustes…</translation></message>
<message><source>All that {name} says of themes is here already.</source><translation>Todo lo que {name} dice de los temas ya está aquí.</translation></message>
<message><source>All the words are there, with others among them.</source><translation>Todas las palabras están ahí, con otras entre ellas.</translation></message>
<message><source>All themes</source><translation>Todos los temas</translation></message>
<message><source>All {annotations} annotations</source><translation>Las {annotations} anotaciones</translation></message>
<message><source>All {n} articles</source><translation>Los {n} artículos</translation></message>
<message numerus="yes"><source>All {n} articles were read by today's Postil already; there is nothing to read anew.</source><translation><numerusform>Este artículo ya lo leyó el Postil de hoy; no hay nada que volver a leer.</numerusform><numerusform>Los {n} artículos ya los leyó el Postil de hoy; no hay nada que volver a leer.</numerusform></translation></message>
<message><source>Amber</source><translation>Ámbar</translation></message>
<message><source>An address is being fetched already.</source><translation>Ya se está pidiendo una dirección.</translation></message>
<message><source>An annotation can be split only within its words.</source><translation>Una anotación solo se puede dividir dentro de sus palabras.</translation></message>
<message><source>An annotation without a place on the pages is</source><translation>Una anotación sin sitio en las páginas no está</translation></message>
<message><source>An area is selected on a page: show the pages first.</source><translation>Un área se selecciona en una página: primero hay que mostrar las páginas.</translation></message>
<message><source>An area of a page cannot be merged with other annotations.</source><translation>Un área de una página no se puede combinar con otras anotaciones.</translation></message>
<message><source>An article</source><translation>Un artículo</translation></message>
<message><source>An article has got another text meanwhile; please import the file once more.</source><translation>Un artículo tiene entretanto otro texto; hay que importar el archivo otra vez.</translation></message>
<message><source>An article needs a title.</source><translation>Un artículo necesita un título.</translation></message>
<message numerus="yes"><source>An article of the same file is in the trash, with {n} annotations.</source><translation><numerusform>En la papelera hay un artículo del mismo archivo, con {n} anotación.</numerusform><numerusform>En la papelera hay un artículo del mismo archivo, con {n} anotaciones.</numerusform></translation></message>
<message><source>An encrypted folder needs pyrage and mnemonic: pip install “postil[encryption]”.</source><translation>Una carpeta cifrada necesita pyrage y mnemonic: pip install «postil[encryption]».</translation></message>
<message><source>An orphan has no passage to accept; please attach it to one.</source><translation>Una huérfana no tiene pasaje que aceptar; hay que unirla a uno.</translation></message>
<message><source>And {n} more remarks.</source><translation>Y {n} observaciones más.</translation></message>
<message><source>Anki cards</source><translation>Tarjetas de Anki</translation></message>
<message><source>Annotate</source><translation>Anotar</translation></message>
<message><source>Annotated</source><translation>Anotado</translation></message>
<message><source>Annotated PDF</source><translation>PDF anotado</translation></message>
<message><source>Annotated Word file</source><translation>Archivo de Word anotado</translation></message>
<message><source>Annotated article</source><translation>Artículo anotado</translation></message>
<message><source>Annotated articles</source><translation>Artículos anotados</translation></message>
<message><source>Annotated page</source><translation>Página anotada</translation></message>
<message><source>Annotated paragraphs have their front matter always: it tells that they are a part.</source><translation>Los párrafos anotados llevan siempre su encabezado: indica que son una parte.</translation></message>
<message><source>Annotated paragraphs, for reading</source><translation>Párrafos anotados, para leer</translation></message>
<message><source>Annotation {number} of {count}, area on page {page}: {short}.</source><translation>Anotación {number} de {count}, área de la página {page}: {short}.</translation></message>
<message><source>Annotation {number} of {count}: {short}.</source><translation>Anotación {number} de {count}: {short}.</translation></message>
<message><source>Annotations</source><translation>Anotaciones</translation></message>
<message><source>Annotations ({program})</source><translation>Anotaciones ({program})</translation></message>
<message><source>Annotations as Hypothesis exports them and takes them in.</source><translation>Anotaciones como Hypothesis las exporta y las incorpora.</translation></message>
<message><source>Annotations by theme</source><translation>Anotaciones por tema</translation></message>
<message><source>Annotations in the file of “{title}”</source><translation>Anotaciones en el archivo de «{title}»</translation></message>
<message><source>Annotations of articles that are not in this library stay out ({number}): {names}{more}.</source><translation>Quedan fuera las anotaciones de artículos que no están en esta biblioteca ({number}): {names}{more}.</translation></message>
<message><source>Another library in place of this one</source><translation>Otra biblioteca en lugar de esta</translation></message>
<message><source>Another program is exchanging this library just now.</source><translation>Otro programa está intercambiando ahora mismo esta biblioteca.</translation></message>
<message><source>Another program is using the library {path} and did not let go of it in time.</source><translation>Otro programa está usando la biblioteca {path} y no la soltó a tiempo.</translation></message>
<message><source>Another program is using the library. What you do is saved as soon as it lets go.</source><translation>Otro programa está usando la biblioteca. Lo que se haga se guardará en cuanto la suelte.</translation></message>
<message><source>Another program wrote into the page. The page was set anew from the article; nothing is lost.</source><translation>Otro programa escribió en la página. Se compuso de nuevo a partir del artículo; no se perdió nada.</translation></message>
<message><source>Another shared folder lies there now.</source><translation>Ahora hay allí otra carpeta compartida.</translation></message>
<message><source>Another style (CSL)…</source><translation>Otro estilo (CSL)…</translation></message>
<message><source>Answer</source><translation>Responder</translation></message>
<message><source>Answer by {name}.</source><translation>Respuesta de {name}.</translation></message>
<message><source>Any state</source><translation>Cualquier estado</translation></message>
<message><source>Any tag</source><translation>Cualquier etiqueta</translation></message>
<message><source>Any theme</source><translation>Cualquier tema</translation></message>
<message><source>Any theme…</source><translation>Cualquier tema…</translation></message>
<message><source>Any time</source><translation>Cualquier fecha</translation></message>
<message><source>Archive</source><translation>Archivo</translation></message>
<message><source>Archived</source><translation>Archivado</translation></message>
<message><source>Archived web page</source><translation>Página web archivada</translation></message>
<message><source>Archived “{title}”</source><translation>«{title}» archivado</translation></message>
<message><source>Article</source><translation>Artículo</translation></message>
<message><source>Article: {title}</source><translation>Artículo: {title}</translation></message>
<message><source>Articles</source><translation>Artículos</translation></message>
<message><source>Articles ({every});;All files (*)</source><translation>Artículos ({every});;Todos los archivos (*)</translation></message>
<message><source>Articles and briefs</source><translation>Artículos y borradores</translation></message>
<message><source>Articles for the group</source><translation>Artículos para el grupo</translation></message>
<message><source>Articles looked at: {name}</source><translation>Artículos que se miran: {name}</translation></message>
<message><source>Articles of the library</source><translation>Artículos de la biblioteca</translation></message>
<message><source>Articles that say the same</source><translation>Artículos que dicen lo mismo</translation></message>
<message><source>Articles that would change</source><translation>Artículos que cambiarían</translation></message>
<message><source>Articles to look at</source><translation>Artículos que se miran</translation></message>
<message><source>Articles whose details would change</source><translation>Artículos cuyos datos cambiarían</translation></message>
<message><source>As 10.1000/182</source><translation>Como 10.1000/182</translation></message>
<message><source>As 12 (3), of a report TR-94-29</source><translation>Como 12 (3); de un informe, TR-94-29</translation></message>
<message><source>As 1859, of a later edition</source><translation>Como 1859, si es una edición posterior</translation></message>
<message><source>As 2026-11-24, or in any words</source><translation>Como 2026-11-24, o con otras palabras</translation></message>
<message><source>As CSV…</source><translation>Como CSV…</translation></message>
<message><source>As HTML…</source><translation>Como HTML…</translation></message>
<message><source>As Markdown…</source><translation>Como Markdown…</translation></message>
<message><source>As Mary Roe; Le Roy, Jean</source><translation>Como Mary Roe; Le Roy, Jean</translation></message>
<message><source>As OpenDocument text…</source><translation>Como texto OpenDocument…</translation></message>
<message><source>As PDF…</source><translation>Como PDF…</translation></message>
<message><source>As PNG…</source><translation>Como PNG…</translation></message>
<message><source>As SVG…</source><translation>Como SVG…</translation></message>
<message><source>As Word file…</source><translation>Como archivo de Word…</translation></message>
<message><source>As in the settings: {name}</source><translation>Como en los ajustes: {name}</translation></message>
<message><source>As the system</source><translation>Como el sistema</translation></message>
<message><source>As today's Postil reads the kept source</source><translation>Como el Postil de hoy lee la fuente conservada</translation></message>
<message><source>Asking {host}…</source><translation>Preguntando a {host}…</translation></message>
<message><source>At first</source><translation>Al principio</translation></message>
<message><source>At their words</source><translation>Sobre sus palabras</translation></message>
<message><source>At words that differ, to be looked at</source><translation>Sobre palabras distintas, por revisar</translation></message>
<message><source>Attach here ({number})</source><translation>Unir aquí ({number})</translation></message>
<message><source>Attach to the &amp;selection</source><translation>Unir a la &amp;selección</translation></message>
<message><source>Aut&amp;hor</source><translation>&amp;Autor</translation></message>
<message><source>Author</source><translation>Autor</translation></message>
<message numerus="yes"><source>Authors, year and DOI of {n} articles can be looked up in their kept files.</source><translation><numerusform>Autores, año y DOI de {n} artículo se pueden buscar en su archivo conservado.</numerusform><numerusform>Autores, año y DOI de {n} artículos se pueden buscar en sus archivos conservados.</numerusform></translation></message>
<message><source>Back</source><translation>Atrás</translation></message>
<message><source>Back (Alt+Left)</source><translation>Atrás (Alt+Left)</translation></message>
<message><source>Back to the annotations (Esc)</source><translation>Volver a las anotaciones (Esc)</translation></message>
<message><source>Back to the article as it is now (Esc)</source><translation>Volver al artículo tal como está ahora (Esc)</translation></message>
<message><source>Back to the usual size</source><translation>Volver al tamaño habitual</translation></message>
<message><source>Back to: {said}</source><translation>Volver a: {said}</translation></message>
<message><source>Back up now</source><translation>Hacer copia ahora</translation></message>
<message><source>Backups</source><translation>Copias de seguridad</translation></message>
<message><source>Backups…</source><translation>Copias de seguridad…</translation></message>
<message><source>Before</source><translation>Antes</translation></message>
<message><source>Began the brief “{name}”</source><translation>Borrador «{name}» empezado</translation></message>
<message><source>Begin a brief</source><translation>Empezar un borrador</translation></message>
<message><source>Begin a word later</source><translation>Empezar una palabra después</translation></message>
<message><source>Begin a word sooner</source><translation>Empezar una palabra antes</translation></message>
<message><source>Begin another brief</source><translation>Empezar otro borrador</translation></message>
<message><source>Beginning and end</source><translation>Principio y fin</translation></message>
<message><source>Beginning and end are still there; the wording between differs.</source><translation>El principio y el final siguen ahí; las palabras entre ellos son otras.</translation></message>
<message><source>Beginning and end of these words are no longer similar enough.</source><translation>El principio y el final de estas palabras ya no se parecen lo bastante.</translation></message>
<message><source>Beginning and end of these words do not stand in the text any more.</source><translation>El principio y el final de estas palabras ya no están en el texto.</translation></message>
<message><source>Belongs</source><translation>Incluye</translation></message>
<message><source>Below</source><translation>Bajo</translation></message>
<message><source>Below the note, which stays as it is</source><translation>Debajo de la nota, que queda como está</translation></message>
<message><source>Below this</source><translation>Debajo de este</translation></message>
<message><source>Beside its reference; again, the next one</source><translation>Junto a su referencia; otra vez, la siguiente</translation></message>
<message><source>Beside the article</source><translation>Junto al artículo</translation></message>
<message><source>Best first</source><translation>Lo mejor primero</translation></message>
<message><source>Between …</source><translation>Entre …</translation></message>
<message><source>BibTeX</source><translation>BibTeX</translation></message>
<message><source>Blue</source><translation>Azul</translation></message>
<message><source>Board</source><translation>Tablero</translation></message>
<message><source>Both</source><translation>Ambos</translation></message>
<message><source>Both changed since the export:</source><translation>Ambos cambiaron desde la exportación:</translation></message>
<message><source>Brief</source><translation>Borrador</translation></message>
<message><source>Brief beside the article</source><translation>Borrador junto al artículo</translation></message>
<message><source>Brief on show</source><translation>Borrador a la vista</translation></message>
<message><source>Brief {currentText}</source><translation>Borrador {currentText}</translation></message>
<message><source>Brief: {name}</source><translation>Borrador: {name}</translation></message>
<message><source>Briefs</source><translation>Borradores</translation></message>
<message><source>Briefs in the bundle</source><translation>Borradores del paquete</translation></message>
<message><source>Bring back an export that was edited elsewhere, or take the marks of another file</source><translation>Recuperar una exportación editada en otro sitio, o tomar las marcas de otro archivo</translation></message>
<message><source>Bring files into the library</source><translation>Traer archivos a la biblioteca</translation></message>
<message><source>Bring in</source><translation>Traer</translation></message>
<message><source>Bring the edits in first</source><translation>Traer primero los cambios</translation></message>
<message numerus="yes"><source>Bring their annotations in</source><translation><numerusform>Traer sus anotaciones</numerusform><numerusform>Traer sus anotaciones</numerusform></translation></message>
<message><source>Brought back the brief “{called}”</source><translation>Borrador «{called}» recuperado</translation></message>
<message><source>Brought back the saved search “{called}”</source><translation>Búsqueda guardada «{called}» recuperada</translation></message>
<message><source>Brought back the theme “{called}”</source><translation>Tema «{called}» recuperado</translation></message>
<message><source>Brought back “{called}”</source><translation>Recuperado: «{called}»</translation></message>
<message><source>Bundle</source><translation>Paquete</translation></message>
<message><source>Bundle of articles</source><translation>Paquete de artículos</translation></message>
<message><source>Bundle of articles…</source><translation>Paquete de artículos…</translation></message>
<message><source>Bundles</source><translation>Paquetes</translation></message>
<message><source>By Tesseract</source><translation>Con Tesseract</translation></message>
<message><source>By article</source><translation>Por artículo</translation></message>
<message><source>By heading</source><translation>Por apartado</translation></message>
<message><source>By its printed number</source><translation>Por su número impreso</translation></message>
<message><source>By scrolling</source><translation>Desplazándose</translation></message>
<message><source>By the system's voice, from here on; what is read is selected</source><translation>Con la voz del sistema, desde aquí; lo que se lee queda seleccionado</translation></message>
<message><source>By typing a few letters of it</source><translation>Escribiendo unas letras de su nombre</translation></message>
<message><source>By {name}.</source><translation>De {name}.</translation></message>
<message><source>CSL JSON</source><translation>CSL JSON</translation></message>
<message><source>Cancel</source><translation>Cancelar</translation></message>
<message><source>Caption</source><translation>Pie de figura</translation></message>
<message><source>Caret</source><translation>Cursor</translation></message>
<message><source>Change passage</source><translation>Cambiar pasaje</translation></message>
<message><source>Change the annotation</source><translation>Cambiar la anotación</translation></message>
<message><source>Change theme</source><translation>Cambiar tema</translation></message>
<message><source>Change themes</source><translation>Cambiar temas</translation></message>
<message><source>Changed</source><translation>Cambiadas</translation></message>
<message><source>Changed a {kind}</source><translation>Cambio: {kind}</translation></message>
<message><source>Changed here and in the file</source><translation>Cambiado aquí y en el archivo</translation></message>
<message><source>Changed here, where it stays as it is</source><translation>Cambiadas aquí, donde quedan como están</translation></message>
<message><source>Changed on both sides</source><translation>Cambiado en ambos lados</translation></message>
<message><source>Changed on both sides. Library: {ours}. File: {theirs}.</source><translation>Cambiado en ambos lados. Biblioteca: {ours}. Archivo: {theirs}.</translation></message>
<message><source>Changed the saved search “{name}”</source><translation>Búsqueda guardada «{name}» cambiada</translation></message>
<message><source>Changed there</source><translation>Cambiadas allí</translation></message>
<message><source>Changed there and here: both texts are kept</source><translation>Cambiadas allí y aquí: se conservan ambos textos</translation></message>
<message><source>Changed {n}</source><translation>Cambiadas {n}</translation></message>
<message><source>Changed “{quote}”</source><translation>«{quote}» cambiada</translation></message>
<message><source>Characters</source><translation>Caracteres</translation></message>
<message><source>Check library</source><translation>Comprobar biblioteca</translation></message>
<message><source>Checked ones go to the trash.</source><translation>Las marcadas van a la papelera.</translation></message>
<message><source>Checking every note…</source><translation>Comprobando cada nota…</translation></message>
<message><source>Chicago, author and date</source><translation>Chicago, autor y fecha</translation></message>
<message><source>Chicago, notes and bibliography</source><translation>Chicago, notas y bibliografía</translation></message>
<message><source>Choice</source><translation>Opción</translation></message>
<message><source>Choose a backup to see what going back to it would change.</source><translation>Elegir una copia para ver qué cambiaría al volver a ella.</translation></message>
<message><source>Choose a command in the list; Enter goes to its keys.</source><translation>Elegir una orden en la lista; Enter lleva a sus teclas.</translation></message>
<message><source>Choose among several…</source><translation>Elegir entre varias…</translation></message>
<message><source>Choose an annotation first.</source><translation>Primero hay que elegir una anotación.</translation></message>
<message><source>Choose an article first.</source><translation>Primero hay que elegir un artículo.</translation></message>
<message><source>Choose articles…</source><translation>Elegir artículos…</translation></message>
<message><source>Choose citations</source><translation>Elegir referencias</translation></message>
<message><source>Choose colours, sizes and what is shown</source><translation>Elegir colores, tamaños y lo que se muestra</translation></message>
<message><source>Choose one article first.</source><translation>Primero hay que elegir un solo artículo.</translation></message>
<message><source>Choose one version, or two.</source><translation>Elegir una versión, o dos.</translation></message>
<message><source>Choose themes…</source><translation>Elegir temas…</translation></message>
<message><source>Choose…</source><translation>Elegir…</translation></message>
<message><source>Chose the citations of the brief “{name}”</source><translation>Referencias del borrador «{name}» elegidas</translation></message>
<message><source>Chosen articles</source><translation>Artículos elegidos</translation></message>
<message><source>Citation</source><translation>Referencia</translation></message>
<message><source>Citation style</source><translation>Estilo de cita</translation></message>
<message><source>Citations of a brief that is exported</source><translation>Referencias de un borrador que se exporta</translation></message>
<message><source>Citations of this brief</source><translation>Referencias de este borrador</translation></message>
<message><source>Cite ▾</source><translation>Citar ▾</translation></message>
<message><source>Citing</source><translation>Poniendo referencias</translation></message>
<message><source>Clear</source><translation>Borrar</translation></message>
<message><source>Clear the filter (Esc)</source><translation>Borrar el filtro (Esc)</translation></message>
<message><source>Close</source><translation>Cerrar</translation></message>
<message><source>Close (Esc)</source><translation>Cerrar (Esc)</translation></message>
<message><source>Close (Space)</source><translation>Cerrar (Space)</translation></message>
<message><source>Close the message</source><translation>Cerrar el mensaje</translation></message>
<message><source>Close the preview</source><translation>Cerrar la vista previa</translation></message>
<message><source>Close the summary</source><translation>Cerrar el resumen</translation></message>
<message><source>Code</source><translation>Código</translation></message>
<message><source>Code {number} in {name} is none.</source><translation>El código {number} de {name} no lo es.</translation></message>
<message><source>Codebooks (*.qdc *.qde *.xml *.json);;All files (*)</source><translation>Libros de códigos (*.qdc *.qde *.xml *.json);;Todos los archivos (*)</translation></message>
<message><source>Colour</source><translation>Color</translation></message>
<message><source>Colours</source><translation>Colores</translation></message>
<message><source>Colours of the window</source><translation>Colores de la ventana</translation></message>
<message><source>Column</source><translation>Columna</translation></message>
<message><source>Command</source><translation>Orden</translation></message>
<message><source>Commands</source><translation>Órdenes</translation></message>
<message><source>Compact</source><translation>Compactas</translation></message>
<message><source>Compact rows</source><translation>Filas compactas</translation></message>
<message><source>Contents</source><translation>Contenido</translation></message>
<message><source>Continue</source><translation>Continuar</translation></message>
<message><source>Contrast of the window</source><translation>Contraste de la ventana</translation></message>
<message><source>Copied.</source><translation>Copiado.</translation></message>
<message><source>Copy</source><translation>Copiar</translation></message>
<message><source>Copy as &amp;Markdown</source><translation>Copiar como &amp;Markdown</translation></message>
<message><source>Copy as Markdown</source><translation>Copiar como Markdown</translation></message>
<message><source>Copy as rich text</source><translation>Copiar con formato</translation></message>
<message><source>Copy link</source><translation>Copiar enlace</translation></message>
<message><source>Copy quote</source><translation>Copiar cita</translation></message>
<message><source>Copy report</source><translation>Copiar informe</translation></message>
<message><source>Copy the selected passage</source><translation>Copiar el pasaje seleccionado</translation></message>
<message><source>Copy with c&amp;itation</source><translation>Copiar con &amp;referencia</translation></message>
<message><source>Copy with citation</source><translation>Copiar con referencia</translation></message>
<message><source>Could not be read</source><translation>No se pudo leer</translation></message>
<message><source>CriticMarkup, for reading</source><translation>CriticMarkup, para leer</translation></message>
<message><source>Ctrl+Tab goes to the other one</source><translation>Ctrl+Tab pasa al otro</translation></message>
<message><source>D&amp;OI</source><translation>&amp;DOI</translation></message>
<message><source>DOI</source><translation>DOI</translation></message>
<message><source>Damage has taken a part of this version.</source><translation>Los daños se han llevado una parte de esta versión.</translation></message>
<message><source>Dark</source><translation>Oscuro</translation></message>
<message><source>Dark ink on light paper</source><translation>Tinta oscura sobre papel claro</translation></message>
<message><source>Dark ink on warm paper</source><translation>Tinta oscura sobre papel cálido</translation></message>
<message><source>Dark, high contrast</source><translation>Oscuro, alto contraste</translation></message>
<message><source>Date</source><translation>Fecha</translation></message>
<message><source>Date read</source><translation>Leído el</translation></message>
<message><source>Day</source><translation>Día</translation></message>
<message><source>Default themes</source><translation>Temas iniciales</translation></message>
<message><source>Definition</source><translation>Definición</translation></message>
<message><source>Delete (to the trash): {quote}{also}</source><translation>Eliminar (a la papelera): {quote}{also}</translation></message>
<message><source>Deleted in the file</source><translation>Eliminadas en el archivo</translation></message>
<message><source>Deleted there</source><translation>Eliminadas allí</translation></message>
<message><source>Deleted there since. What is checked goes here, too:</source><translation>Eliminadas allí desde entonces. Las que se marquen se quitan también aquí:</translation></message>
<message><source>Details</source><translation>Datos</translation></message>
<message><source>Details of {n} articles</source><translation>Datos de {n} artículos</translation></message>
<message><source>Deutsch</source><translation>Deutsch</translation></message>
<message><source>Difference between the texts</source><translation>Diferencia entre los textos</translation></message>
<message><source>Different; stays as it is</source><translation>Distinto; queda como está</translation></message>
<message><source>Do it again</source><translation>Rehacerlo</translation></message>
<message><source>Do it again after all</source><translation>Volver a hacerlo</translation></message>
<message><source>Does not belong</source><translation>No incluye</translation></message>
<message><source>Done</source><translation>Hecho</translation></message>
<message><source>Done again: {what}</source><translation>Rehecho: {what}</translation></message>
<message><source>Doubtful</source><translation>Dudoso</translation></message>
<message><source>Doubtful: {doubt}</source><translation>Dudoso: {doubt}</translation></message>
<message><source>Dutch</source><translation>Neerlandés</translation></message>
<message><source>E&amp;xample of {plain}</source><translation>E&amp;jemplo de {plain}</translation></message>
<message><source>E&amp;xcludes</source><translation>E&amp;xcluye</translation></message>
<message numerus="yes"><source>E&amp;xport these {n} themes…</source><translation><numerusform>E&amp;xportar este tema…</numerusform><numerusform>E&amp;xportar estos {n} temas…</numerusform></translation></message>
<message><source>E-book</source><translation>Libro electrónico</translation></message>
<message><source>E-book with its annotations</source><translation>Libro electrónico con sus anotaciones</translation></message>
<message><source>Each selection is marked at once. A theme's key changes the pen, Esc puts it down.</source><translation>Cada selección se marca al instante. La tecla de un tema cambia el lápiz, Esc lo deja.</translation></message>
<message><source>Each theme with its definition, then the passages under it with their notes.</source><translation>Cada tema con su definición, y luego sus pasajes con sus notas.</translation></message>
<message><source>Each theme with its passages and notes as a Word file, in Word’s own styles.</source><translation>Cada tema con sus pasajes y notas como archivo de Word, con los estilos propios de Word.</translation></message>
<message><source>Each theme with its passages and notes as a page for any browser.</source><translation>Cada tema con sus pasajes y notas como página para cualquier navegador.</translation></message>
<message><source>Each theme with its passages and notes as an OpenDocument text.</source><translation>Cada tema con sus pasajes y notas como texto OpenDocument.</translation></message>
<message><source>Each theme with its passages and notes as pages to print or to hand round.</source><translation>Cada tema con sus pasajes y notas como páginas para imprimir o repartir.</translation></message>
<message><source>Edit</source><translation>Editar</translation></message>
<message><source>Edit &amp;note</source><translation>Editar &amp;nota</translation></message>
<message><source>Edit article</source><translation>Editar artículo</translation></message>
<message><source>Edit brief</source><translation>Editar borrador</translation></message>
<message><source>Edit details…</source><translation>Editar datos…</translation></message>
<message><source>Edit note</source><translation>Editar nota</translation></message>
<message><source>Edit theme</source><translation>Editar tema</translation></message>
<message><source>Edit themes</source><translation>Editar temas</translation></message>
<message><source>Edit this brief</source><translation>Editar este borrador</translation></message>
<message><source>Edit ▾</source><translation>Editar ▾</translation></message>
<message><source>Edited</source><translation>Editado</translation></message>
<message><source>Edited the details of “{title}”</source><translation>Datos de «{title}» editados</translation></message>
<message><source>Edited the note on “{quote}”: {note}</source><translation>Nota sobre «{quote}» editada: {note}</translation></message>
<message><source>Edited the theme “{name}”</source><translation>Tema «{name}» editado</translation></message>
<message><source>Elsewhere</source><translation>Otros sitios</translation></message>
<message><source>Emptied the note on “{quote}”</source><translation>Nota sobre «{quote}» vaciada</translation></message>
<message><source>Encrypt what lies in a new folder</source><translation>Cifrar lo que haya en una carpeta nueva</translation></message>
<message><source>End a word later</source><translation>Terminar una palabra después</translation></message>
<message><source>End a word sooner</source><translation>Terminar una palabra antes</translation></message>
<message><source>End of highlight.</source><translation>Fin del resaltado.</translation></message>
<message><source>End the session</source><translation>Terminar la sesión</translation></message>
<message><source>English</source><translation>English</translation></message>
<message><source>English (UK)</source><translation>Inglés (R. U.)</translation></message>
<message><source>English (US)</source><translation>Inglés (EE. UU.)</translation></message>
<message><source>Enlarge picture or wide table</source><translation>Ampliar imagen o tabla ancha</translation></message>
<message><source>Enter gives · Ctrl+Enter gives and stays</source><translation>Enter lo da · Ctrl+Enter lo da y sigue abierto</translation></message>
<message><source>Enter opens · Tab next group · Ctrl+Enter all results · &gt; commands alone</source><translation>Enter abre · Tab grupo siguiente · Ctrl+Enter todos los resultados · &gt; solo órdenes</translation></message>
<message><source>Esc: done</source><translation>Esc: listo</translation></message>
<message><source>Esc: go on</source><translation>Esc: seguir</translation></message>
<message><source>Español</source><translation>Español</translation></message>
<message><source>Ever</source><translation>Desde siempre</translation></message>
<message><source>Every backup was opened and checked when it was written. Going back is one step: Undo takes it back, and a backup of how things are now is kept for good.</source><translation>Cada copia de seguridad se abrió y comprobó al escribirla. Volver es un solo paso: Deshacer lo retira, y se conserva para siempre una copia de cómo está todo ahora.</translation></message>
<message><source>Every key in one list, and others for it</source><translation>Todas las teclas en una lista, y otras en su lugar</translation></message>
<message><source>Every page of it, searched as a whole</source><translation>Todas sus páginas, con búsqueda en el conjunto</translation></message>
<message><source>Every version is kept, and this is one step: Undo takes it back.</source><translation>Cada versión se conserva, y esto es un solo paso: Deshacer lo retira.</translation></message>
<message><source>Every version is kept. Choose one to compare it with the current one, or two (with Ctrl) to compare them.</source><translation>Cada versión se conserva. Elegir una para compararla con la actual, o dos (con Ctrl) para compararlas entre sí.</translation></message>
<message><source>Everything</source><translation>Todo</translation></message>
<message><source>Everything has a theme.</source><translation>Todo tiene un tema.</translation></message>
<message><source>Everything is exchanged.</source><translation>Todo está intercambiado.</translation></message>
<message><source>Everything is saved already</source><translation>Todo está guardado ya</translation></message>
<message><source>Everything is saved by now.</source><translation>Ya está todo guardado.</translation></message>
<message><source>Everything that was done, and going back to it</source><translation>Todo lo que se hizo, y cómo volver a ello</translation></message>
<message><source>Exam&amp;ples</source><translation>E&amp;jemplos</translation></message>
<message><source>Example quotes</source><translation>Citas de ejemplo</translation></message>
<message><source>Exchange now</source><translation>Intercambiar ahora</translation></message>
<message><source>Exchanging…</source><translation>Intercambiando…</translation></message>
<message><source>Excludes</source><translation>Excluye</translation></message>
<message><source>Excludes: {text}</source><translation>Excluye: {text}</translation></message>
<message><source>Export</source><translation>Exportar</translation></message>
<message><source>Export brief</source><translation>Exportar borrador</translation></message>
<message><source>Export codebook</source><translation>Exportar libro de códigos</translation></message>
<message><source>Export codebook…</source><translation>Exportar libro de códigos…</translation></message>
<message><source>Export the quotes that were found</source><translation>Exportar las citas encontradas</translation></message>
<message><source>Export these…</source><translation>Exportar estas…</translation></message>
<message><source>Export this brief</source><translation>Exportar este borrador</translation></message>
<message><source>Export to</source><translation>Exportar a</translation></message>
<message><source>Export what is shown</source><translation>Exportar lo que se muestra</translation></message>
<message><source>Export ▾</source><translation>Exportar ▾</translation></message>
<message><source>Exported</source><translation>Exportado</translation></message>
<message><source>Exported to {out}: {account}</source><translation>Exportado a {out}: {account}</translation></message>
<message><source>Exported to {where}{words}</source><translation>Exportado a {where}{words}</translation></message>
<message><source>Exporting…</source><translation>Exportando…</translation></message>
<message><source>Exports and annotations (*.md *.markdown *.txt *.html *.json *.jsonld *.csv *.lua *.annotation *.xml *.rdf *.opf *.sqlite *.qdpx *.bib *.ris);;All files (*)</source><translation>Exportaciones y anotaciones (*.md *.markdown *.txt *.html *.json *.jsonld *.csv *.lua *.annotation *.xml *.rdf *.opf *.sqlite *.qdpx *.bib *.ris);;Todos los archivos (*)</translation></message>
<message><source>Export…</source><translation>Exportar…</translation></message>
<message><source>Face</source><translation>Letra</translation></message>
<message><source>Face, size, lines, colours: Aa</source><translation>Letra, tamaño, líneas, colores: Aa</translation></message>
<message><source>Fetch</source><translation>Traer</translation></message>
<message><source>Fetch an article of the web, once</source><translation>Traer una vez un artículo de la web</translation></message>
<message><source>Fetch an article's pictures with its address</source><translation>Traer las imágenes de un artículo con su dirección</translation></message>
<message><source>Fetch the article's address again and show what would change</source><translation>Pedir otra vez la dirección del artículo y mostrar qué cambiaría</translation></message>
<message><source>Fetch the pictures of the article too</source><translation>Traer también las imágenes del artículo</translation></message>
<message><source>FictionBook</source><translation>FictionBook</translation></message>
<message><source>File</source><translation>Archivo</translation></message>
<message><source>File its cards under…</source><translation>Clasificar sus fichas en…</translation></message>
<message><source>File name</source><translation>Nombre de archivo</translation></message>
<message><source>File them</source><translation>Clasificar</translation></message>
<message><source>File these under…</source><translation>Clasificar estas en…</translation></message>
<message><source>Files</source><translation>Archivos</translation></message>
<message><source>Files that were not taken, and why</source><translation>Archivos que no se tomaron, y por qué</translation></message>
<message><source>Filter</source><translation>Filtrar</translation></message>
<message><source>Filter annotations</source><translation>Filtrar anotaciones</translation></message>
<message><source>Filter by key, name or what it does</source><translation>Filtrar por tecla, nombre o lo que hace</translation></message>
<message><source>Filter by title, author or file name</source><translation>Filtrar por título, autor o nombre de archivo</translation></message>
<message><source>Filter keys</source><translation>Filtrar teclas</translation></message>
<message><source>Filter quotes and notes</source><translation>Filtrar citas y notas</translation></message>
<message><source>Filter quotes and notes of all articles</source><translation>Filtrar citas y notas de todos los artículos</translation></message>
<message><source>Filter quotes, notes, themes</source><translation>Filtrar citas, notas, temas</translation></message>
<message><source>Filter settings</source><translation>Filtrar ajustes</translation></message>
<message><source>Filter tags and articles</source><translation>Filtrar etiquetas y artículos</translation></message>
<message><source>Filter the annotations of all articles</source><translation>Filtrar las anotaciones de todos los artículos</translation></message>
<message><source>Filter the articles</source><translation>Filtrar los artículos</translation></message>
<message><source>Find among themes</source><translation>Buscar en Temas</translation></message>
<message><source>Find an article</source><translation>Buscar un artículo</translation></message>
<message><source>Find anything…</source><translation>Buscar de todo…</translation></message>
<message><source>Find in all articles, or a command</source><translation>Buscar en todos los artículos, o una orden</translation></message>
<message><source>Find in this article</source><translation>Buscar en este artículo</translation></message>
<message><source>Find next</source><translation>Buscar siguiente</translation></message>
<message><source>Find previous</source><translation>Buscar anterior</translation></message>
<message><source>Find words in this article</source><translation>Buscar palabras en este artículo</translation></message>
<message><source>Finding the annotations in the other text…</source><translation>Buscando las anotaciones en el otro texto…</translation></message>
<message><source>Find…</source><translation>Buscar…</translation></message>
<message><source>Finish</source><translation>Terminar</translation></message>
<message><source>Finished</source><translation>Terminado</translation></message>
<message><source>Finished “{title}”</source><translation>«{title}» terminado</translation></message>
<message><source>First day</source><translation>Primer día</translation></message>
<message><source>First line moved in</source><translation>Primera línea sangrada</translation></message>
<message><source>First published</source><translation>Primera publicación</translation></message>
<message><source>Folder or group</source><translation>Carpeta o grupo</translation></message>
<message><source>Foliate</source><translation>Foliate</translation></message>
<message><source>Follow file</source><translation>Seguir archivo</translation></message>
<message><source>Footnote</source><translation>Nota al pie</translation></message>
<message><source>For GitHub</source><translation>Para GitHub</translation></message>
<message><source>For Obsidian</source><translation>Para Obsidian</translation></message>
<message><source>For dyslexia</source><translation>Para dislexia</translation></message>
<message><source>Format</source><translation>Formato</translation></message>
<message><source>Forward</source><translation>Adelante</translation></message>
<message><source>Found in the new version, but in other words: please look at each.</source><translation>Encontradas en la versión nueva, pero con otras palabras: conviene mirarlas una a una.</translation></message>
<message><source>Found quotes</source><translation>Citas encontradas</translation></message>
<message><source>Français</source><translation>Français</translation></message>
<message><source>French</source><translation>Francés</translation></message>
<message><source>From line to line</source><translation>De línea a línea</translation></message>
<message><source>From {older} to {newer}</source><translation>De {older} a {newer}</translation></message>
<message><source>From {older} to {newer}: {changes}.</source><translation>De {older} a {newer}: {changes}.</translation></message>
<message><source>From {program}</source><translation>Origen: {program}</translation></message>
<message numerus="yes"><source>From {program}: {n} entries</source><translation><numerusform>Origen: {program}, {n} entrada</numerusform><numerusform>Origen: {program}, {n} entradas</numerusform></translation></message>
<message><source>Front matter</source><translation>Encabezado</translation></message>
<message><source>Full screen</source><translation>Pantalla completa</translation></message>
<message><source>German</source><translation>Alemán</translation></message>
<message><source>Give every command the keys of the set</source><translation>Dar a cada orden las teclas del juego</translation></message>
<message><source>Give every setting the value that it had at first</source><translation>Dar a cada ajuste el valor que tenía al principio</translation></message>
<message><source>Give everything here the value that it had at first</source><translation>Dar a todo lo de aquí el valor que tenía al principio</translation></message>
<message><source>Give it another title</source><translation>Darle otro título</translation></message>
<message><source>Give the command its first keys again</source><translation>Devolver a la orden sus teclas iniciales</translation></message>
<message><source>Give the themes of both</source><translation>Dar los temas de ambas</translation></message>
<message><source>Give theme {name}</source><translation>Dar tema {name}</translation></message>
<message><source>Gives</source><translation>Da</translation></message>
<message><source>Go</source><translation>Ir</translation></message>
<message><source>Go back</source><translation>Volver</translation></message>
<message><source>Go back to here</source><translation>Volver hasta aquí</translation></message>
<message><source>Go back to it</source><translation>Volver a ella</translation></message>
<message><source>Go on</source><translation>Continuar</translation></message>
<message><source>Go there</source><translation>Ir allí</translation></message>
<message><source>Go there again</source><translation>Ir allí otra vez</translation></message>
<message><source>Go to</source><translation>Ir a</translation></message>
<message><source>Go to another article of the library</source><translation>Ir a otro artículo de la biblioteca</translation></message>
<message><source>Go to page</source><translation>Ir a una página</translation></message>
<message><source>Go to the beginning</source><translation>Ir al principio</translation></message>
<message><source>Go to the end</source><translation>Ir al final</translation></message>
<message><source>Go to the message</source><translation>Ir al mensaje</translation></message>
<message><source>Go to the next match</source><translation>Ir a la siguiente coincidencia</translation></message>
<message><source>Go to the next one</source><translation>Ir a la siguiente</translation></message>
<message><source>Go to the next one of it</source><translation>Ir a la siguiente de él</translation></message>
<message><source>Go to version {number}</source><translation>Ir a la versión {number}</translation></message>
<message><source>Go to what this was about</source><translation>Ir a aquello de lo que trataba</translation></message>
<message><source>Green</source><translation>Verde</translation></message>
<message><source>Grey</source><translation>Gris</translation></message>
<message><source>Half a page down</source><translation>Media página abajo</translation></message>
<message><source>Half a page up</source><translation>Media página arriba</translation></message>
<message><source>Half read</source><translation>En curso</translation></message>
<message><source>Handbook</source><translation>Manual</translation></message>
<message><source>Hardly anything of the article stands in the {what}: it looks like another article.</source><translation>Apenas hay en él nada del artículo ({what}): parece otro artículo.</translation></message>
<message><source>Harvard (Cite Them Right)</source><translation>Harvard (Cite Them Right)</translation></message>
<message><source>Have this key beside the others</source><translation>Tener esta tecla junto a las otras</translation></message>
<message><source>Have this key, and no other</source><translation>Tener esta tecla, y ninguna otra</translation></message>
<message><source>Heading</source><translation>Apartado</translation></message>
<message><source>Heading, level {level}</source><translation>Apartado, nivel {level}</translation></message>
<message><source>Headings</source><translation>Apartados</translation></message>
<message><source>Help</source><translation>Ayuda</translation></message>
<message><source>High</source><translation>Alto</translation></message>
<message><source>Highlight</source><translation>Resaltar</translation></message>
<message><source>Highlight as {name}</source><translation>Resaltar como {name}</translation></message>
<message><source>Highlight every occurrence</source><translation>Resaltar cada aparición</translation></message>
<message><source>Highlight every occurrence…</source><translation>Resaltar cada aparición…</translation></message>
<message><source>Highlight with the theme of key 1; on an annotation: give or take it</source><translation>Resaltar con el tema de la tecla 1; en una anotación: darlo o quitarlo</translation></message>
<message><source>Highlight with the theme of key 2; on an annotation: give or take it</source><translation>Resaltar con el tema de la tecla 2; en una anotación: darlo o quitarlo</translation></message>
<message><source>Highlight with the theme of key 3; on an annotation: give or take it</source><translation>Resaltar con el tema de la tecla 3; en una anotación: darlo o quitarlo</translation></message>
<message><source>Highlight with the theme of key 4; on an annotation: give or take it</source><translation>Resaltar con el tema de la tecla 4; en una anotación: darlo o quitarlo</translation></message>
<message><source>Highlight with the theme of key 5; on an annotation: give or take it</source><translation>Resaltar con el tema de la tecla 5; en una anotación: darlo o quitarlo</translation></message>
<message><source>Highlight with the theme of key 6; on an annotation: give or take it</source><translation>Resaltar con el tema de la tecla 6; en una anotación: darlo o quitarlo</translation></message>
<message><source>Highlight with the theme of key 7; on an annotation: give or take it</source><translation>Resaltar con el tema de la tecla 7; en una anotación: darlo o quitarlo</translation></message>
<message><source>Highlight with the theme of key 8; on an annotation: give or take it</source><translation>Resaltar con el tema de la tecla 8; en una anotación: darlo o quitarlo</translation></message>
<message><source>Highlight with the theme of key 9; on an annotation: give or take it</source><translation>Resaltar con el tema de la tecla 9; en una anotación: darlo o quitarlo</translation></message>
<message><source>Highlight with the theme of that key; on an annotation: give or take it</source><translation>Resaltar con el tema de esa tecla; en una anotación: darlo o quitarlo</translation></message>
<message><source>Highlight without a theme</source><translation>Resaltar sin tema</translation></message>
<message><source>Highlight {number}</source><translation>Resaltar {number}</translation></message>
<message><source>Highlight, {names}: {quote}</source><translation>Resaltado, {names}: {quote}</translation></message>
<message><source>Highlight: {quote}</source><translation>Resaltado: {quote}</translation></message>
<message><source>Highlighted as {names}.</source><translation>Resaltado como {names}.</translation></message>
<message><source>Highlighted “{quote}”</source><translation>«{quote}» resaltada</translation></message>
<message><source>Highlighted “{quote}” as {themes}</source><translation>«{quote}» resaltada como {themes}</translation></message>
<message><source>Highlighted “{quote}” as {themes}, with a note: {note}</source><translation>«{quote}» resaltada como {themes}, con una nota: {note}</translation></message>
<message><source>Highlighted “{quote}”, with a note: {note}</source><translation>«{quote}» resaltada, con una nota: {note}</translation></message>
<message><source>Highlighted.</source><translation>Resaltado.</translation></message>
<message><source>Highlights</source><translation>Resaltados</translation></message>
<message><source>Highlights and notes that belong to no theme yet.</source><translation>Resaltados y notas que aún no pertenecen a ningún tema.</translation></message>
<message><source>History</source><translation>Historial</translation></message>
<message><source>History…</source><translation>Historial…</translation></message>
<message><source>How a highlighted passage is marked in the text.</source><translation>Cómo se marca en el texto un pasaje resaltado.</translation></message>
<message><source>How a list is ordered and grouped.</source><translation>Cómo se ordena y agrupa una lista.</translation></message>
<message><source>How an annotation stands in its text</source><translation>Cómo está una anotación en su texto</translation></message>
<message><source>How many articles are done</source><translation>Cuántos artículos están listos</translation></message>
<message><source>How printed highlights tell their themes apart.</source><translation>Cómo distinguen sus temas los resaltados impresos.</translation></message>
<message><source>How the article begins</source><translation>Cómo empieza el artículo</translation></message>
<message><source>How the colours look in light, sepia and dark</source><translation>Cómo se ven los colores en claro, sepia y oscuro</translation></message>
<message><source>How the file is shown</source><translation>Cómo se muestra el archivo</translation></message>
<message><source>How to go on</source><translation>Cómo avanzar</translation></message>
<message><source>How you are called at the other computers</source><translation>El nombre que se ve en los otros equipos</translation></message>
<message><source>Hypothesis</source><translation>Hypothesis</translation></message>
<message><source>Hypothesis annotations</source><translation>Anotaciones de Hypothesis</translation></message>
<message><source>IEEE</source><translation>IEEE</translation></message>
<message><source>If the session ends now, what was typed last is lost. Stay to copy it.</source><translation>Si la sesión termina ahora, se pierde lo último que se escribió. Quedarse para copiarlo.</translation></message>
<message><source>Import</source><translation>Importar</translation></message>
<message><source>Import annotations</source><translation>Importar anotaciones</translation></message>
<message><source>Import annotations…</source><translation>Importar anotaciones…</translation></message>
<message><source>Import bibliography</source><translation>Importar bibliografía</translation></message>
<message><source>Import codebook</source><translation>Importar libro de códigos</translation></message>
<message><source>Import codebook: {file_name}</source><translation>Importar libro de códigos: {file_name}</translation></message>
<message><source>Import codebook…</source><translation>Importar libro de códigos…</translation></message>
<message><source>Import {taken}</source><translation>Importar {taken}</translation></message>
<message><source>Imported: {words}. Undo takes it back.</source><translation>Importado: {words}. Deshacer lo retira.</translation></message>
<message><source>In Themes and in the sidebar: copy the quotes of the cards with their citations</source><translation>En Temas y en la barra lateral: copiar las citas de las fichas con sus referencias</translation></message>
<message><source>In Themes and in the sidebar: give the cards, or a whole column, any theme by typing</source><translation>En Temas y en la barra lateral: dar a las fichas, o a una columna entera, cualquier tema escribiendo</translation></message>
<message><source>In Themes and in the sidebar: put the quotes of the cards into the brief, at its caret</source><translation>En Temas y en la barra lateral: poner las citas de las fichas en el borrador, en su cursor</translation></message>
<message><source>In Themes: give or take a theme, remove, write a note; with several cards too</source><translation>En Temas: dar o quitar un tema, quitar, escribir una nota; también con varias fichas</translation></message>
<message><source>In Themes: show a card in its article; Back returns</source><translation>En Temas: mostrar una ficha en su artículo; Atrás vuelve</translation></message>
<message><source>In a brief: give it another name</source><translation>En un borrador: darle otro nombre</translation></message>
<message><source>In a brief: shorten the quote at the caret</source><translation>En un borrador: acortar la cita del cursor</translation></message>
<message><source>In a brief: show the quote at the caret in its article; Back returns</source><translation>En un borrador: mostrar en su artículo la cita del cursor; Atrás vuelve</translation></message>
<message><source>In a note or a brief: a list of what to link to or quote; Enter or Tab takes one</source><translation>En una nota o un borrador: una lista de lo que se puede enlazar o citar; Enter o Tab toma un elemento</translation></message>
<message><source>In a note or a brief: bold, italic, a link</source><translation>En una nota o un borrador: negrita, cursiva, un enlace</translation></message>
<message><source>In a note: leave, the text is kept</source><translation>En una nota: dejarla, el texto se conserva</translation></message>
<message><source>In place</source><translation>En su sitio</translation></message>
<message><source>In reading order</source><translation>En orden de lectura</translation></message>
<message><source>In the Library: open the article, remove those that are chosen</source><translation>En la Biblioteca: abrir el artículo, quitar los elegidos</translation></message>
<message><source>In the Library: see how the article begins; again to close it</source><translation>En la Biblioteca: ver cómo empieza el artículo; otra vez, cerrarlo</translation></message>
<message><source>In the Library: type into its filter</source><translation>En la Biblioteca: escribir en su filtro</translation></message>
<message><source>In the article and the sidebar: everything that can be done there</source><translation>En el artículo y la barra lateral: todo lo que allí se puede hacer</translation></message>
<message><source>In the article, by a key of your choice</source><translation>En el artículo, con una tecla a elegir</translation></message>
<message><source>In the article: open the note of the annotation under the caret</source><translation>En el artículo: abrir la nota de la anotación bajo el cursor</translation></message>
<message><source>In the field of themes (T): give the theme, or take it away; with Ctrl the field stays</source><translation>En el campo de temas (T): dar el tema o quitarlo; con Ctrl, el campo queda abierto</translation></message>
<message><source>In the file</source><translation>En el archivo</translation></message>
<message><source>In the file: {changes}.</source><translation>En el archivo: {changes}.</translation></message>
<message><source>In the find bar: into the list of places, and back to the words</source><translation>En la barra de búsqueda: a la lista de lugares, y de vuelta a las palabras</translation></message>
<message><source>In the library</source><translation>En la biblioteca</translation></message>
<message><source>In the palette (Ctrl+K): the next group, all results; &gt; asks for commands alone</source><translation>En la paleta (Ctrl+K): el grupo siguiente, todos los resultados; &gt; pide solo órdenes</translation></message>
<message><source>In the sidebar, or of this one</source><translation>En la barra lateral, o los de este</translation></message>
<message><source>In the system's language</source><translation>En el idioma del sistema</translation></message>
<message><source>In the text</source><translation>En el texto</translation></message>
<message><source>In two, at the caret</source><translation>En dos, en el cursor</translation></message>
<message><source>In version {number}: {changes}.</source><translation>En la versión {number}: {changes}.</translation></message>
<message><source>In which languages is it written? The fewer, the better it is read.</source><translation>¿En qué idiomas está escrito? Cuantos menos, mejor se lee.</translation></message>
<message><source>Includes</source><translation>Incluye</translation></message>
<message><source>Includes: {text}</source><translation>Incluye: {text}</translation></message>
<message><source>Is every note still what was written?</source><translation>¿Sigue cada nota tal como se escribió?</translation></message>
<message><source>It builds upon a change of another row.</source><translation>Se apoya en un cambio de otra fila.</translation></message>
<message><source>It cannot be merged into: “{missing}” would be lost.</source><translation>No se puede combinar con él: se perdería «{missing}».</translation></message>
<message><source>It cannot be moved further that way.</source><translation>No se puede mover más en ese sentido.</translation></message>
<message><source>It cannot be read: {why}.</source><translation>No se puede leer: {why}.</translation></message>
<message><source>It could not be encrypted or read: {why}.</source><translation>No se pudo cifrar ni leer: {why}.</translation></message>
<message><source>It does not say which document it is from.</source><translation>No dice de qué documento viene.</translation></message>
<message><source>It does not say which one it is.</source><translation>No dice cuál es.</translation></message>
<message><source>It does not say who wrote it.</source><translation>No dice quién lo escribió.</translation></message>
<message><source>It goes to the trash; undo brings it back (Delete)</source><translation>Va a la papelera; Deshacer la recupera (Delete)</translation></message>
<message><source>It has neither words nor a note.</source><translation>No tiene ni palabras ni nota.</translation></message>
<message><source>It has no key.</source><translation>No tiene tecla.</translation></message>
<message><source>It has no note, and Okular keeps no words with it.</source><translation>No tiene nota, y Okular no guarda palabras con ella.</translation></message>
<message><source>It has no record, so nothing of it can be imported; it stays as it is.</source><translation>El archivo no lleva registro, así que no se puede importar nada de él; queda como está.</translation></message>
<message><source>It has not come whole yet, or it is too large.</source><translation>Aún no ha llegado entero, o es demasiado grande.</translation></message>
<message><source>It has the text of “{title}”, which is in your library.</source><translation>Tiene el texto de «{title}», que está en la biblioteca.</translation></message>
<message><source>It has this theme already.</source><translation>Ya tiene este tema.</translation></message>
<message><source>It holds a part of the article only.</source><translation>Contiene solo una parte del artículo.</translation></message>
<message><source>It holds no annotations of this article.</source><translation>No contiene anotaciones de este artículo.</translation></message>
<message><source>It holds no highlights.</source><translation>No contiene resaltados.</translation></message>
<message><source>It holds the articles with their annotations and themes, and nothing else of your library.</source><translation>Contiene los artículos con sus anotaciones y temas, y nada más de la biblioteca.</translation></message>
<message><source>It holds what a template made. Replacing it loses what was changed in it since.</source><translation>Contiene lo que produjo una plantilla. Al reemplazarlo se pierde lo que se cambió en él desde entonces.</translation></message>
<message><source>It holds {held}; {wanted} cannot be merged into that.</source><translation>El archivo contiene: {held}. Con eso no se puede combinar: {wanted}.</translation></message>
<message><source>It is a page that was changed since Postil wrote it. Replacing it loses that.</source><translation>Es una página que cambió desde que Postil la escribió. Al reemplazarla se pierde eso.</translation></message>
<message><source>It is an earlier export that holds nothing new.</source><translation>Es una exportación anterior que no contiene nada nuevo.</translation></message>
<message><source>It is an earlier export with {changes} that this library does not have. Import it first to keep them; replacing it loses them.</source><translation>Es una exportación anterior con {changes} que esta biblioteca no tiene. Para conservarlos, hay que importarla primero; al reemplazarla se pierden.</translation></message>
<message><source>It is an earlier export, and its notes hold nothing new. Replacing it loses what was written into it beside them.</source><translation>Es una exportación anterior, y sus notas no contienen nada nuevo. Al reemplazarla se pierde lo que se escribió en ella aparte de las notas.</translation></message>
<message><source>It is an export of “{title}”, not of “{title_2}”.</source><translation>El archivo es una exportación de «{title}», no de «{title_2}».</translation></message>
<message><source>It is an export, of Postil or another program: Import annotations brings it in.</source><translation>Es una exportación de Postil o de otro programa: se trae con «Importar anotaciones».</translation></message>
<message><source>It is damaged, or has not come whole yet.</source><translation>Está dañado, o aún no ha llegado entero.</translation></message>
<message><source>It is damaged: it holds text that is none.</source><translation>Está dañado: contiene texto que no lo es.</translation></message>
<message><source>It is empty.</source><translation>Está vacía.</translation></message>
<message><source>It is longer than {longest} characters.</source><translation>Tiene más de {longest} caracteres.</translation></message>
<message><source>It is no entry of a Kindle: the line that says what it is, is missing.</source><translation>No es una entrada de Kindle: falta la línea que dice qué es.</translation></message>
<message><source>It is no segment, or it is damaged.</source><translation>No es un segmento, o está dañado.</translation></message>
<message><source>It is not encrypted with the key of this folder, or has not come whole yet.</source><translation>No está cifrado con la clave de esta carpeta, o aún no ha llegado entero.</translation></message>
<message><source>It is not known here as an export of Postil, so nothing can be merged into it.</source><translation>El archivo no se conoce aquí como exportación de Postil, así que no se puede combinar nada con él.</translation></message>
<message><source>It is not there any more.</source><translation>Ya no está.</translation></message>
<message><source>It is one of several exports in the file.</source><translation>Es una de varias exportaciones del archivo.</translation></message>
<message><source>It is remembered: highlights of these colours in other files go the same way.</source><translation>Queda recordado: los resaltados de estos colores en otros archivos irán igual.</translation></message>
<message><source>It is the file that this article was read from. Replacing it puts the marks into your original.</source><translation>Es el archivo del que se leyó este artículo. Reemplazarlo pone las marcas en el original.</translation></message>
<message><source>It is there already, and cannot be told from what somebody changed; it was not replaced.</source><translation>Ya existe, y puede contener cambios de otra persona; no se reemplazó.</translation></message>
<message><source>It is too large.</source><translation>Es demasiado grande.</translation></message>
<message><source>It is {holds} that Postil wrote but does not read back: nothing in it says whose it is. The annotated article, an annotated page and Web Annotations come back.</source><translation>Es {holds} que escribió Postil pero que no vuelve a leer: nada en ello dice de qué es. El artículo anotado, una página anotada y Web Annotations sí vuelven.</translation></message>
<message><source>It is {holds} that Postil wrote. Replacing it loses what was changed in it since.</source><translation>Es {holds} que escribió Postil. Al reemplazarlo se pierde lo que se cambió en él desde entonces.</translation></message>
<message><source>It keeps no words, only a place on a page, and the PDF has nothing there.</source><translation>No guarda palabras, solo un lugar en una página, y el PDF no tiene nada ahí.</translation></message>
<message><source>It keeps no words, only a place on a page, and the library lacks the PDF to find the words in.</source><translation>No guarda palabras, solo un lugar en una página, y a la biblioteca le falta el PDF donde encontrarlas.</translation></message>
<message><source>It leads to {host}.</source><translation>Lleva a {host}.</translation></message>
<message><source>It marks an area of a page and no words.</source><translation>Marca un área de una página y ninguna palabra.</translation></message>
<message><source>It marks no words: a part of a picture, of a page or of a recording, or outside its text.</source><translation>No marca palabras: una parte de una imagen, de una página o de una grabación, o fuera de su texto.</translation></message>
<message><source>It may be a copy of a highlight whose reference stands in the text twice.</source><translation>Puede ser una copia de un resaltado cuya referencia está dos veces en el texto.</translation></message>
<message><source>It may be a piece of a highlight whose words were changed.</source><translation>Puede ser un trozo de un resaltado cuyas palabras cambiaron.</translation></message>
<message><source>It names a row that it cannot be one with.</source><translation>Nombra una fila con la que la suya no puede ser una sola.</translation></message>
<message><source>It no longer fits {encoding} and is given in UTF-8.</source><translation>Ya no cabe en {encoding} y se da en UTF-8.</translation></message>
<message><source>It seems to be another version of “{title}”: Update from file.</source><translation>Parece ser otra versión de «{title}»: «Actualizar desde archivo».</translation></message>
<message><source>It seems to be the text that “{title}” is waiting for: Update from file.</source><translation>Parece ser el texto que espera «{title}»: «Actualizar desde archivo».</translation></message>
<message><source>It stays among the orphans (K)</source><translation>Sigue entre las huérfanas (K)</translation></message>
<message><source>It stays among the orphans.</source><translation>Sigue entre las huérfanas.</translation></message>
<message><source>It tells of a column that only a newer Postil knows.</source><translation>Habla de una columna que solo conoce un Postil más nuevo.</translation></message>
<message><source>It tells of a kind of row that only a newer Postil knows.</source><translation>Habla de un tipo de fila que solo conoce un Postil más nuevo.</translation></message>
<message><source>It tells of a new row without all that belongs to one.</source><translation>Habla de una fila nueva sin todo lo que debe tener.</translation></message>
<message><source>It was changed in the library as well, and its record in the file was edited.</source><translation>Cambió también en la biblioteca, y su registro en el archivo se editó.</translation></message>
<message><source>It was changed since; what of that somebody wrote cannot be told.</source><translation>El archivo cambió desde entonces; no se puede saber qué parte de eso la escribió alguien.</translation></message>
<message><source>It was read from how the first pages look, and nobody has looked at it yet.</source><translation>Se dedujo del aspecto de las primeras páginas, y todavía no lo ha revisado nadie.</translation></message>
<message><source>It was removed in Readest.</source><translation>Se quitó en Readest.</translation></message>
<message><source>It was removed in calibre.</source><translation>Se quitó en calibre.</translation></message>
<message><source>It was written by a newer Postil.</source><translation>Lo escribió un Postil más nuevo.</translation></message>
<message><source>It was written into a file for reading elsewhere; that it belongs to this note is not sure.</source><translation>Se escribió en un archivo para leer en otro sitio; no es seguro que corresponda a esta nota.</translation></message>
<message><source>Italian</source><translation>Italiano</translation></message>
<message><source>Its keys: {own}</source><translation>Sus teclas: {own}</translation></message>
<message><source>Its mark and its footnote are gone.</source><translation>Su marca y su nota al pie ya no están.</translation></message>
<message><source>Its mark was split; the highlight can stay whole.</source><translation>Su marca se dividió; el resaltado puede seguir entero.</translation></message>
<message><source>Its pictures cannot be what it says.</source><translation>Sus imágenes no pueden ser lo que dice.</translation></message>
<message><source>Its pictures could not be drawn; boxes stand in their places.</source><translation>Sus imágenes no se pudieron dibujar; en su lugar hay recuadros.</translation></message>
<message><source>Its record in the file was edited.</source><translation>Su registro en el archivo se editó.</translation></message>
<message><source>Its text was changed since it was written; it can be added as it stands, with its notes in it.</source><translation>Su texto cambió desde que se escribió; se puede añadir tal como está, con las notas dentro.</translation></message>
<message><source>Its words are in the longer highlight that is entry {entry}.</source><translation>Sus palabras están en el resaltado más largo que es la entrada {entry}.</translation></message>
<message><source>Its words stand elsewhere in the changed text; a sign of its mark may be broken.</source><translation>Sus palabras están en otro sitio del texto cambiado; puede que un signo de su marca esté roto.</translation></message>
<message><source>Its {name} cannot be what it says.</source><translation>El valor de {name} no puede ser el que dice.</translation></message>
<message><source>Justify the lines and divide words</source><translation>Justificar las líneas y dividir palabras</translation></message>
<message><source>KOReader</source><translation>KOReader</translation></message>
<message><source>KOReader as Markdown</source><translation>KOReader en Markdown</translation></message>
<message><source>Keep as a saved search</source><translation>Conservar como búsqueda guardada</translation></message>
<message><source>Keep both, one below the other</source><translation>Conservar ambas, una bajo otra</translation></message>
<message><source>Keep private</source><translation>Mantener privada</translation></message>
<message><source>Keep the caret on the page: arrows move it, with Ctrl by words and paragraphs, with Shift they select</source><translation>Mantener el cursor en la página: las flechas lo mueven, con Ctrl por palabras y párrafos, con Shift seleccionan</translation></message>
<message numerus="yes"><source>Keep the files, and write new ones</source><translation><numerusform>Conservar el archivo y escribir uno nuevo</numerusform><numerusform>Conservar los archivos y escribir otros nuevos</numerusform></translation></message>
<message><source>Keep the library’s</source><translation>Conservar lo de la biblioteca</translation></message>
<message><source>Keep these words and filters under a name</source><translation>Conservar estas palabras y filtros con un nombre</translation></message>
<message><source>Keep what is there</source><translation>Conservar lo que hay</translation></message>
<message><source>Kept aside; nothing else suffers.</source><translation>Se aparta; lo demás no se ve afectado.</translation></message>
<message><source>Kept version {number} of “{quote}”</source><translation>Versión {number} de «{quote}» conservada</translation></message>
<message><source>Key</source><translation>Tecla</translation></message>
<message><source>Key {key}</source><translation>Tecla {key}</translation></message>
<message><source>Keyboard</source><translation>Teclado</translation></message>
<message><source>Keys</source><translation>Teclas</translation></message>
<message><source>Keys for Pandoc</source><translation>Claves para Pandoc</translation></message>
<message><source>Keys…</source><translation>Teclas…</translation></message>
<message><source>Kind</source><translation>Tipo</translation></message>
<message><source>Kindle clippings</source><translation>Recortes de Kindle</translation></message>
<message><source>Kindle notebook</source><translation>cuaderno de Kindle</translation></message>
<message><source>Known already</source><translation>Ya conocidas</translation></message>
<message><source>Known by its ending</source><translation>Se reconoce por la extensión</translation></message>
<message><source>Language</source><translation>Idioma</translation></message>
<message><source>Language of the window, from the next start on</source><translation>Idioma de la ventana, desde el próximo inicio</translation></message>
<message><source>Languages</source><translation>Idiomas</translation></message>
<message><source>Larger text</source><translation>Texto más grande</translation></message>
<message><source>Last 30 days</source><translation>Últimos 30 días</translation></message>
<message><source>Last 365 days</source><translation>Últimos 365 días</translation></message>
<message><source>Last 7 days</source><translation>Últimos 7 días</translation></message>
<message><source>Last day</source><translation>Último día</translation></message>
<message><source>Last exchange</source><translation>Último intercambio</translation></message>
<message><source>Last read</source><translation>Última lectura</translation></message>
<message><source>Least margin beside the text</source><translation>Margen mínimo junto al texto</translation></message>
<message><source>Leave</source><translation>Dejar</translation></message>
<message><source>Leave an editor, the find bar, a selection</source><translation>Dejar un editor, la barra de búsqueda, una selección</translation></message>
<message><source>Leave as it is</source><translation>Dejar como está</translation></message>
<message><source>Leave as they are</source><translation>Dejar como están</translation></message>
<message><source>Leave out</source><translation>Omitir</translation></message>
<message><source>Left alone {where}{words}</source><translation>Sin tocar: {where}{words}</translation></message>
<message><source>Left out</source><translation>Omitidas</translation></message>
<message><source>Left out (entries {shown}): {why}</source><translation>Se omiten (entradas {shown}): {why}</translation></message>
<message><source>Left out (entry {shown}): {why}</source><translation>Se omite (entrada {shown}): {why}</translation></message>
<message><source>Left out, by its number in the file: {entries}. {why}</source><translation>Se omiten, por su número en el archivo: {entries}. {why}</translation></message>
<message><source>Length of a line</source><translation>Longitud de línea</translation></message>
<message><source>Lens…</source><translation>Solo ciertos temas…</translation></message>
<message><source>Let addresses of the own network be fetched</source><translation>Permitir pedir direcciones de la red propia</translation></message>
<message><source>Libraries (*.postil);;All files (*)</source><translation>Bibliotecas (*.postil);;Todos los archivos (*)</translation></message>
<message><source>Libraries and bundles (*.postil *.postil-share);;All files (*)</source><translation>Bibliotecas y paquetes (*.postil *.postil-share);;Todos los archivos (*)</translation></message>
<message><source>Library</source><translation>Biblioteca</translation></message>
<message><source>Library and file changed the same, so that its edits must come in first.</source><translation>La biblioteca y el archivo cambiaron lo mismo, así que hay que traer primero los cambios del archivo.</translation></message>
<message><source>Library: {path}</source><translation>Biblioteca: {path}</translation></message>
<message><source>Light</source><translation>Claro</translation></message>
<message><source>Light ink on dark paper</source><translation>Tinta clara sobre papel oscuro</translation></message>
<message><source>Light or dark, as the rest of the desktop</source><translation>Claro u oscuro, como el resto del escritorio</translation></message>
<message><source>Light, high contrast</source><translation>Claro, alto contraste</translation></message>
<message><source>Light, sepia, dark in turn</source><translation>Claro, sepia y oscuro por turno</translation></message>
<message><source>Like vi</source><translation>Como vi</translation></message>
<message><source>Lime</source><translation>Lima</translation></message>
<message><source>Line by line</source><translation>Línea a línea</translation></message>
<message><source>Lines of about 60 letters</source><translation>Líneas de unas 60 letras</translation></message>
<message><source>Lines of about 68 letters</source><translation>Líneas de unas 68 letras</translation></message>
<message><source>Lines of about 75 letters</source><translation>Líneas de unas 75 letras</translation></message>
<message><source>Link</source><translation>Enlace</translation></message>
<message><source>Link: {name}</source><translation>Enlace: {name}</translation></message>
<message><source>Linked</source><translation>Enlazado</translation></message>
<message><source>Links back</source><translation>Enlaces de vuelta</translation></message>
<message><source>List of highlights, for reading</source><translation>Lista de resaltados, para leer</translation></message>
<message><source>List of {n}</source><translation>Lista de {n}</translation></message>
<message><source>List, compare and read them, go back to one</source><translation>Verlas en lista, compararlas y leerlas, volver a una</translation></message>
<message><source>Look at all articles, those with a tag, or one</source><translation>Mirar todos los artículos, los de una etiqueta, o uno</translation></message>
<message><source>Look everywhere again</source><translation>Volver a buscar en todo</translation></message>
<message><source>Look for a newer version</source><translation>Buscar versión más nueva</translation></message>
<message><source>Look up</source><translation>Buscar</translation></message>
<message><source>Look up details</source><translation>Buscar datos</translation></message>
<message><source>Look up details ({n})</source><translation>Buscar datos ({n})</translation></message>
<message><source>Look up what is missing…</source><translation>Buscar los datos que faltan…</translation></message>
<message><source>Look whether an article's file has changed when it is opened</source><translation>Al abrir un artículo, mirar si su archivo ha cambiado</translation></message>
<message><source>Looked for “{quote}” in the text: in place</source><translation>«{quote}» buscada en el texto: en su sitio</translation></message>
<message><source>Looked for “{quote}” in the text: its words are gone</source><translation>«{quote}» buscada en el texto: sus palabras ya no están</translation></message>
<message><source>Looked for “{quote}” in the text: its words changed</source><translation>«{quote}» buscada en el texto: sus palabras han cambiado</translation></message>
<message><source>Looked for “{quote}” in the text: moved</source><translation>«{quote}» buscada en el texto: desplazada</translation></message>
<message><source>Looking for files…</source><translation>Buscando archivos…</translation></message>
<message><source>Looking up details ({done} of {total})</source><translation>Buscando datos ({done} de {total})</translation></message>
<message><source>Looking up was cancelled; nothing was changed.</source><translation>Se canceló la búsqueda de datos; no cambió nada.</translation></message>
<message><source>Looking …</source><translation>Buscando …</translation></message>
<message><source>MLA</source><translation>MLA</translation></message>
<message><source>MMM yyyy</source><translation>MMM yyyy</translation></message>
<message><source>Machine block</source><translation>Bloque de máquina</translation></message>
<message><source>Made by</source><translation>Hechas por</translation></message>
<message><source>Made the theme “{name}”</source><translation>Tema «{name}» creado</translation></message>
<message><source>Make the article larger</source><translation>Agrandar el artículo</translation></message>
<message><source>Make the article smaller</source><translation>Reducir el artículo</translation></message>
<message><source>Margin notes</source><translation>Notas al margen</translation></message>
<message><source>Mark each selection at once, until Esc</source><translation>Marcar al instante cada selección, hasta Esc</translation></message>
<message><source>Mark the selection</source><translation>Marcar la selección</translation></message>
<message><source>Markdown</source><translation>Markdown</translation></message>
<message><source>Markdown. Escape or Control and Enter finish; every pause is saved.</source><translation>Markdown. Esc o Ctrl+Enter terminan; cada pausa se guarda.</translation></message>
<message><source>Markdown. Every pause is saved. Control and Enter open the quote at the caret; Escape leaves.</source><translation>Markdown. Cada pausa se guarda. Ctrl+Enter abre la cita del cursor; Esc deja el borrador.</translation></message>
<message><source>Marked: {when}.</source><translation>Marcado: {when}.</translation></message>
<message><source>Marks</source><translation>Marcas</translation></message>
<message><source>Match its works to articles</source><translation>Emparejar sus obras con artículos</translation></message>
<message><source>Medium column</source><translation>Columna media</translation></message>
<message><source>Menu</source><translation>Menú</translation></message>
<message><source>Menu (F10)</source><translation>Menú (F10)</translation></message>
<message><source>Merge</source><translation>Combinar</translation></message>
<message><source>Merge highlights</source><translation>Unir resaltados</translation></message>
<message><source>Merge themes</source><translation>Combinar temas</translation></message>
<message><source>Merge with “{name}”</source><translation>Combinar con «{name}»</translation></message>
<message><source>Merge {n} annotations</source><translation>Unir {n} anotaciones</translation></message>
<message><source>Merged, it would not read as library and file say, so that its edits must come in first.</source><translation>Combinado, no se leería como dicen la biblioteca y el archivo, así que hay que traer primero los cambios del archivo.</translation></message>
<message><source>Merging into what is there…</source><translation>Combinando con lo que hay…</translation></message>
<message><source>Month</source><translation>Mes</translation></message>
<message><source>More choices</source><translation>Más opciones</translation></message>
<message numerus="yes"><source>More is known of {n} articles now; Undo takes it back.</source><translation><numerusform>Ahora se sabe más de {n} artículo; Deshacer lo revierte.</numerusform><numerusform>Ahora se sabe más de {n} artículos; Deshacer lo revierte.</numerusform></translation></message>
<message><source>More than {most_files} files; the others were left out.</source><translation>Más de {most_files} archivos; los demás se dejaron fuera.</translation></message>
<message><source>Move &amp;down</source><translation>&amp;Bajar</translation></message>
<message><source>Move &amp;left</source><translation>A la &amp;izquierda</translation></message>
<message><source>Move &amp;up</source><translation>&amp;Subir</translation></message>
<message><source>Move here</source><translation>Mover aquí</translation></message>
<message><source>Move ri&amp;ght</source><translation>A la &amp;derecha</translation></message>
<message><source>Move the beginning of the current annotation by a word</source><translation>Mover una palabra el principio de la anotación actual</translation></message>
<message><source>Move the caret to it</source><translation>Llevar el cursor a ella</translation></message>
<message><source>Move the end of the current annotation by a word</source><translation>Mover una palabra el final de la anotación actual</translation></message>
<message><source>Move the keyboard to the next part of the window</source><translation>Llevar el teclado a la parte siguiente de la ventana</translation></message>
<message><source>Move to No theme</source><translation>Mover a Sin tema</translation></message>
<message><source>Move to {name}</source><translation>Mover a {name}</translation></message>
<message><source>Moved</source><translation>Movida</translation></message>
<message><source>Moved an end: “{names}” is now “{quote}”</source><translation>Un extremo movido: «{names}» es ahora «{quote}»</translation></message>
<message><source>Moved the theme “{name}”</source><translation>Tema «{name}» movido</translation></message>
<message><source>Moved “{quote}” from {names} to {names_2}</source><translation>«{quote}» movida de {names} a {names_2}</translation></message>
<message><source>NOT saved</source><translation>SIN guardar</translation></message>
<message><source>Name</source><translation>Nombre</translation></message>
<message><source>Name an idea to sort under</source><translation>Dar nombre a una idea con la que clasificar</translation></message>
<message><source>Name of the brief</source><translation>Nombre del borrador</translation></message>
<message><source>Name of the search</source><translation>Nombre de la búsqueda</translation></message>
<message><source>Names, definitions, colours, keys</source><translation>Nombres, definiciones, colores, teclas</translation></message>
<message><source>Narrow ({n}) ▾</source><translation>Limitar ({n}) ▾</translation></message>
<message><source>Narrow by note, state and themes</source><translation>Limitar por nota, estado y temas</translation></message>
<message><source>Narrow column</source><translation>Columna estrecha</translation></message>
<message><source>Narrow ▾</source><translation>Limitar ▾</translation></message>
<message><source>Narrowed to {words}: show everything again</source><translation>Limitado a {words}: mostrar todo otra vez</translation></message>
<message><source>Narrowed to: {words}</source><translation>Limitado a: {words}</translation></message>
<message><source>Nearest</source><translation>Lo más cercano</translation></message>
<message><source>New</source><translation>Nuevo</translation></message>
<message numerus="yes"><source>New &amp;theme from them…</source><translation><numerusform>Nuevo &amp;tema con ella…</numerusform><numerusform>Nuevo &amp;tema con ellas…</numerusform></translation></message>
<message><source>New annotations</source><translation>Anotaciones nuevas</translation></message>
<message><source>New brief</source><translation>Nuevo borrador</translation></message>
<message><source>New library</source><translation>Nueva biblioteca</translation></message>
<message><source>New library…</source><translation>Nueva biblioteca…</translation></message>
<message><source>New tag</source><translation>Nueva etiqueta</translation></message>
<message><source>New tag…</source><translation>Nueva etiqueta…</translation></message>
<message><source>New theme</source><translation>Nuevo tema</translation></message>
<message><source>New theme “{name}”</source><translation>Nuevo tema «{name}»</translation></message>
<message><source>New theme: {name}</source><translation>Tema nuevo: {name}</translation></message>
<message><source>New themes: {fresh}.</source><translation>Temas nuevos: {fresh}.</translation></message>
<message><source>New theme…</source><translation>Nuevo tema…</translation></message>
<message><source>New: {quote}</source><translation>Nueva: {quote}</translation></message>
<message><source>New: {quote} with a note</source><translation>Nueva: {quote} con una nota</translation></message>
<message><source>Newest</source><translation>Más nuevas</translation></message>
<message><source>Next annotation</source><translation>Anotación siguiente</translation></message>
<message><source>Next appearance</source><translation>Aspecto siguiente</translation></message>
<message><source>Next heading</source><translation>Apartado siguiente</translation></message>
<message><source>Next match</source><translation>Coincidencia siguiente</translation></message>
<message><source>Next match (Enter)</source><translation>Coincidencia siguiente (Enter)</translation></message>
<message><source>Next of its theme</source><translation>Siguiente de su tema</translation></message>
<message><source>Next region</source><translation>Zona siguiente</translation></message>
<message><source>Next sentence</source><translation>Frase siguiente</translation></message>
<message><source>No annotation is at the caret.</source><translation>No hay ninguna anotación en el cursor.</translation></message>
<message><source>No annotation is shown that has a place in the text.</source><translation>Ninguna de las anotaciones mostradas tiene un sitio en el texto.</translation></message>
<message><source>No annotations</source><translation>Sin anotaciones</translation></message>
<message><source>No article fits these words.</source><translation>Ningún artículo encaja con estas palabras.</translation></message>
<message><source>No article is finished yet.</source><translation>Todavía no hay ningún artículo terminado.</translation></message>
<message><source>No article is half read.</source><translation>Ningún artículo está a medio leer.</translation></message>
<message><source>No article is open.</source><translation>No hay ningún artículo abierto.</translation></message>
<message numerus="yes"><source>No article of “{chosen}” fits these words; of all articles {n} do.</source><translation><numerusform>Ningún artículo de «{chosen}» encaja con estas palabras; de todos los artículos, {n} sí.</numerusform><numerusform>Ningún artículo de «{chosen}» encaja con estas palabras; de todos los artículos, {n} sí.</numerusform></translation></message>
<message><source>No article was removed.</source><translation>No se ha quitado ningún artículo.</translation></message>
<message><source>No backup was kept, for the library is damaged: {what}</source><translation>No se conservó ninguna copia de seguridad, pues la biblioteca está dañada: {what}</translation></message>
<message><source>No backups.</source><translation>No hay copias de seguridad.</translation></message>
<message><source>No brief yet</source><translation>Ningún borrador todavía</translation></message>
<message><source>No command is chosen</source><translation>Ninguna orden elegida</translation></message>
<message><source>No footnote is referred to here.</source><translation>Aquí no se remite a ninguna nota al pie.</translation></message>
<message><source>No heading follows.</source><translation>No sigue ningún apartado.</translation></message>
<message><source>No heading stands before this.</source><translation>No hay ningún apartado antes de esto.</translation></message>
<message><source>No key</source><translation>Sin tecla</translation></message>
<message><source>No key and no command for these words.</source><translation>Ninguna tecla ni orden con estas palabras.</translation></message>
<message><source>No note and no brief links here yet. Type [[ in a note to make a link.</source><translation>Ninguna nota y ningún borrador enlaza aquí todavía. Escribir [[ en una nota para hacer un enlace.</translation></message>
<message><source>No note was written, so its highlight was taken back; Redo keeps it.</source><translation>No se escribió ninguna nota, así que se retiró su resaltado; Rehacer lo conserva.</translation></message>
<message><source>No orphans: every annotation has its place in the article.</source><translation>No hay huérfanas: cada anotación tiene su sitio en el artículo.</translation></message>
<message><source>No other annotation touches this one. Select the words of those that are to be one.</source><translation>Ninguna otra anotación toca esta. Seleccionar las palabras de las que han de ser una sola.</translation></message>
<message><source>No other theme</source><translation>Ningún otro tema</translation></message>
<message><source>No other theme is one with this one.</source><translation>Ningún otro tema se ha unido a este.</translation></message>
<message><source>No place in the article is like it.</source><translation>Ningún lugar del artículo se le parece.</translation></message>
<message><source>No reference of the export stands in the file any more.</source><translation>Ya no queda en el archivo ninguna referencia de la exportación.</translation></message>
<message><source>No setting for these words.</source><translation>Ningún ajuste con estas palabras.</translation></message>
<message><source>No theme</source><translation>Sin tema</translation></message>
<message><source>No theme has the key {key}.</source><translation>Ningún tema tiene la tecla {key}.</translation></message>
<message><source>No theme was used yet: press the key of one.</source><translation>Aún no se ha usado ningún tema: pulsar la tecla de uno.</translation></message>
<message><source>No voice was found. Install speech-dispatcher, which brings the program “spd-say”, to have articles read aloud.</source><translation>No se encontró ninguna voz. Para leer en voz alta, instalar speech-dispatcher, que trae el programa «spd-say».</translation></message>
<message><source>No words are known on this page yet that an area could be kept at.</source><translation>En esta página aún no se conocen palabras junto a las que guardar un área.</translation></message>
<message><source>Nobody is named</source><translation>No se nombra a nadie</translation></message>
<message><source>None</source><translation>Ninguna</translation></message>
<message><source>None of the words stand in the text any more.</source><translation>Ninguna de las palabras está ya en el texto.</translation></message>
<message><source>None of the {n} articles that the file speaks of is in this library.</source><translation>Ninguno de los {n} artículos de que habla el archivo está en esta biblioteca.</translation></message>
<message><source>None yet</source><translation>Ninguna todavía</translation></message>
<message><source>None: it stays out</source><translation>Ninguno: queda fuera</translation></message>
<message><source>None: it waits for its text</source><translation>Ninguno: queda en espera de su texto</translation></message>
<message><source>Not all of {table} could be read: {error}</source><translation>No se pudo leer todo de {table}: {error}</translation></message>
<message><source>Not for this article</source><translation>No con este artículo</translation></message>
<message><source>Not found</source><translation>No encontrado</translation></message>
<message><source>Not found in the current version. Nothing is lost: each keeps its quote and its note.</source><translation>No encontradas en la versión actual. No se pierde nada: cada una conserva su cita y su nota.</translation></message>
<message><source>Not in the library yet.</source><translation>Aún no están en la biblioteca.</translation></message>
<message><source>Not now</source><translation>Ahora no</translation></message>
<message><source>Not read</source><translation>No leídas</translation></message>
<message><source>Not read: {entry}</source><translation>No leída: {entry}</translation></message>
<message><source>Not saved.</source><translation>No guardado.</translation></message>
<message><source>Not shared yet.</source><translation>Aún no se comparte.</translation></message>
<message><source>Not these</source><translation>Estos no</translation></message>
<message><source>Not what the source says there: “{words}”. Your own go into [ ].</source><translation>La fuente no dice eso ahí: «{words}». Lo propio va entre [ ].</translation></message>
<message><source>Note</source><translation>Nota</translation></message>
<message><source>Note of {quote}, changed in the library as well: {after}, below {before}</source><translation>Nota de {quote}, cambiada también en la biblioteca: {after}, debajo de {before}</translation></message>
<message><source>Note of {quote}: {before} → {after}</source><translation>Nota de {quote}: {before} → {after}</translation></message>
<message><source>Note on the article</source><translation>Nota sobre el artículo</translation></message>
<message><source>Note on “{words}”</source><translation>Nota sobre «{words}»</translation></message>
<message><source>Note on “{words}…”</source><translation>Nota sobre «{words}…»</translation></message>
<message><source>Note: {short}</source><translation>Nota: {short}</translation></message>
<message><source>Notes</source><translation>Notas</translation></message>
<message><source>Notes and briefs with a link to the annotation, or else to the article</source><translation>Notas y borradores con un enlace a la anotación o, si no, al artículo</translation></message>
<message><source>Notes by theme</source><translation>Notas por tema</translation></message>
<message><source>Notes by theme as PDF</source><translation>Notas por tema como PDF</translation></message>
<message><source>Notes by theme as a web page</source><translation>Notas por tema como página web</translation></message>
<message><source>Notes by theme for LibreOffice</source><translation>Notas por tema para LibreOffice</translation></message>
<message><source>Notes by theme for Word</source><translation>Notas por tema para Word</translation></message>
<message><source>Notes edited in the file, and taken over: {n}.</source><translation>Notas editadas en el archivo y tomadas: {n}.</translation></message>
<message><source>Notes without a highlight</source><translation>Notas sin resaltado</translation></message>
<message><source>Nothing but Postil</source><translation>Nada más que Postil</translation></message>
<message><source>Nothing can be done with this file; the article and its annotations stay as they are.</source><translation>Con este archivo no se puede hacer nada; el artículo y sus anotaciones quedan como están.</translation></message>
<message><source>Nothing fits these words with these filters.</source><translation>Nada encaja con estas palabras y estos filtros.</translation></message>
<message><source>Nothing fits these words.</source><translation>Nada encaja con estas palabras.</translation></message>
<message><source>Nothing has all of these words</source><translation>Nada contiene todas estas palabras</translation></message>
<message><source>Nothing has gone wrong so far: there is no log.</source><translation>Hasta ahora no ha fallado nada: no hay registro.</translation></message>
<message><source>Nothing here fits.</source><translation>Nada de aquí encaja.</translation></message>
<message><source>Nothing here holds all of these words.</source><translation>Nada aquí contiene todas estas palabras.</translation></message>
<message><source>Nothing in the text is similar enough.</source><translation>Nada en el texto se parece lo bastante.</translation></message>
<message><source>Nothing is ever taken out of the trash for good. Putting back is one step: Undo takes it back.</source><translation>Nada sale nunca de la papelera para siempre. Reponer es un solo paso: Deshacer lo retira.</translation></message>
<message><source>Nothing is found for these words.</source><translation>No se encuentra nada con estas palabras.</translation></message>
<message><source>Nothing is gathered there: there is nothing to export.</source><translation>Ahí no hay nada reunido: no hay nada que exportar.</translation></message>
<message><source>Nothing is gathered yet</source><translation>Todavía no hay nada reunido</translation></message>
<message><source>Nothing is left of the {name} {row_id}; an empty one stands in its place.</source><translation>No queda nada de {name} {row_id}; en su lugar hay un elemento vacío.</translation></message>
<message><source>Nothing is selected yet: Shift and the arrows select, from the caret.</source><translation>Todavía no hay nada seleccionado: Shift y las flechas seleccionan, desde el cursor.</translation></message>
<message><source>Nothing is unread.</source><translation>No hay nada sin leer.</translation></message>
<message><source>Nothing new</source><translation>Nada nuevo</translation></message>
<message><source>Nothing of either side is lost.</source><translation>No se pierde nada de ninguna de las partes.</translation></message>
<message><source>Nothing of the last export stands in it any more, so nothing can be merged into it.</source><translation>Ya no queda en el archivo nada de la última exportación, así que no se puede combinar nada con él.</translation></message>
<message><source>Nothing of the library {path} could be recovered; it was left as it is.</source><translation>No se pudo recuperar nada de la biblioteca {path}; se dejó como está.</translation></message>
<message><source>Nothing stands under this theme yet.</source><translation>Todavía no hay nada en este tema.</translation></message>
<message><source>Nothing stands under this theme yet. Drag cards here, or press its key on selected cards.</source><translation>Todavía no hay nada en este tema. Arrastrar fichas aquí, o pulsar su tecla sobre las fichas seleccionadas.</translation></message>
<message><source>Nothing that is shown here changed.</source><translation>No cambió nada de lo que aquí se muestra.</translation></message>
<message><source>Nothing to compare</source><translation>Nada que comparar</translation></message>
<message><source>Nothing to review: every annotation that was found stands on its own words.</source><translation>Nada por revisar: cada anotación encontrada está sobre sus propias palabras.</translation></message>
<message><source>Nothing was changed since.</source><translation>Nada ha cambiado desde entonces.</translation></message>
<message><source>Nothing was chosen for the bundle.</source><translation>No se eligió nada para el paquete.</translation></message>
<message><source>Nothing was cited in the style “{name}”, because {why}.</source><translation>No se citó nada en el estilo «{name}», porque {why}.</translation></message>
<message><source>Nothing was done yet.</source><translation>Todavía no se ha hecho nada.</translation></message>
<message><source>Nothing was found that was not known already.</source><translation>No se encontró nada que no se supiera ya.</translation></message>
<message><source>Nothing was lost.</source><translation>No se perdió nada.</translation></message>
<message><source>Nothing was marked in this time.</source><translation>No se marcó nada en este tiempo.</translation></message>
<message><source>Nothing was printed.</source><translation>No se imprimió nada.</translation></message>
<message><source>Nothing was put aside.</source><translation>No se ha apartado nada.</translation></message>
<message><source>Nothing would change: the library is as it was then.</source><translation>No cambiaría nada: la biblioteca está como entonces.</translation></message>
<message><source>Nothing.</source><translation>Nada.</translation></message>
<message><source>Now</source><translation>Ahora</translation></message>
<message><source>Now highlighted: {short}.</source><translation>Ahora resaltado: {short}.</translation></message>
<message><source>Now the key of {owners}, which would have none then.</source><translation>Ahora es la tecla de {owners}, que se quedaría sin ninguna.</translation></message>
<message><source>Of the text only line endings or the encoding were changed; it stays as it is.</source><translation>Del texto solo cambiaron los finales de línea o la codificación; queda como está.</translation></message>
<message><source>Of the themes in this codebook, {parts}. None of yours is removed.</source><translation>De los temas de este libro de códigos, {parts}. No se quita ninguno de los propios.</translation></message>
<message><source>Off</source><translation>Desactivada</translation></message>
<message><source>Offer new files in the folder</source><translation>Ofrecer los archivos nuevos de la carpeta</translation></message>
<message><source>Offer the likely theme first, by what was filed before</source><translation>Ofrecer primero el tema probable, según lo clasificado antes</translation></message>
<message><source>Okular</source><translation>Okular</translation></message>
<message><source>Oldest</source><translation>Más antiguas</translation></message>
<message><source>On a page where an area is selected: move it, change its size</source><translation>En una página con un área seleccionada: moverla, cambiar su tamaño</translation></message>
<message><source>On a saved search: rename it, remove it</source><translation>Sobre una búsqueda guardada: renombrarla, quitarla</translation></message>
<message><source>On a theme in the sidebar: edit it, remove it (its annotations stay)</source><translation>Sobre un tema en la barra lateral: editarlo, quitarlo (sus anotaciones quedan)</translation></message>
<message><source>On a theme in the sidebar: move it</source><translation>Sobre un tema en la barra lateral: moverlo</translation></message>
<message><source>One file for another reader: the articles with their annotations, themes and briefs</source><translation>Un archivo para otro lector: los artículos con sus anotaciones, temas y borradores</translation></message>
<message><source>One for the whole of it, at its title</source><translation>Una para el conjunto, junto a su título</translation></message>
<message><source>One of the themes is not in the library.</source><translation>Uno de los temas no está en la biblioteca.</translation></message>
<message><source>One of the themes was removed.</source><translation>Uno de los temas se quitó.</translation></message>
<message><source>One of these versions cannot be read.</source><translation>Una de estas versiones no se puede leer.</translation></message>
<message><source>One row an annotation, as Readwise takes it in; a cell that would run as a formula begins with an apostrophe.</source><translation>Una fila por anotación, como la incorpora Readwise; una celda que se ejecutaría como fórmula empieza con un apóstrofo.</translation></message>
<message><source>One row an annotation, for a spreadsheet, with an apostrophe before each cell that would run as a formula.</source><translation>Una fila por anotación, para una hoja de cálculo, con un apóstrofo ante cada celda que se ejecutaría como fórmula.</translation></message>
<message><source>One step: Undo takes all of it back.</source><translation>Un solo paso: Deshacer lo retira todo.</translation></message>
<message><source>One thing was changed since. Going back makes it as it was here; Undo takes that back.</source><translation>Una cosa ha cambiado desde entonces. Volver la deja como estaba aquí; Deshacer lo retira.</translation></message>
<message><source>Only Postil's own extension may hand pages over.</source><translation>Solo la extensión propia de Postil puede entregar páginas.</translation></message>
<message><source>Only a PDF can leave with its own pages; “Printed article” (print) makes a PDF of any, notes in the margin.</source><translation>Solo un PDF puede salir con sus propias páginas; «Artículo impreso» (print) hace de cualquiera un PDF, con las notas al margen.</translation></message>
<message><source>Only a few of the words stand elsewhere, among other words.</source><translation>Solo unas pocas de las palabras están en otro sitio, entre otras palabras.</translation></message>
<message><source>Only a position is known, and it lies outside the text.</source><translation>Solo se conoce una posición, y queda fuera del texto.</translation></message>
<message><source>Only a position is known: what stands there now may be other words.</source><translation>Solo se conoce una posición: lo que hay ahora en ella pueden ser otras palabras.</translation></message>
<message><source>Only an e-book can leave as one with its annotations inside.</source><translation>Solo un libro electrónico puede salir como tal con sus anotaciones dentro.</translation></message>
<message><source>Only annotations that have their places in one article can be merged.</source><translation>Solo se pueden unir anotaciones que tienen su sitio en un mismo artículo.</translation></message>
<message><source>Only annotations under these themes</source><translation>Solo anotaciones con estos temas</translation></message>
<message><source>Only its place on a page is told, of a PDF with this name.</source><translation>Solo se da su lugar en una página, de un PDF con este nombre.</translation></message>
<message><source>Only the first {n} places are listed.</source><translation>Solo aparecen en la lista los {n} primeros lugares.</translation></message>
<message><source>Only those that you check are carried out.</source><translation>Solo se lleva a cabo lo que se marca.</translation></message>
<message><source>Only whoever keeps an annotation private can say so.</source><translation>Que una anotación es privada solo puede decirlo quien la mantiene así.</translation></message>
<message><source>Open</source><translation>Abrir</translation></message>
<message><source>Open a file…</source><translation>Abrir un archivo…</translation></message>
<message><source>Open a folder</source><translation>Abrir una carpeta</translation></message>
<message><source>Open a folder…</source><translation>Abrir una carpeta…</translation></message>
<message><source>Open an article: some letters of its title or author</source><translation>Abrir un artículo: algunas letras de su título o autor</translation></message>
<message><source>Open another library</source><translation>Abrir otra biblioteca</translation></message>
<message><source>Open another library…</source><translation>Abrir otra biblioteca…</translation></message>
<message numerus="yes"><source>Open as articles</source><translation><numerusform>Abrir como artículo</numerusform><numerusform>Abrir como artículos</numerusform></translation></message>
<message><source>Open files…</source><translation>Abrir archivos…</translation></message>
<message><source>Open folder</source><translation>Abrir carpeta</translation></message>
<message><source>Open folder…</source><translation>Abrir carpeta…</translation></message>
<message><source>Open it</source><translation>Abrirlo</translation></message>
<message><source>Open library</source><translation>Abrir biblioteca</translation></message>
<message><source>Open library…</source><translation>Abrir biblioteca…</translation></message>
<message><source>Open recent</source><translation>Abrir reciente</translation></message>
<message><source>Open {shown} outside of Postil?</source><translation>¿Abrir {shown} fuera de Postil?</translation></message>
<message><source>Open “{name}”</source><translation>Abrir «{name}»</translation></message>
<message><source>OpenDocument text</source><translation>Texto OpenDocument</translation></message>
<message><source>Opened last</source><translation>Abiertos hace poco</translation></message>
<message><source>Open…</source><translation>Abrir…</translation></message>
<message><source>Or share again: nothing of a private annotation travels to others</source><translation>O volver a compartir: nada de una anotación privada llega a otros</translation></message>
<message><source>Orange</source><translation>Naranja</translation></message>
<message><source>Order</source><translation>Orden</translation></message>
<message><source>Order of the Library</source><translation>Orden de la Biblioteca</translation></message>
<message><source>Order of the annotations</source><translation>Orden de las anotaciones</translation></message>
<message><source>Order of the annotations in a pane</source><translation>Orden de las anotaciones en un panel</translation></message>
<message><source>Order of what was found</source><translation>Orden de lo encontrado</translation></message>
<message><source>Order themes</source><translation>Ordenar temas</translation></message>
<message><source>Org outline</source><translation>Esquema de Org</translation></message>
<message><source>Orphans</source><translation>Huérfanas</translation></message>
<message><source>Orphans {n}</source><translation>Huérfanas {n}</translation></message>
<message><source>Outline</source><translation>Esquema</translation></message>
<message><source>Outline of the article</source><translation>Esquema del artículo</translation></message>
<message><source>Over time</source><translation>En el tiempo</translation></message>
<message><source>Own template</source><translation>Plantilla propia</translation></message>
<message><source>P&amp;aper</source><translation>&amp;Papel</translation></message>
<message><source>PDF</source><translation>PDF</translation></message>
<message><source>PDF (*.pdf)</source><translation>PDF (*.pdf)</translation></message>
<message><source>PDFium could not put the words into the PDF.</source><translation>PDFium no pudo poner las palabras en el PDF.</translation></message>
<message><source>PDFium could not write the copy.</source><translation>PDFium no pudo escribir la copia.</translation></message>
<message><source>Pag&amp;es</source><translation>&amp;Páginas</translation></message>
<message><source>Page by page</source><translation>Página a página</translation></message>
<message><source>Page by page, in two columns on wide windows</source><translation>Página a página, a dos columnas en ventanas anchas</translation></message>
<message><source>Page by page, where the window is wide enough</source><translation>Página a página, donde la ventana es lo bastante ancha</translation></message>
<message><source>Page of the handbook</source><translation>Página del manual</translation></message>
<message><source>Page {label}: </source><translation>Página {label}: </translation></message>
<message><source>Page {page} of {pages}</source><translation>Página {page} de {pages}</translation></message>
<message><source>Page, from {first} to {last}</source><translation>Página, de {first} a {last}</translation></message>
<message><source>Pages</source><translation>Páginas</translation></message>
<message><source>Pages as they will be printed</source><translation>Páginas tal como se imprimirán</translation></message>
<message><source>Pages at {percent} % of the width</source><translation>Páginas al {percent} % del ancho</translation></message>
<message><source>Pages of the handbook</source><translation>Páginas del manual</translation></message>
<message><source>Pages to print or to hand round, with your notes in the margin beside their lines. It is not imported again.</source><translation>Páginas para imprimir o repartir, con las notas al margen junto a sus líneas. No se vuelve a importar.</translation></message>
<message><source>Page…</source><translation>Página…</translation></message>
<message><source>Panes of all articles</source><translation>Paneles de todos los artículos</translation></message>
<message><source>Paper</source><translation>Papel</translation></message>
<message><source>Paragraph {location}</source><translation>Párrafo {location}</translation></message>
<message><source>Paragraphs</source><translation>Párrafos</translation></message>
<message><source>Passage: {quote} → “{after}”{also}</source><translation>Pasaje: {quote} → «{after}»{also}</translation></message>
<message><source>Passages</source><translation>Pasajes</translation></message>
<message><source>Passages, notes, themes, commands: in one box</source><translation>Pasajes, notas, temas, órdenes: en un solo campo</translation></message>
<message><source>Pen</source><translation>Lápiz</translation></message>
<message><source>Pen: {name}</source><translation>Lápiz: {name}</translation></message>
<message><source>Picture</source><translation>Imagen</translation></message>
<message><source>Picture: {name}</source><translation>Imagen: {name}</translation></message>
<message><source>Place</source><translation>Lugar</translation></message>
<message><source>Place and size of the window</source><translation>Lugar y tamaño de la ventana</translation></message>
<message><source>Place in the article</source><translation>Lugar en el artículo</translation></message>
<message><source>Places</source><translation>Lugares</translation></message>
<message><source>Places to link to</source><translation>Lugares que enlazar</translation></message>
<message><source>Places: {n}.</source><translation>Lugares: {n}.</translation></message>
<message><source>Places: {n}. Highlighted already, and so left out: {marked}.</source><translation>Lugares: {n}. Ya resaltados, y por eso fuera: {marked}.</translation></message>
<message><source>Plain text</source><translation>Texto sin formato</translation></message>
<message><source>Please write your name first: your notes carry it to the others. Or share without one.</source><translation>Primero hay que escribir su nombre: las notas lo llevan a los demás. También se puede compartir sin nombre.</translation></message>
<message><source>Polish</source><translation>Polaco</translation></message>
<message><source>Port {port} is not one that a page is read from.</source><translation>El puerto {port} no es uno del que se lea una página.</translation></message>
<message><source>Portuguese</source><translation>Portugués</translation></message>
<message><source>Position</source><translation>Posición</translation></message>
<message><source>Postil</source><translation>Postil</translation></message>
<message><source>Postil asks this address once, and keeps what it gives in your library. Nothing else is loaded, now or later.</source><translation>Postil pide esta dirección una vez y conserva en la biblioteca lo que da. No se carga nada más, ni ahora ni después.</translation></message>
<message><source>Postil fetches addresses of the web only, which begin with http:// or https://.</source><translation>Postil solo pide direcciones de la web, que empiezan por http:// o https://.</translation></message>
<message><source>Postil opens web and mail addresses only; this link is neither.</source><translation>Postil solo abre direcciones web y de correo; este enlace no es ni lo uno ni lo otro.</translation></message>
<message><source>Postil reads this PDF otherwise today than when it was added. Choose “Read anew” first.</source><translation>Postil lee hoy este PDF de otro modo que cuando se añadió. Hay que elegir primero «Volver a leer».</translation></message>
<message><source>Postil saves pages of the web; a file of yours it opens itself.</source><translation>Postil guarda páginas de la web; un archivo propio se abre directamente en Postil.</translation></message>
<message><source>Postil {version}

Read an article, highlight it, write notes in its margin, and take both away as annotated Markdown.

Free software under the MIT licence. It asks the network only when you add an address.

Library: {library}</source><translation>Postil {version}

Lea un artículo, resáltelo, escriba notas en su margen y llévese ambas cosas como Markdown anotado.

Software libre con licencia MIT. Solo consulta la red cuando se añade una dirección.

Biblioteca: {library}</translation></message>
<message><source>Postil: unexpected error</source><translation>Postil: error inesperado</translation></message>
<message><source>Preset</source><translation>Preajuste</translation></message>
<message><source>Press the new keys</source><translation>Pulsar las teclas nuevas</translation></message>
<message><source>Preview</source><translation>Vista previa</translation></message>
<message><source>Preview of the file</source><translation>Vista previa del archivo</translation></message>
<message><source>Previous annotation</source><translation>Anotación anterior</translation></message>
<message><source>Previous heading</source><translation>Apartado anterior</translation></message>
<message><source>Previous match</source><translation>Coincidencia anterior</translation></message>
<message><source>Previous match (Shift+Enter)</source><translation>Coincidencia anterior (Shift+Enter)</translation></message>
<message><source>Previous of its theme</source><translation>Anterior de su tema</translation></message>
<message><source>Previous sentence</source><translation>Frase anterior</translation></message>
<message><source>Print</source><translation>Imprimir</translation></message>
<message><source>Printed article</source><translation>Artículo impreso</translation></message>
<message><source>Printing…</source><translation>Imprimiendo…</translation></message>
<message><source>Print…</source><translation>Imprimir…</translation></message>
<message><source>Private from now on: nothing of it is sent. What was sent before cannot be called back.</source><translation>Privada desde ahora: no se envía nada de ella. Lo que ya se envió no se puede retirar.</translation></message>
<message><source>Progress</source><translation>Progreso</translation></message>
<message><source>Proposals</source><translation>Propuestas</translation></message>
<message><source>Publisher or journal</source><translation>Editorial o revista</translation></message>
<message><source>Put […] in the place of what is selected</source><translation>Poner […] en lugar de lo seleccionado</translation></message>
<message><source>Put back</source><translation>Restaurar</translation></message>
<message><source>Put into &amp;brief</source><translation>Poner en &amp;borrador</translation></message>
<message><source>Put into brief</source><translation>Poner en borrador</translation></message>
<message><source>Put it back</source><translation>Restaurar</translation></message>
<message><source>Put the caret where the second part is to begin: click there, or go there with the arrows.</source><translation>Poner el cursor donde ha de empezar la segunda parte: con un clic o con las flechas.</translation></message>
<message><source>Put them there</source><translation>Ponerlas ahí</translation></message>
<message><source>Put together what came</source><translation>Reunir lo que llegó</translation></message>
<message><source>Put “{quote}” under {names}</source><translation>«{quote}» clasificada en {names}</translation></message>
<message><source>Quit</source><translation>Salir</translation></message>
<message><source>Quotation</source><translation>Cita</translation></message>
<message><source>Quote</source><translation>Cita</translation></message>
<message><source>Quote it where you write</source><translation>Citarla donde se escribe</translation></message>
<message><source>Quote: {words}, {source_of}</source><translation>Cita: {words}, {source_of}</translation></message>
<message><source>Quotes</source><translation>Citas</translation></message>
<message><source>REFI-QDA</source><translation>REFI-QDA</translation></message>
<message><source>REFI-QDA codebook (*.qdc);;Markdown (*.md);;JSON (*.json)</source><translation>Libro de códigos REFI-QDA (*.qdc);;Markdown (*.md);;JSON (*.json)</translation></message>
<message><source>RIS</source><translation>RIS</translation></message>
<message><source>Re&amp;view…</source><translation>&amp;Revisar…</translation></message>
<message><source>Read</source><translation>Leer</translation></message>
<message><source>Read aloud</source><translation>Leer en voz alta</translation></message>
<message><source>Read anew</source><translation>Volver a leer</translation></message>
<message><source>Read anew, the article is what it was.</source><translation>Leído de nuevo, el artículo es lo que era.</translation></message>
<message numerus="yes"><source>Read anew, the articles are what they were.</source><translation><numerusform>Leído de nuevo, el artículo es el que era.</numerusform><numerusform>Leídos de nuevo, los artículos son los que eran.</numerusform></translation></message>
<message><source>Read as</source><translation>Leído como</translation></message>
<message><source>Read authors, year and DOI of all articles from their kept files</source><translation>Leer autores, año y DOI de todos los artículos en sus archivos conservados</translation></message>
<message><source>Read for it: {used}.</source><translation>Leído para ello: {used}.</translation></message>
<message><source>Read on</source><translation>Seguir leyendo</translation></message>
<message><source>Read the version that it was made on, at its words (V); Esc comes back here</source><translation>Leer la versión en que se hizo, en sus palabras (V); Esc vuelve aquí</translation></message>
<message><source>Read the words of this scan</source><translation>Leer las palabras de este escaneado</translation></message>
<message><source>Read the words of this scan…</source><translation>Leer las palabras de este escaneado…</translation></message>
<message><source>Readest</source><translation>Readest</translation></message>
<message><source>Reading</source><translation>Lectura</translation></message>
<message><source>Reading aloud. What is read is selected, for you to mark; ) and ( go on and back, Esc stops.</source><translation>Leyendo en voz alta. Lo que se lee queda seleccionado, listo para marcar; ) y ( avanzan y retroceden, Esc detiene.</translation></message>
<message><source>Reading anew ({done} of {total})</source><translation>Volviendo a leer ({done} de {total})</translation></message>
<message><source>Reading anew was cancelled; nothing was changed.</source><translation>Se canceló la nueva lectura; no cambió nada.</translation></message>
<message><source>Reading the words of a scan needs Tesseract, which is not installed here. It comes with the system: its package is called tesseract-ocr or tesseract, and there is one more for each language.</source><translation>Para leer las palabras de un escaneado hace falta Tesseract, que no está instalado aquí. Viene con el sistema: su paquete se llama tesseract-ocr o tesseract, y hay otro más por cada idioma.</translation></message>
<message><source>Reading the words of the scan…</source><translation>Leyendo las palabras del escaneado…</translation></message>
<message><source>Reading {name}…</source><translation>Leyendo {name}…</translation></message>
<message><source>Readium annotations</source><translation>Anotaciones de Readium</translation></message>
<message><source>Readium or Thorium</source><translation>Readium o Thorium</translation></message>
<message><source>Readwise</source><translation>Readwise</translation></message>
<message><source>Readwise table</source><translation>Tabla de Readwise</translation></message>
<message><source>Rebuilt: {rebuilt}.</source><translation>Reconstruido: {rebuilt}.</translation></message>
<message><source>Received from {name}</source><translation>Recibido de {name}</translation></message>
<message><source>Recent libraries</source><translation>Bibliotecas recientes</translation></message>
<message><source>Record {number}</source><translation>Registro {number}</translation></message>
<message><source>Record {number} was kept aside: {reason}.</source><translation>El registro {number} se apartó: {reason}.</translation></message>
<message><source>Record {number}: {reason}</source><translation>Registro {number}: {reason}</translation></message>
<message><source>Recovered</source><translation>Recuperado</translation></message>
<message><source>Redo</source><translation>Rehacer</translation></message>
<message><source>Redo {label}</source><translation>Rehacer: {label}</translation></message>
<message><source>Remark</source><translation>Observación</translation></message>
<message><source>Remove</source><translation>Quitar</translation></message>
<message><source>Remove annotation</source><translation>Quitar anotación</translation></message>
<message><source>Remove article</source><translation>Quitar artículo</translation></message>
<message><source>Remove brief</source><translation>Quitar borrador</translation></message>
<message><source>Remove search</source><translation>Quitar búsqueda</translation></message>
<message><source>Remove them</source><translation>Quitarlas</translation></message>
<message><source>Remove theme</source><translation>Quitar tema</translation></message>
<message><source>Remove {n} articles</source><translation>Quitar {n} artículos</translation></message>
<message><source>Removed</source><translation>Quitado</translation></message>
<message><source>Removed here</source><translation>Quitados aquí</translation></message>
<message><source>Removed the brief “{called}”</source><translation>Borrador «{called}» quitado</translation></message>
<message><source>Removed the saved search “{called}”</source><translation>Búsqueda guardada «{called}» quitada</translation></message>
<message><source>Removed the theme “{called}”</source><translation>Tema «{called}» quitado</translation></message>
<message><source>Removed “{called}”</source><translation>Quitado: «{called}»</translation></message>
<message><source>Removed: {short}.</source><translation>Quitado: {short}.</translation></message>
<message><source>Rename</source><translation>Renombrar</translation></message>
<message><source>Rename article</source><translation>Renombrar artículo</translation></message>
<message><source>Rename article…</source><translation>Renombrar artículo…</translation></message>
<message><source>Rename brief</source><translation>Renombrar borrador</translation></message>
<message><source>Rename or remove this brief</source><translation>Renombrar o quitar este borrador</translation></message>
<message><source>Rename search</source><translation>Renombrar búsqueda</translation></message>
<message><source>Renamed the brief “{before}” to “{name}”</source><translation>Borrador «{before}» renombrado como «{name}»</translation></message>
<message><source>Renamed the theme “{before}” to “{name}”</source><translation>Tema «{before}» renombrado como «{name}»</translation></message>
<message><source>Renamed “{before}” to “{title}”</source><translation>«{before}» renombrado como «{title}»</translation></message>
<message><source>Rendered</source><translation>Con formato</translation></message>
<message><source>Repair</source><translation>Reparación</translation></message>
<message><source>Repair rebuilds it from its journal and its backups; the damaged files are kept beside it.</source><translation>La reparación la reconstruye a partir de su diario y sus copias de seguridad; los archivos dañados se conservan a su lado.</translation></message>
<message><source>Repair rebuilds the library from all that is left of it: the file itself, its journal and its backups. The damaged files are kept beside it, and you are shown exactly what was recovered.</source><translation>La reparación reconstruye la biblioteca con todo lo que queda de ella: el propio archivo, su diario y sus copias de seguridad. Los archivos dañados se conservan a su lado, y se muestra con exactitud qué se ha recuperado.</translation></message>
<message><source>Replace</source><translation>Reemplazar</translation></message>
<message numerus="yes"><source>Replace {n} files</source><translation><numerusform>Reemplazar el archivo</numerusform><numerusform>Reemplazar {n} archivos</numerusform></translation></message>
<message><source>Replace?</source><translation>¿Reemplazar?</translation></message>
<message><source>Replacing it loses what it holds.</source><translation>Al reemplazarlo se pierde lo que contiene.</translation></message>
<message><source>Report</source><translation>Informe</translation></message>
<message><source>Research project</source><translation>Proyecto de investigación</translation></message>
<message><source>Reset</source><translation>Restablecer</translation></message>
<message><source>Reset all</source><translation>Restablecer todo</translation></message>
<message><source>Reset: {help}</source><translation>Restablecer: {help}</translation></message>
<message><source>Restore backup</source><translation>Restaurar copia de seguridad</translation></message>
<message><source>Return</source><translation>Volver</translation></message>
<message><source>Return to where you were</source><translation>Volver a donde se estaba</translation></message>
<message><source>Review</source><translation>Revisar</translation></message>
<message><source>Review annotations</source><translation>Revisar anotaciones</translation></message>
<message><source>Review of changed annotations</source><translation>Revisión de anotaciones cambiadas</translation></message>
<message><source>Rich text</source><translation>Texto enriquecido</translation></message>
<message><source>Roomy</source><translation>Amplias</translation></message>
<message><source>Roomy rows</source><translation>Filas amplias</translation></message>
<message><source>Rose</source><translation>Rosa</translation></message>
<message><source>Row {rowid} of {table} points to a row of {parent} that is not there.</source><translation>La fila {rowid} de {table} apunta a una fila de {parent} que no existe.</translation></message>
<message><source>Row {row}, column {column}</source><translation>Fila {row}, columna {column}</translation></message>
<message><source>Rows</source><translation>Filas</translation></message>
<message><source>Rows of the Library</source><translation>Filas de la Biblioteca</translation></message>
<message><source>Rows of {table} are missing: {count} are there of {last}.</source><translation>Faltan filas de {table}: hay {count} de {last}.</translation></message>
<message><source>Russian</source><translation>Ruso</translation></message>
<message><source>S&amp;ubjects</source><translation>&amp;Materias</translation></message>
<message><source>SQLite says: {line}.</source><translation>SQLite dice: {line}.</translation></message>
<message><source>Same &amp;case</source><translation>Mayús./&amp;minús.</translation></message>
<message><source>Sample annotations</source><translation>Anotaciones de muestra</translation></message>
<message><source>Sample of the text</source><translation>Muestra del texto</translation></message>
<message><source>Save</source><translation>Guardar</translation></message>
<message><source>Save a copy of the library</source><translation>Guardar copia de la biblioteca</translation></message>
<message><source>Save a copy of the library…</source><translation>Guardar copia de la biblioteca…</translation></message>
<message><source>Save as PDF</source><translation>Guardar como PDF</translation></message>
<message><source>Save as “{name}”</source><translation>Guardar como «{name}»</translation></message>
<message><source>Save as…</source><translation>Guardar como…</translation></message>
<message><source>Save bundle</source><translation>Guardar paquete</translation></message>
<message><source>Save search</source><translation>Guardar búsqueda</translation></message>
<message><source>Save table</source><translation>Guardar tabla</translation></message>
<message><source>Save the table as a picture, or for a spreadsheet</source><translation>Guardar la tabla como imagen, o para una hoja de cálculo</translation></message>
<message><source>Save the text</source><translation>Guardar el texto</translation></message>
<message><source>Save the text as…</source><translation>Guardar el texto como…</translation></message>
<message><source>Save what you gathered, of one article or many</source><translation>Guardar lo reunido, de un artículo o de muchos</translation></message>
<message><source>Save {count} files</source><translation>Guardar {count} archivos</translation></message>
<message numerus="yes"><source>Save {n} articles</source><translation><numerusform>Guardar {n} artículo</numerusform><numerusform>Guardar {n} artículos</numerusform></translation></message>
<message><source>Save ▾</source><translation>Guardar ▾</translation></message>
<message><source>Saved as {name}. {remark}</source><translation>Guardado como {name}. {remark}</translation></message>
<message><source>Saved search</source><translation>Búsqueda guardada</translation></message>
<message><source>Saved searches</source><translation>Búsquedas guardadas</translation></message>
<message><source>Saved the search “{name}”</source><translation>Búsqueda «{name}» guardada</translation></message>
<message><source>Saved.</source><translation>Guardado.</translation></message>
<message><source>Saved: {name}</source><translation>Guardado: {name}</translation></message>
<message><source>Saved: “{title}”.</source><translation>Guardado: «{title}».</translation></message>
<message><source>Saving…</source><translation>Guardando…</translation></message>
<message><source>Scroll down</source><translation>Desplazar hacia abajo</translation></message>
<message><source>Scroll up</source><translation>Desplazar hacia arriba</translation></message>
<message><source>Search</source><translation>Búsqueda</translation></message>
<message><source>Search all articles</source><translation>Buscar en todos los artículos</translation></message>
<message><source>Search all articles…</source><translation>Buscar en todos los artículos…</translation></message>
<message><source>Search the handbook</source><translation>Buscar en el manual</translation></message>
<message><source>Search titles, texts, quotes, notes and themes</source><translation>Buscar en títulos, textos, citas, notas y temas</translation></message>
<message><source>Sections of the library</source><translation>Secciones de la biblioteca</translation></message>
<message><source>See and repair…</source><translation>Ver y reparar…</translation></message>
<message><source>See the pages with your notes in the margin, print them or save them as a PDF</source><translation>Ver las páginas con las notas al margen, imprimirlas o guardarlas como PDF</translation></message>
<message><source>See what going back to one would change, and do it</source><translation>Ver qué cambiaría al volver a una, y hacerlo</translation></message>
<message><source>See what was removed, and put it back</source><translation>Ver lo que se quitó y restaurarlo</translation></message>
<message><source>See what would change</source><translation>Ver qué cambiaría</translation></message>
<message><source>Select an area</source><translation>Seleccionar un área</translation></message>
<message><source>Select from the caret</source><translation>Seleccionar desde el cursor</translation></message>
<message><source>Select from the caret; with Ctrl by words and paragraphs</source><translation>Seleccionar desde el cursor; con Ctrl por palabras y párrafos</translation></message>
<message><source>Select in the article what it shall cover (J)</source><translation>Seleccionar en el artículo lo que ha de abarcar (J)</translation></message>
<message><source>Select more</source><translation>Seleccionar más</translation></message>
<message><source>Select some words first, or choose an annotation.</source><translation>Primero hay que seleccionar unas palabras o elegir una anotación.</translation></message>
<message><source>Select some words first.</source><translation>Primero hay que seleccionar unas palabras.</translation></message>
<message><source>Select the word, the sentence, the paragraph</source><translation>Seleccionar la palabra, la frase, el párrafo</translation></message>
<message><source>Select what it shall cover.</source><translation>Seleccionar lo que ha de abarcar.</translation></message>
<message><source>Select where it belongs.</source><translation>Seleccionar su sitio.</translation></message>
<message><source>Select whole words with the mouse; Alt gives the other way</source><translation>Seleccionar palabras enteras con el ratón; Alt hace lo contrario</translation></message>
<message><source>Select words in an article and press 1 to 9 to file them under a theme. Everything you mark, in every article, comes together here.</source><translation>Seleccionar palabras en un artículo y pulsar de 1 a 9 para clasificarlas en un tema. Todo lo que se marca, en cualquier artículo, se reúne aquí.</translation></message>
<message><source>Select words in the article and press 1 to 9 to file them under a theme, or N to write a note.</source><translation>Seleccionar palabras en el artículo y pulsar de 1 a 9 para clasificarlas en un tema, o N para escribir una nota.</translation></message>
<message><source>Selected quotes</source><translation>Citas seleccionadas</translation></message>
<message><source>Selecting from the caret: move it, then press a theme's key. Esc stops.</source><translation>Selección desde el cursor: moverlo y pulsar la tecla de un tema. Esc termina.</translation></message>
<message><source>Send to &amp;orphans</source><translation>Enviar a &amp;huérfanas</translation></message>
<message><source>Send to orphans</source><translation>Enviar a huérfanas</translation></message>
<message><source>Sepia</source><translation>Sepia</translation></message>
<message><source>Set of keys</source><translation>Juego de teclas</translation></message>
<message><source>Sets</source><translation>Establece</translation></message>
<message><source>Setting the pages…</source><translation>Componiendo las páginas…</translation></message>
<message><source>Settings</source><translation>Ajustes</translation></message>
<message><source>Settings…</source><translation>Ajustes…</translation></message>
<message><source>Share again</source><translation>Volver a compartir</translation></message>
<message><source>Share by a folder</source><translation>Compartir con una carpeta</translation></message>
<message><source>Share by a folder…</source><translation>Compartir con una carpeta…</translation></message>
<message><source>Share these</source><translation>Compartir estos</translation></message>
<message><source>Share with a group</source><translation>Compartir con un grupo</translation></message>
<message><source>Share with a group…</source><translation>Compartir con un grupo…</translation></message>
<message><source>Share with other computers</source><translation>Compartir con otros equipos</translation></message>
<message><source>Shared again.</source><translation>Compartida de nuevo.</translation></message>
<message><source>Share…</source><translation>Compartir…</translation></message>
<message><source>Sharing with a group needs psycopg: pip install “postil[postgresql]”.</source><translation>Compartir con un grupo necesita psycopg: pip install «postil[postgresql]».</translation></message>
<message><source>Shorten</source><translation>Acortar</translation></message>
<message><source>Shorten quote</source><translation>Acortar cita</translation></message>
<message><source>Shorten…	Ctrl+Shift+Enter</source><translation>Acortar…	Ctrl+Shift+Enter</translation></message>
<message><source>Show</source><translation>Mostrar</translation></message>
<message><source>Show &amp;all</source><translation>Mostrar &amp;todas</translation></message>
<message><source>Show &amp;where it was made</source><translation>Mostrar &amp;dónde se hizo</translation></message>
<message><source>Show an article that came as a PDF by its pages</source><translation>Mostrar por sus páginas un artículo que vino en PDF</translation></message>
<message><source>Show everything again</source><translation>Mostrar todo otra vez</translation></message>
<message><source>Show footnote</source><translation>Mostrar nota al pie</translation></message>
<message><source>Show in folder</source><translation>Mostrar en la carpeta</translation></message>
<message><source>Show in its article	Ctrl+Enter</source><translation>Mostrar en su artículo	Ctrl+Enter</translation></message>
<message><source>Show it</source><translation>Mostrarlo</translation></message>
<message><source>Show it there</source><translation>Mostrarla allí</translation></message>
<message><source>Show its words</source><translation>Mostrar sus palabras</translation></message>
<message><source>Show more</source><translation>Mostrar más</translation></message>
<message><source>Show notes beside the text where there is room</source><translation>Mostrar las notas junto al texto donde haya sitio</translation></message>
<message><source>Show notes beside the text, or fold them</source><translation>Mostrar las notas junto al texto, o plegarlas</translation></message>
<message><source>Show one theme, or several, alone</source><translation>Mostrar solo un tema, o varios</translation></message>
<message><source>Show or hide the annotations</source><translation>Mostrar u ocultar las anotaciones</translation></message>
<message><source>Show or hide the headings</source><translation>Mostrar u ocultar los apartados</translation></message>
<message><source>Show the log folder</source><translation>Mostrar carpeta de registros</translation></message>
<message><source>Show the outline</source><translation>Mostrar el esquema</translation></message>
<message><source>Show the sidebar</source><translation>Mostrar la barra lateral</translation></message>
<message><source>Show the welcome</source><translation>Mostrar la bienvenida</translation></message>
<message><source>Show two pages side by side</source><translation>Mostrar dos páginas a la vez</translation></message>
<message><source>Show where it was made</source><translation>Mostrar dónde se hizo</translation></message>
<message><source>Show why</source><translation>Mostrar motivos</translation></message>
<message><source>Shown alone: {names} (Esc: all)</source><translation>Solo se muestra: {names} (Esc: todos)</translation></message>
<message><source>Sidebar</source><translation>Barra lateral</translation></message>
<message><source>Signs for Obsidian</source><translation>Signos para Obsidian</translation></message>
<message><source>Since yesterday</source><translation>Desde ayer</translation></message>
<message><source>Size</source><translation>Tamaño</translation></message>
<message><source>Size of pages</source><translation>Tamaño de las páginas</translation></message>
<message><source>Size of the text</source><translation>Tamaño del texto</translation></message>
<message><source>Smaller text</source><translation>Texto más pequeño</translation></message>
<message><source>Some earlier change of the {kind} {row_id} is missing from the history.</source><translation>Un cambio anterior ({kind} {row_id}) falta en el historial.</translation></message>
<message><source>Something is too large for the library {path} or for this computer's memory; nothing was changed.</source><translation>Algo es demasiado grande para la biblioteca {path} o para la memoria de este equipo; no se cambió nada.</translation></message>
<message><source>Something stands here that Postil never wrote: {error}.</source><translation>Aquí hay algo que Postil nunca escribió: {error}.</translation></message>
<message><source>Something went wrong in Postil that it did not expect. What you typed last may not be saved: please copy it before you close the window.</source><translation>Ha ocurrido en Postil algo que no esperaba. Puede que lo último que se escribió no esté guardado: conviene copiarlo antes de cerrar la ventana.</translation></message>
<message><source>Something went wrong in Postil that it did not expect. Your highlights and notes are saved.</source><translation>Ha ocurrido en Postil algo que no esperaba. Los resaltados y las notas están guardados.</translation></message>
<message><source>Source</source><translation>Fuente</translation></message>
<message><source>Source Sans</source><translation>Source Sans</translation></message>
<message><source>Source Serif</source><translation>Source Serif</translation></message>
<message><source>Space and arrows turn pages, which end between lines</source><translation>Espacio y flechas pasan páginas, que acaban entre líneas</translation></message>
<message><source>Space between</source><translation>Espacio entre ellos</translation></message>
<message><source>Spanish</source><translation>Español</translation></message>
<message><source>Spelling in notes, by the system's dictionary</source><translation>Ortografía en las notas, con el diccionario del sistema</translation></message>
<message><source>Spelling needs the package “pyenchant” and Enchant itself: pip install 'postil[spell]', and on Linux the system's packages libenchant-2-2 and, say, hunspell-en-us.</source><translation>La ortografía necesita el paquete «pyenchant» y el propio Enchant: pip install 'postil[spell]', y en Linux los paquetes del sistema libenchant-2-2 y, por ejemplo, hunspell-es.</translation></message>
<message><source>Split annotation</source><translation>Dividir anotación</translation></message>
<message><source>Split highlight</source><translation>Dividir resaltado</translation></message>
<message><source>Split theme</source><translation>Dividir tema</translation></message>
<message><source>Standard</source><translation>Estándar</translation></message>
<message><source>State</source><translation>Estado</translation></message>
<message><source>Status</source><translation>Estado</translation></message>
<message><source>Stay</source><translation>Quedarse</translation></message>
<message><source>Stop</source><translation>Detener</translation></message>
<message><source>Stop sharing there</source><translation>Dejar de compartir ahí</translation></message>
<message><source>Stopped</source><translation>Detenido</translation></message>
<message><source>Subjects</source><translation>Materias</translation></message>
<message><source>Swedish</source><translation>Sueco</translation></message>
<message><source>Switch article…</source><translation>Cambiar de artículo…</translation></message>
<message><source>Ta&amp;gs</source><translation>&amp;Etiquetas</translation></message>
<message><source>Table</source><translation>Tabla</translation></message>
<message><source>Table of annotations</source><translation>Tabla de anotaciones</translation></message>
<message numerus="yes"><source>Table of {n} rows</source><translation><numerusform>Tabla de {n} fila</numerusform><numerusform>Tabla de {n} filas</numerusform></translation></message>
<message><source>Tag</source><translation>Etiqueta</translation></message>
<message><source>Tag of an article</source><translation>Etiqueta de un artículo</translation></message>
<message><source>Tag or title</source><translation>Etiqueta o título</translation></message>
<message><source>Tag {tag} ({with_it})</source><translation>Etiqueta {tag} ({with_it})</translation></message>
<message><source>Tagged “{title}”: {note}</source><translation>«{title}» etiquetado: {note}</translation></message>
<message><source>Tags</source><translation>Etiquetas</translation></message>
<message><source>Tags and colours become themes</source><translation>Las etiquetas y los colores pasan a ser temas</translation></message>
<message><source>Taguette</source><translation>Taguette</translation></message>
<message><source>Take back the last change</source><translation>Retirar el último cambio</translation></message>
<message><source>Take in</source><translation>Incorporar</translation></message>
<message><source>Take in a library</source><translation>Incorporar biblioteca</translation></message>
<message><source>Take in a library…</source><translation>Incorporar biblioteca…</translation></message>
<message><source>Take in library</source><translation>Incorporar biblioteca</translation></message>
<message><source>Take in themes, once you saw which</source><translation>Incorporar temas, tras ver cuáles</translation></message>
<message><source>Take it in</source><translation>Incorporarlo</translation></message>
<message><source>Take its keys from the command</source><translation>Quitar a la orden sus teclas</translation></message>
<message><source>Take out of the archive</source><translation>Sacar del archivo</translation></message>
<message><source>Take out of the brief</source><translation>Sacar del borrador</translation></message>
<message><source>Take over</source><translation>Aplicar</translation></message>
<message><source>Take over a changed file</source><translation>Tomar un archivo cambiado</translation></message>
<message><source>Take the file’s</source><translation>Tomar lo del archivo</translation></message>
<message><source>Take theme {name}</source><translation>Quitar tema {name}</translation></message>
<message><source>Take themes apart</source><translation>Separar temas</translation></message>
<message><source>Take this brief to others, its quotes put in</source><translation>Llevar este borrador a otros, con sus citas dentro</translation></message>
<message><source>Taken in: {account}. Undo takes it back.</source><translation>Incorporado: {account}. Deshacer lo retira.</translation></message>
<message><source>Target {number} has a TextPositionSelector whose start and end are no range.</source><translation>El destino {number} tiene un TextPositionSelector cuyos start y end no son un rango.</translation></message>
<message><source>Target {number} has a TextQuoteSelector whose exact, prefix or suffix is not text.</source><translation>El destino {number} tiene un TextQuoteSelector cuyo exact, prefix o suffix no es texto.</translation></message>
<message><source>Target {number} has a selector that is not an object.</source><translation>El destino {number} tiene un selector que no es un objeto.</translation></message>
<message><source>Target {number} has neither a TextQuoteSelector nor a TextPositionSelector.</source><translation>El destino {number} no tiene ni TextQuoteSelector ni TextPositionSelector.</translation></message>
<message><source>Target {number} has no id.</source><translation>El destino {number} no tiene id.</translation></message>
<message><source>Target {number} has no selector.</source><translation>El destino {number} no tiene selector.</translation></message>
<message><source>Teal</source><translation>Turquesa</translation></message>
<message><source>Template</source><translation>Plantilla</translation></message>
<message><source>Tesseract cannot read “{name}” here. It can read: {known}.</source><translation>Tesseract no puede leer «{name}» aquí. Puede leer: {known}.</translation></message>
<message><source>Tesseract could not read a page of the scan.</source><translation>Tesseract no pudo leer una página del escaneado.</translation></message>
<message><source>Tesseract is installed, but does not say which languages it can read.</source><translation>Tesseract está instalado, pero no dice qué idiomas puede leer.</translation></message>
<message><source>Tesseract reads each page that shows no text of its own. The words become a new version of the article; areas stay on their pages, and the version before is kept.</source><translation>Tesseract lee cada página que no muestra texto propio. Las palabras pasan a ser una nueva versión del artículo; las áreas se quedan en sus páginas, y la versión anterior se conserva.</translation></message>
<message><source>Text</source><translation>Texto</translation></message>
<message><source>Text (*.md *.txt);;All files (*)</source><translation>Texto (*.md *.txt);;Todos los archivos (*)</translation></message>
<message><source>Text and colours…</source><translation>Texto y colores…</translation></message>
<message><source>Text at 100 %</source><translation>Texto al 100 %</translation></message>
<message><source>Text at {percent} %</source><translation>Texto al {percent} %</translation></message>
<message><source>Text of the article</source><translation>Texto del artículo</translation></message>
<message><source>Text stands below the notes; it is taken as the end of the article.</source><translation>Hay texto debajo de las notas; se toma como final del artículo.</translation></message>
<message><source>Texts, themes, annotations and memos as a REFI-QDA project for QualCoder, NVivo, MAXQDA and others.</source><translation>Textos, temas, anotaciones y memos como proyecto REFI-QDA para QualCoder, NVivo, MAXQDA y otros.</translation></message>
<message><source>That is no key.</source><translation>Eso no es una tecla.</translation></message>
<message><source>That key has no name that could be kept. Choose another.</source><translation>Esa tecla no tiene un nombre que se pueda conservar. Hay que elegir otra.</translation></message>
<message><source>That library is open in a window of its own already.</source><translation>Esa biblioteca ya está abierta en una ventana propia.</translation></message>
<message><source>That library is open in a window of its own, which came forward.</source><translation>Esa biblioteca está abierta en una ventana propia, que ha pasado al frente.</translation></message>
<message><source>That version belongs to another article.</source><translation>Esa versión pertenece a otro artículo.</translation></message>
<message><source>That was the end of the article.</source><translation>Era el final del artículo.</translation></message>
<message><source>That was the first annotation.</source><translation>Era la primera anotación.</translation></message>
<message><source>That was the first one of its theme.</source><translation>Era la primera de su tema.</translation></message>
<message><source>That was the last annotation.</source><translation>Era la última anotación.</translation></message>
<message><source>That was the last one of its theme.</source><translation>Era la última de su tema.</translation></message>
<message><source>The English page is newer than this translation.</source><translation>La página en inglés es más reciente que esta traducción.</translation></message>
<message><source>The FictionBook cannot be read out of its zip.</source><translation>No se puede leer el FictionBook desde su zip.</translation></message>
<message><source>The FictionBook holds no text.</source><translation>El FictionBook no contiene texto.</translation></message>
<message><source>The Lua file holds more than data in line {line}; Postil runs no Lua.</source><translation>El archivo Lua contiene más que datos en la línea {line}; Postil no ejecuta Lua.</translation></message>
<message><source>The PDF could not be read, because {why}.</source><translation>No se pudo leer el PDF, porque {why}.</translation></message>
<message><source>The PDF could not be written, because {why}.</source><translation>No se pudo escribir el PDF, porque {why}.</translation></message>
<message><source>The PDF holds no text that could be read.</source><translation>El PDF no contiene texto que se pueda leer.</translation></message>
<message><source>The Word file holds no text.</source><translation>El archivo de Word no contiene texto.</translation></message>
<message><source>The Word file is damaged, so that it cannot be read.</source><translation>El archivo de Word está dañado y no se puede leer.</translation></message>
<message><source>The Word file is of the kind before 2007, or protected by a password: Postil reads neither.</source><translation>El archivo de Word es del tipo anterior a 2007, o está protegido con contraseña: Postil no lee ni lo uno ni lo otro.</translation></message>
<message><source>The address could not be fetched, because {why}.</source><translation>No se pudo traer la dirección, porque {why}.</translation></message>
<message><source>The address has a user's name in it; Postil fetches only what anybody may read.</source><translation>La dirección lleva un nombre de usuario; Postil solo pide lo que cualquiera puede leer.</translation></message>
<message><source>The address holds a password: keep it in PostgreSQL's own file (~/.pgpass) and leave it out.</source><translation>La dirección contiene una contraseña: hay que guardarla en el archivo propio de PostgreSQL (~/.pgpass) y omitirla aquí.</translation></message>
<message><source>The address is longer than Postil asks for.</source><translation>La dirección es más larga de lo que pide Postil.</translation></message>
<message><source>The address of the current annotation</source><translation>La dirección de la anotación actual</translation></message>
<message><source>The annotation</source><translation>La anotación</translation></message>
<message><source>The annotation keeps the new words (A)</source><translation>La anotación toma las palabras nuevas (A)</translation></message>
<message><source>The annotation moves to these words ({number})</source><translation>La anotación pasa a estas palabras ({number})</translation></message>
<message><source>The annotation on its own words, in the version that had them</source><translation>La anotación sobre sus propias palabras, en la versión que las tenía</translation></message>
<message><source>The annotation that this link names was removed from the article.</source><translation>La anotación que nombra este enlace se quitó del artículo.</translation></message>
<message><source>The annotation whose note you wrote was removed meanwhile. The note is kept, with it, in the trash.</source><translation>La anotación cuya nota se escribía se ha quitado entretanto. La nota se conserva con ella en la papelera.</translation></message>
<message><source>The annotations are another program’s; each was looked for by its words.</source><translation>Las anotaciones son de otro programa; cada una se buscó por sus palabras.</translation></message>
<message><source>The annotations of this article are not counted as they are.</source><translation>Las anotaciones de este artículo no están contadas como son.</translation></message>
<message><source>The archive of Okular has lost its document, or its list of annotations.</source><translation>Al archivo de Okular le falta su documento, o su lista de anotaciones.</translation></message>
<message><source>The article as a work to cite, for LaTeX, Pandoc and reference managers, without your notes.</source><translation>El artículo como obra que citar, para LaTeX, Pandoc y gestores de referencias, sin las notas.</translation></message>
<message><source>The article as a work to cite, for Zotero and Pandoc, without your notes.</source><translation>El artículo como obra que citar, para Zotero y Pandoc, sin las notas.</translation></message>
<message><source>The article as a work to cite, for reference managers, without your notes.</source><translation>El artículo como obra que citar, para gestores de referencias, sin las notas.</translation></message>
<message><source>The article changed since the preview was made, so nothing was done; please look again.</source><translation>El artículo cambió desde que se hizo la vista previa, así que no se hizo nada; conviene mirar otra vez.</translation></message>
<message><source>The article for Word, your notes as its comments, passages shaded by theme. It can be read again.</source><translation>El artículo para Word, con las notas como comentarios y los pasajes sombreados por tema. Se puede volver a leer.</translation></message>
<message><source>The article gets a new version; the old one is kept.</source><translation>El artículo recibe una versión nueva; la anterior se conserva.</translation></message>
<message><source>The article has no annotations.</source><translation>El artículo no tiene anotaciones.</translation></message>
<message><source>The article has no pages as they were printed: only one that came as a PDF has.</source><translation>El artículo no tiene páginas como se imprimieron: solo las tiene el que vino como PDF.</translation></message>
<message><source>The article in one scroll</source><translation>El artículo seguido, de una vez</translation></message>
<message><source>The article of this quote, “{title}”, was removed.</source><translation>El artículo de esta cita, «{title}», se quitó.</translation></message>
<message><source>The article that is open</source><translation>El artículo abierto</translation></message>
<message><source>The article was added.</source><translation>Se añadió el artículo.</translation></message>
<message><source>The article was updated; Undo takes it back.</source><translation>El artículo se actualizó; Deshacer lo retira.</translation></message>
<message><source>The article with its highlights, and notes in the margin, for any browser. It can be imported again.</source><translation>El artículo con sus resaltados y las notas al margen, para cualquier navegador. Se puede volver a importar.</translation></message>
<message><source>The article “{title}” is of another year ({year}).</source><translation>El artículo «{title}» es de otro año ({year}).</translation></message>
<message><source>The articles opened last</source><translation>Los últimos artículos abiertos</translation></message>
<message><source>The author is guessed</source><translation>El autor es supuesto</translation></message>
<message><source>The backup could not be written.</source><translation>No se pudo escribir la copia de seguridad.</translation></message>
<message><source>The backup {name} is damaged, so nothing was changed: {what}</source><translation>La copia de seguridad {name} está dañada, así que no se cambió nada: {what}</translation></message>
<message><source>The book could not be written, because {why}.</source><translation>No se pudo escribir el libro, porque {why}.</translation></message>
<message><source>The book has copy protection ({archive}), so Postil cannot read it.</source><translation>El libro tiene protección contra copia ({archive}), así que Postil no puede leerlo.</translation></message>
<message><source>The book is encrypted with a password, so Postil cannot read it.</source><translation>El libro está cifrado con una contraseña, así que Postil no puede leerlo.</translation></message>
<message><source>The book’s file is damaged, so that nothing can be added to it.</source><translation>El archivo del libro está dañado, así que no se le puede añadir nada.</translation></message>
<message><source>The brief in which you wrote was removed meanwhile. What you wrote is kept, with it, in the trash.</source><translation>El borrador en que se escribía se ha quitado entretanto. Lo escrito se conserva con él en la papelera.</translation></message>
<message><source>The brief is in the clipboard, with its quotes and their sources.</source><translation>El borrador está en el portapapeles, con sus citas y las fuentes de estas.</translation></message>
<message><source>The brief was changed elsewhere while you wrote in it. Both texts are kept in it: please look at it.</source><translation>El borrador cambió en otro sitio mientras se escribía en él. Contiene ambos textos: conviene mirarlo.</translation></message>
<message><source>The browser asks for something that Postil does not know.</source><translation>El navegador pide algo que Postil no conoce.</translation></message>
<message><source>The browser sent only a part of the page.</source><translation>El navegador envió solo una parte de la página.</translation></message>
<message><source>The bundled article is missing.</source><translation>Falta el artículo incluido.</translation></message>
<message><source>The caret is shown: arrows move it, V selects from it, Esc puts it away.</source><translation>El cursor se muestra: las flechas lo mueven, V selecciona desde él, Esc lo guarda.</translation></message>
<message><source>The check could not be made.</source><translation>No se pudo hacer la comprobación.</translation></message>
<message numerus="yes"><source>The check found {n} things that are not what was written.</source><translation><numerusform>La comprobación encontró {n} elemento que no está como se escribió.</numerusform><numerusform>La comprobación encontró {n} elementos que no están como se escribieron.</numerusform></translation></message>
<message><source>The clock of {name} is more than a day ahead of this computer's: one of them is wrong.</source><translation>El reloj de {name} va adelantado más de un día respecto al de este equipo: uno de los dos va mal.</translation></message>
<message><source>The codes in {name} are nested too deeply.</source><translation>Los códigos de {name} están anidados con demasiada profundidad.</translation></message>
<message><source>The colour {colour}</source><translation>El color {colour}</translation></message>
<message><source>The copy could not be proved: a highlight came out on other words ({id}).</source><translation>La copia no superó la comprobación: un resaltado quedó sobre otras palabras ({id}).</translation></message>
<message><source>The copy could not be written.</source><translation>No se pudo escribir la copia.</translation></message>
<message><source>The copy was written anew: its other bytes are not those of the original.</source><translation>La copia se escribió de nuevo: sus demás bytes no son los del original.</translation></message>
<message><source>The damaged files are kept in {kept}.</source><translation>Los archivos dañados se conservan en {kept}.</translation></message>
<message><source>The database is not set up for Postil: db/postgresql/setup.sql does it.</source><translation>La base de datos no está preparada para Postil: lo hace db/postgresql/setup.sql.</translation></message>
<message><source>The details of all articles were looked up already.</source><translation>Los datos de todos los artículos ya se buscaron.</translation></message>
<message numerus="yes"><source>The details of {n} articles were filled in. Undo takes them back.</source><translation><numerusform>Se completaron los datos de {n} artículo. Deshacer los retira.</numerusform><numerusform>Se completaron los datos de {n} artículos. Deshacer los retira.</numerusform></translation></message>
<message><source>The disk is full, so {name} could not be written. Free some space and retry.</source><translation>El disco está lleno, así que no se pudo escribir {name}. Hay que liberar espacio e intentarlo otra vez.</translation></message>
<message><source>The disk of the server is full; nothing of this was kept there.</source><translation>El disco del servidor está lleno; no se conservó allí nada de esto.</translation></message>
<message><source>The disk reported an error while the library {path} was used; nothing was changed.</source><translation>El disco informó de un error mientras se usaba la biblioteca {path}; no se cambió nada.</translation></message>
<message><source>The disk reported an error with {name}: {error}.</source><translation>El disco informó de un error con {name}: {error}.</translation></message>
<message><source>The disk that holds the library {path} is full; nothing was changed. Free some space and retry.</source><translation>El disco que contiene la biblioteca {path} está lleno; no se cambió nada. Hay que liberar espacio e intentarlo otra vez.</translation></message>
<message><source>The document declares entities of its own, which no word processor writes.</source><translation>El documento declara entidades propias, que ningún procesador de textos escribe.</translation></message>
<message><source>The document holds no text.</source><translation>El documento no contiene texto.</translation></message>
<message><source>The document is nested more deeply than Postil reads.</source><translation>El documento está anidado con más profundidad de la que lee Postil.</translation></message>
<message><source>The document is protected by a password, so Postil cannot read it.</source><translation>El documento está protegido con contraseña, así que Postil no puede leerlo.</translation></message>
<message><source>The edited text no longer fits {encoding} and becomes UTF-8.</source><translation>El texto editado ya no cabe en {encoding} y pasa a UTF-8.</translation></message>
<message><source>The end of the journal is damaged, as is the library: the last changes may be missing.</source><translation>El final del diario está dañado, igual que la biblioteca: pueden faltar los últimos cambios.</translation></message>
<message><source>The export of “{title}” was not written: {problem}</source><translation>La exportación de «{title}» no se escribió: {problem}</translation></message>
<message><source>The export option “{key}” knows {choices}, not “{value}”.</source><translation>La opción de exportación «{key}» admite {choices}, no «{value}».</translation></message>
<message><source>The export was stopped; nothing was written.</source><translation>Se detuvo la exportación; no se escribió nada.</translation></message>
<message><source>The export was stopped; what was written so far is whole.</source><translation>Se detuvo la exportación; lo escrito hasta ahora está completo.</translation></message>
<message><source>The fetching was cancelled.</source><translation>Se canceló la petición.</translation></message>
<message><source>The file</source><translation>El archivo</translation></message>
<message><source>The file ({name}) holds no annotations.</source><translation>El archivo ({name}) no contiene anotaciones.</translation></message>
<message><source>The file as it will look</source><translation>El archivo, tal como se verá</translation></message>
<message><source>The file carries no record, so it may never have held it.</source><translation>El archivo no lleva registro, así que puede que nunca la contuviera.</translation></message>
<message><source>The file does not hold the text of “{article_title}”, which is not here.</source><translation>El archivo no contiene el texto de «{article_title}», que no está aquí.</translation></message>
<message><source>The file does not name the work; --article says it.</source><translation>El archivo no nombra la obra; --article dice cuál es.</translation></message>
<message><source>The file holds annotations of several articles; open the one that is meant, or name it.</source><translation>El archivo contiene anotaciones de varios artículos; hay que abrir el que se quiere, o nombrarlo.</translation></message>
<message><source>The file holds no archived web page.</source><translation>El archivo no contiene ninguna página web archivada.</translation></message>
<message><source>The file holds no article, and it does not say which one of the library it belongs to.</source><translation>El archivo no contiene ningún artículo, ni dice a cuál de la biblioteca pertenece.</translation></message>
<message><source>The file holds no machine block.</source><translation>El archivo no contiene bloque de máquina.</translation></message>
<message><source>The file holds no machine block; dates and exact ranges could not be read from it.</source><translation>El archivo no contiene bloque de máquina; no se pudieron leer de él fechas ni rangos exactos.</translation></message>
<message><source>The file holds nothing of Postil's.</source><translation>El archivo no contiene nada de Postil.</translation></message>
<message><source>The file holds {count} machine blocks; the last one was read.</source><translation>El archivo contiene {count} bloques de máquina; se leyó el último.</translation></message>
<message><source>The file holds {holds} of “{title}”, written for reading elsewhere; its words are not read back.</source><translation>El archivo contiene {holds} de «{title}», para leer en otro sitio; sus palabras no se vuelven a leer.</translation></message>
<message><source>The file holds {n} more, which are added.</source><translation>El archivo contiene {n} más, que se añaden.</translation></message>
<message><source>The file is a list of highlights; it does not hold the article's text.</source><translation>El archivo es una lista de resaltados; no contiene el texto del artículo.</translation></message>
<message><source>The file is an export of “{title}”, not of “{title_2}”.</source><translation>El archivo es una exportación de «{title}», no de «{title_2}».</translation></message>
<message><source>The file is an export of “{title}”, which is not in this library and can be added.</source><translation>El archivo es una exportación de «{title}», que no está en esta biblioteca y se puede añadir.</translation></message>
<message><source>The file is as it was when it was read; there is nothing to update.</source><translation>El archivo está como cuando se leyó; no hay nada que actualizar.</translation></message>
<message><source>The file is empty, so there is nothing to import.</source><translation>El archivo está vacío, así que no hay nada que importar.</translation></message>
<message><source>The file is empty.</source><translation>El archivo está vacío.</translation></message>
<message><source>The file is no JSON: {error}.</source><translation>El archivo no es JSON: {error}.</translation></message>
<message><source>The file is not a FictionBook, or so damaged that nothing in it can be read.</source><translation>El archivo no es un FictionBook, o está tan dañado que no se puede leer nada en él.</translation></message>
<message><source>The file is not a Word document, or so damaged that nothing in it can be read.</source><translation>El archivo no es un documento de Word, o está tan dañado que no se puede leer nada en él.</translation></message>
<message><source>The file is not an EPUB, or so damaged that nothing in it can be read.</source><translation>El archivo no es un EPUB, o está tan dañado que no se puede leer nada en él.</translation></message>
<message><source>The file is not an OpenDocument text, or so damaged that nothing in it can be read.</source><translation>El archivo no es un texto OpenDocument, o está tan dañado que no se puede leer nada en él.</translation></message>
<message><source>The file is not an export of Postil: ids, dates, themes and overlaps could not be known.</source><translation>El archivo no es una exportación de Postil: no se pudieron conocer ids, fechas, temas ni solapes.</translation></message>
<message><source>The file is not one in which Okular keeps annotations.</source><translation>El archivo no es de los que usa Okular para guardar anotaciones.</translation></message>
<message><source>The file is not rich text, although its name says so.</source><translation>El archivo no es texto enriquecido, aunque su nombre lo diga.</translation></message>
<message><source>The file is not text, so Postil cannot read it as an article.</source><translation>El archivo no es texto, así que Postil no puede leerlo como artículo.</translation></message>
<message><source>The file is not text. A document is added as an article; marks in one that is there come in by an update.</source><translation>El archivo no es texto. Un documento se añade como artículo; las marcas de uno que ya está entran con una actualización.</translation></message>
<message><source>The file is not {kind}, or so damaged that nothing in it can be read.</source><translation>El archivo no es {kind}, o está tan dañado que no se puede leer nada en él.</translation></message>
<message><source>The file is {kind}, which Postil cannot read as an article.</source><translation>El archivo es {kind}, que Postil no puede leer como artículo.</translation></message>
<message><source>The file may be cut off in this note.</source><translation>Puede que el archivo esté cortado en esta nota.</translation></message>
<message><source>The file may be cut off.</source><translation>Puede que el archivo esté cortado.</translation></message>
<message><source>The file may be cut off; its text is not taken over unless you say so.</source><translation>Puede que el archivo esté cortado; su texto no se toma si no se pide.</translation></message>
<message><source>The file may be from {names}; please say which.</source><translation>El archivo puede ser de {names}; hay que decir de cuál.</translation></message>
<message><source>The file of your keys</source><translation>El archivo de las teclas</translation></message>
<message><source>The file of your settings</source><translation>El archivo de los ajustes</translation></message>
<message><source>The file says that it holds {count} annotations but has {n}; it may be cut off.</source><translation>El archivo dice que contiene {count} anotaciones pero tiene {n}; puede que esté cortado.</translation></message>
<message><source>The file says that it holds {count} annotations but has {n}; it may be cut off. Its text is not taken over unless you say so.</source><translation>El archivo dice que contiene {count} anotaciones pero tiene {n}; puede que esté cortado. Su texto no se toma si no se pide.</translation></message>
<message><source>The file says that it is an export of Postil, but none of its references can be read.</source><translation>El archivo dice ser una exportación de Postil, pero ninguna de sus referencias se puede leer.</translation></message>
<message><source>The file was exported from another version of the article.</source><translation>El archivo se exportó de otra versión del artículo.</translation></message>
<message><source>The file was written by a newer Postil (format {version}, this one knows {format_version}).</source><translation>El archivo lo escribió un Postil más nuevo (formato {version}, este conoce {format_version}).</translation></message>
<message><source>The file was written for reading elsewhere; its notes cannot be told from its text any more.</source><translation>El archivo se escribió para leer en otro sitio; sus notas ya no se distinguen de su texto.</translation></message>
<message><source>The file {name} in the folder is damaged, or has not come whole yet.</source><translation>El archivo {name} de la carpeta está dañado, o aún no ha llegado entero.</translation></message>
<message><source>The file {path} is damaged.</source><translation>El archivo {path} está dañado.</translation></message>
<message><source>The file's text cannot be read here, so nothing can be imported from it.</source><translation>El texto del archivo no se puede leer aquí; no se puede importar nada de él.</translation></message>
<message><source>The first in sight; a click does so too</source><translation>La primera a la vista; un clic también lo hace</translation></message>
<message><source>The folder is encrypted: its twelve words are needed.</source><translation>La carpeta está cifrada: hacen falta sus doce palabras.</translation></message>
<message><source>The folder {parent} for the library cannot be made: {strerror}.</source><translation>No se puede crear la carpeta {parent} para la biblioteca: {strerror}.</translation></message>
<message><source>The folder {path} is not empty: choose an empty one, or one that is shared.</source><translation>La carpeta {path} no está vacía: hay que elegir una vacía, o una que esté compartida.</translation></message>
<message><source>The folder {path} is not shared by any device yet, or has not come here yet.</source><translation>La carpeta {path} todavía no la comparte ningún dispositivo, o aún no ha llegado aquí.</translation></message>
<message><source>The folder {path} is shared by a newer Postil: this one cannot read it.</source><translation>La carpeta {path} la comparte un Postil más nuevo: este no puede leerla.</translation></message>
<message><source>The folder “{folder}” could not be made: this is no possible name.</source><translation>No se pudo crear la carpeta «{folder}»: no es un nombre posible.</translation></message>
<message><source>The folder “{folder}” could not be made: {error}.</source><translation>No se pudo crear la carpeta «{folder}»: {error}.</translation></message>
<message><source>The folder “{parent}” for the pictures could not be made.</source><translation>No se pudo crear la carpeta «{parent}» para las imágenes.</translation></message>
<message><source>The folder “{path}” could not be made: {why}.</source><translation>No se pudo crear la carpeta «{path}»: {why}.</translation></message>
<message><source>The footnote {label} stands in the file twice; the first was taken.</source><translation>La nota al pie {label} está dos veces en el archivo; se tomó la primera.</translation></message>
<message><source>The format of the last export</source><translation>El formato de la última exportación</translation></message>
<message><source>The group did not take a change: {why}</source><translation>El grupo no aceptó un cambio: {why}</translation></message>
<message><source>The head of the file's hidden record could not be read; {used}.</source><translation>No se pudo leer la cabecera del registro oculto del archivo; {used}.</translation></message>
<message><source>The headings that are searched are not those of this article.</source><translation>Los apartados en que se busca no son los de este artículo.</translation></message>
<message><source>The hidden block was edited {what}</source><translation>El bloque oculto se editó {what}</translation></message>
<message><source>The history of the library {path} is damaged: nothing was changed.</source><translation>El historial de la biblioteca {path} está dañado: no se cambió nada.</translation></message>
<message><source>The import names an annotation without saying where it stands.</source><translation>La importación nombra una anotación sin decir dónde está.</translation></message>
<message><source>The import was cancelled.</source><translation>Se canceló la importación.</translation></message>
<message><source>The import was cancelled; nothing was added.</source><translation>Se canceló la importación; no se añadió nada.</translation></message>
<message><source>The import was stopped; nothing was changed.</source><translation>Se detuvo la importación; no cambió nada.</translation></message>
<message><source>The index was changed since; it was left as it is.</source><translation>El índice ha cambiado desde entonces; se dejó como está.</translation></message>
<message><source>The journal of the library {library} could not be compressed.</source><translation>El diario de la biblioteca {library} no se pudo comprimir.</translation></message>
<message><source>The journal {path} is not there any more: it was deleted or moved. Opened again, the library gets a new one.</source><translation>El diario {path} ya no está: se borró o se movió. Al abrirse otra vez, la biblioteca recibe uno nuevo.</translation></message>
<message><source>The label of its reference may have been changed.</source><translation>Puede que haya cambiado la etiqueta de su referencia.</translation></message>
<message><source>The languages of the last scan</source><translation>Los idiomas del último escaneado</translation></message>
<message><source>The last change is not on the screen: {what}. Undo it?</source><translation>El último cambio no está a la vista: {what}. ¿Deshacerlo?</translation></message>
<message><source>The last change of the {kind} {row_id} is missing from the history; its outcome is kept.</source><translation>El último cambio ({kind} {row_id}) falta en el historial; su resultado se conserva.</translation></message>
<message><source>The last change was made {whose}: {what}. Undo it too?</source><translation>El último cambio se hizo {whose}: {what}. ¿Deshacerlo también?</translation></message>
<message><source>The last seven days</source><translation>Los últimos siete días</translation></message>
<message><source>The libraries opened last</source><translation>Las últimas bibliotecas abiertas</translation></message>
<message><source>The library and its journal are whole; nothing was done.</source><translation>La biblioteca y su diario están íntegros; no se hizo nada.</translation></message>
<message><source>The library can only be read, so it cannot be repaired from here.</source><translation>La biblioteca solo se puede leer, así que no se puede reparar desde aquí.</translation></message>
<message><source>The library has a highlight of these words in this place.</source><translation>La biblioteca tiene en este lugar un resaltado de estas palabras.</translation></message>
<message><source>The library has another text by now than the one that was edited.</source><translation>La biblioteca tiene ya otro texto que el que se editó.</translation></message>
<message><source>The library has no article of this title.</source><translation>La biblioteca no tiene ningún artículo con este título.</translation></message>
<message><source>The library has no article of this title; nearest come {titles}.</source><translation>La biblioteca no tiene ningún artículo con este título; los más parecidos son {titles}.</translation></message>
<message><source>The library has no such quote.</source><translation>La biblioteca no tiene esa cita.</translation></message>
<message><source>The library holds no article yet.</source><translation>La biblioteca no tiene todavía ningún artículo.</translation></message>
<message><source>The library holds tables, triggers or views that are not Postil's, or lacks some.</source><translation>La biblioteca contiene tablas, disparadores o vistas que no son de Postil, o le faltan algunos.</translation></message>
<message><source>The library is as it was in the backup; Undo takes that back.</source><translation>La biblioteca está como en la copia de seguridad; Deshacer lo retira.</translation></message>
<message><source>The library is damaged: the step's history cannot be read.</source><translation>La biblioteca está dañada: no se puede leer el historial del paso.</translation></message>
<message><source>The library is damaged: what a row of it holds cannot be read.</source><translation>La biblioteca está dañada: no se puede leer lo que contiene una de sus filas.</translation></message>
<message><source>The library is damaged: what a row of it holds cannot be unpacked.</source><translation>La biblioteca está dañada: el contenido de una de sus filas no se puede descomprimir.</translation></message>
<message><source>The library is damaged: what a row of it holds is cut off or far too large.</source><translation>La biblioteca está dañada: el contenido de una de sus filas está cortado o es demasiado grande.</translation></message>
<message><source>The library is damaged: what a row of it holds is not what was written.</source><translation>La biblioteca está dañada: el contenido de una de sus filas no es el que se escribió.</translation></message>
<message><source>The library is damaged: where an annotation stands in it cannot be read.</source><translation>La biblioteca está dañada: no se puede leer dónde está en ella una anotación.</translation></message>
<message><source>The library is not shared at {target}.</source><translation>La biblioteca no está compartida en {target}.</translation></message>
<message><source>The library is open for reading only.</source><translation>La biblioteca está abierta solo para lectura.</translation></message>
<message><source>The library itself lies in {path}: choose a folder of its own.</source><translation>La propia biblioteca está en {path}: hay que elegir una carpeta aparte.</translation></message>
<message><source>The library now holds {rows}.</source><translation>La biblioteca contiene ahora {rows}.</translation></message>
<message><source>The library was repaired.</source><translation>La biblioteca se ha reparado.</translation></message>
<message><source>The library {path} cannot be read: {strerror}.</source><translation>La biblioteca {path} no se puede leer: {strerror}.</translation></message>
<message><source>The library {path} cannot be written to, so nothing was changed.</source><translation>No se puede escribir en la biblioteca {path}, así que no se cambió nada.</translation></message>
<message><source>The library {path} cannot hold this as Postil wrote it; nothing was changed.</source><translation>La biblioteca {path} no puede guardar esto como lo escribió Postil; no se cambió nada.</translation></message>
<message><source>The library {path} could not be rebuilt: {what}</source><translation>La biblioteca {path} no se pudo reconstruir: {what}</translation></message>
<message><source>The library {path} does not hold together after it was brought up to date.</source><translation>La biblioteca {path} no es coherente después de ponerla al día.</translation></message>
<message><source>The library {path} is damaged, so nothing of it was taken; repair it first.</source><translation>La biblioteca {path} está dañada, así que no se tomó nada de ella; hay que repararla primero.</translation></message>
<message><source>The library {path} is damaged.</source><translation>La biblioteca {path} está dañada.</translation></message>
<message><source>The library {path} is damaged: it holds text that is none.</source><translation>La biblioteca {path} está dañada: contiene texto que no lo es.</translation></message>
<message><source>The library {path} is missing, but its change journal is there: it can be rebuilt.</source><translation>Falta la biblioteca {path}, pero su diario de cambios está ahí: se puede reconstruir.</translation></message>
<message><source>The library {path} is not as Postil makes it: another program may have changed it.</source><translation>La biblioteca {path} no es como las hace Postil: quizá la cambió otro programa.</translation></message>
<message><source>The library {path} is not open.</source><translation>La biblioteca {path} no está abierta.</translation></message>
<message><source>The library {path} is not there any more: it was deleted or moved.</source><translation>La biblioteca {path} ya no está: se borró o se movió.</translation></message>
<message><source>The library {path} is open for reading only.</source><translation>La biblioteca {path} está abierta solo para lectura.</translation></message>
<message><source>The library {path} or a file beside it cannot be opened; is its folder writable?</source><translation>La biblioteca {path} o un archivo a su lado no se puede abrir; ¿se puede escribir en su carpeta?</translation></message>
<message><source>The library {path} was replaced by another file. Opened again, that one is shown.</source><translation>La biblioteca {path} se reemplazó por otro archivo. Al abrirla otra vez, se muestra ese.</translation></message>
<message><source>The library {path} was replaced by another file; close it and open it again.</source><translation>La biblioteca {path} se reemplazó por otro archivo; hay que cerrarla y abrirla otra vez.</translation></message>
<message><source>The library {path} was written by a newer Postil: to read it, update Postil.</source><translation>La biblioteca {path} la escribió un Postil más nuevo: para leerla, hay que actualizar Postil.</translation></message>
<message><source>The library {path} was written by an older Postil and must be brought up to date first, but it cannot be written to.</source><translation>La biblioteca {path} la escribió un Postil anterior y primero hay que ponerla al día, pero no se puede escribir en ella.</translation></message>
<message><source>The library {value} says that it was written by a newer Postil, which alone can repair it; nothing was changed. If none was ever used, its version number is damaged: put the file elsewhere and repair again, which rebuilds the library from its journal and backups.</source><translation>La biblioteca {value} dice que la escribió un Postil más nuevo, el único que puede repararla; no se cambió nada. Si nunca se usó ninguno, su número de versión está dañado: al poner el archivo en otro sitio y reparar otra vez, la biblioteca se reconstruye a partir de su diario y sus copias de seguridad.</translation></message>
<message><source>The line that is read keeps its place, the others step back</source><translation>La línea que se lee mantiene su sitio, las demás se apartan</translation></message>
<message><source>The link to the annotation was copied.</source><translation>Se copió el enlace a la anotación.</translation></message>
<message><source>The machine block is cut off at its end.</source><translation>El bloque de máquina está cortado al final.</translation></message>
<message><source>The mark stands elsewhere in the file.</source><translation>La marca está en otro sitio del archivo.</translation></message>
<message><source>The marks belong to</source><translation>Las marcas pertenecen a</translation></message>
<message><source>The name of a code in {name} has {n} characters; {longest} are the most.</source><translation>El nombre de un código de {name} tiene {n} caracteres; el máximo es {longest}.</translation></message>
<message><source>The name of a saved search has {longest} characters at the most.</source><translation>El nombre de una búsqueda guardada tiene como mucho {longest} caracteres.</translation></message>
<message><source>The name of the step {step_id} is gone; its changes are kept.</source><translation>El nombre del paso {step_id} se ha perdido; sus cambios se conservan.</translation></message>
<message><source>The next one (Right)</source><translation>La siguiente (Right)</translation></message>
<message><source>The note could not be begun.</source><translation>No se pudo empezar la nota.</translation></message>
<message><source>The note of “{target}” is cut off at the end of the file.</source><translation>La nota de «{target}» está cortada al final del archivo.</translation></message>
<message><source>The note was changed elsewhere while you wrote in it. Both texts are kept in it: please look at it.</source><translation>La nota cambió en otro sitio mientras se escribía en ella. Contiene ambos textos: conviene mirarla.</translation></message>
<message><source>The note was changed in the file.</source><translation>La nota cambió en el archivo.</translation></message>
<message><source>The note {label} is referred to nowhere in the text.</source><translation>Nada en el texto remite a la nota {label}.</translation></message>
<message><source>The one before</source><translation>La de antes</translation></message>
<message><source>The one before (Left)</source><translation>La de antes (Left)</translation></message>
<message><source>The order of the list</source><translation>El orden de la lista</translation></message>
<message><source>The page holds no text that could be read.</source><translation>La página no contiene texto que se pueda leer.</translation></message>
<message><source>The page is larger than 50 MB, which is more than Postil opens.</source><translation>La página ocupa más de 50 MB, más de lo que abre Postil.</translation></message>
<message><source>The page says what it said; there is no newer version.</source><translation>La página dice lo mismo que decía; no hay versión más nueva.</translation></message>
<message><source>The page showed other words than the article has, and was set anew. Please select them once more.</source><translation>La página mostraba otras palabras que el artículo y se compuso de nuevo. Conviene seleccionar otra vez.</translation></message>
<message><source>The page was changed since it was written; only the annotated article that it carries was read.</source><translation>La página cambió desde que se escribió; solo se leyó el artículo anotado que lleva dentro.</translation></message>
<message><source>The pages as they were printed. Their words can be read one by one in the text.</source><translation>Las páginas tal como se imprimieron. Sus palabras se pueden leer una a una en el texto.</translation></message>
<message><source>The pages cannot be shown: the program that draws them ended again and again.</source><translation>Las páginas no se pueden mostrar: el programa que las dibuja terminó una y otra vez.</translation></message>
<message><source>The pages could not be made, because {why}.</source><translation>No se pudieron hacer las páginas, porque {why}.</translation></message>
<message><source>The pages of the article as they were printed. Its text is in Text.</source><translation>Las páginas del artículo tal como se imprimieron. Su texto está en Texto.</translation></message>
<message><source>The pages of this PDF have a text of their own, so that there is nothing to read.</source><translation>Las páginas de este PDF ya tienen su propio texto, así que no hay nada que leer.</translation></message>
<message><source>The pages went to the printer.</source><translation>Las páginas se enviaron a la impresora.</translation></message>
<message><source>The passage of this annotation does not stand in the text any more.</source><translation>El pasaje de esta anotación ya no está en el texto.</translation></message>
<message><source>The picture could not be encoded.</source><translation>No se pudo codificar la imagen.</translation></message>
<message><source>The pictures of this article take too long to draw.</source><translation>Dibujar las imágenes de este artículo lleva demasiado tiempo.</translation></message>
<message><source>The pictures of this version are not what was written.</source><translation>Las imágenes de esta versión no están como se escribieron.</translation></message>
<message><source>The program “say”, by which Postil reads aloud, was not found.</source><translation>No se encontró el programa «say», con el que Postil lee en voz alta.</translation></message>
<message><source>The project has lost its list of sources and codings, or that is too large.</source><translation>Al proyecto le falta la lista de fuentes y codificaciones, o es demasiado grande.</translation></message>
<message><source>The publisher's limit was reached, so that the Kindle kept no words of it.</source><translation>Se alcanzó el límite de la editorial, así que el Kindle no guardó sus palabras.</translation></message>
<message><source>The question cannot be answered: it holds, or would give, no text.</source><translation>La consulta no se puede responder: contiene, o daría, algo que no es texto.</translation></message>
<message><source>The question cannot be answered: {reason}.</source><translation>La consulta no se puede responder: {reason}.</translation></message>
<message><source>The question was not answered within {seconds} seconds.</source><translation>La consulta no se respondió en {seconds} segundos.</translation></message>
<message><source>The quote does not stand in the article with this context.</source><translation>La cita no está en el artículo con este contexto.</translation></message>
<message><source>The quote does not stand in the article.</source><translation>La cita no está en el artículo.</translation></message>
<message><source>The quote is empty; please give the words to highlight.</source><translation>La cita está vacía; hay que dar las palabras que resaltar.</translation></message>
<message><source>The quote stands in the article {n} times with this context; please give more of what stands before or after it (prefix, suffix).</source><translation>La cita está {n} veces en el artículo con este contexto; indique más de lo que hay antes o después (prefix, suffix).</translation></message>
<message><source>The quote stands in the article {n} times; please give more of what stands before or after it (prefix, suffix).</source><translation>La cita está {n} veces en el artículo; indique más de lo que hay antes o después (prefix, suffix).</translation></message>
<message><source>The quote, cited by its page</source><translation>La cita, referida a su página</translation></message>
<message><source>The range {start} to {end} is no passage of a text of {n} characters.</source><translation>El rango de {start} a {end} no es un pasaje de un texto de {n} caracteres.</translation></message>
<message><source>The range {start} to {end} is not a passage of “{title}”, whose text has {n} characters.</source><translation>El rango de {start} a {end} no es un pasaje de «{title}», cuyo texto tiene {n} caracteres.</translation></message>
<message><source>The range {start} to {end} is not a passage of “{title}”.</source><translation>El rango de {start} a {end} no es un pasaje de «{title}».</translation></message>
<message><source>The reference {label} stands in the text {n} times; the first was taken.</source><translation>La referencia {label} está {n} veces en el texto; se tomó la primera.</translation></message>
<message><source>The rich text holds no words.</source><translation>El texto enriquecido no contiene palabras.</translation></message>
<message><source>The rich text is damaged, so that it cannot be read.</source><translation>El texto enriquecido está dañado y no se puede leer.</translation></message>
<message><source>The rich text is larger than 20 MB, which is more than Postil reads of that kind.</source><translation>El texto enriquecido ocupa más de 20 MB, más de lo que Postil lee de ese tipo.</translation></message>
<message><source>The rows of {table} are out of order.</source><translation>Las filas de {table} están desordenadas.</translation></message>
<message><source>The same</source><translation>Lo mismo</translation></message>
<message><source>The same again</source><translation>Otra vez lo mismo</translation></message>
<message><source>The same few words stand here, among partly other words.</source><translation>Las mismas pocas palabras están aquí, entre palabras en parte distintas.</translation></message>
<message><source>The same words stand at another place, or among other words.</source><translation>Las mismas palabras están en otro lugar, o entre otras palabras.</translation></message>
<message><source>The same words stand at several places; this one is the likeliest.</source><translation>Las mismas palabras están en varios lugares; este es el más probable.</translation></message>
<message><source>The same words stand here, but among other words.</source><translation>Las mismas palabras están aquí, pero entre otras palabras.</translation></message>
<message><source>The same words stand here, set otherwise.</source><translation>Las mismas palabras están aquí, compuestas de otro modo.</translation></message>
<message><source>The same words stand here, spaced otherwise.</source><translation>Las mismas palabras están aquí, con otros espacios.</translation></message>
<message><source>The saved search was removed; Undo brings it back.</source><translation>Se quitó la búsqueda guardada; Deshacer la recupera.</translation></message>
<message><source>The scan was not read on; nothing was changed.</source><translation>No se siguió leyendo el escaneado; no se cambió nada.</translation></message>
<message><source>The search for the annotations was stopped.</source><translation>Se detuvo la búsqueda de las anotaciones.</translation></message>
<message><source>The search index does not agree with what is searched: {error}</source><translation>El índice de búsqueda no concuerda con aquello en que se busca: {error}</translation></message>
<message><source>The search is saved; F2 renames it, Undo takes it back.</source><translation>La búsqueda está guardada; F2 la renombra, Deshacer la retira.</translation></message>
<message><source>The search was stopped.</source><translation>La búsqueda se detuvo.</translation></message>
<message><source>The selected words in what you gathered, over all articles</source><translation>Las palabras seleccionadas en lo reunido de todos los artículos</translation></message>
<message><source>The selection is highlighted already.</source><translation>La selección ya está resaltada.</translation></message>
<message><source>The selection is highlighted as {theme}.</source><translation>La selección está resaltada como {theme}.</translation></message>
<message><source>The selection is highlighted.</source><translation>La selección está resaltada.</translation></message>
<message><source>The selection was not found in its text and is not highlighted.</source><translation>La selección no se encontró en su texto y no está resaltada.</translation></message>
<message><source>The server asks for a password, which stands in PostgreSQL's own file (~/.pgpass).</source><translation>El servidor pide una contraseña, que va en el archivo propio de PostgreSQL (~/.pgpass).</translation></message>
<message><source>The server cannot be reached: it may be off, or this computer offline.</source><translation>No se puede llegar al servidor: puede estar apagado, o este equipo sin conexión.</translation></message>
<message><source>The server does not let you do this: your role in the group is too small.</source><translation>El servidor no lo permite: su papel en el grupo no alcanza para ello.</translation></message>
<message><source>The server lets nobody in: {why}.</source><translation>El servidor no deja entrar a nadie: {why}.</translation></message>
<message><source>The server refused this: {why}</source><translation>El servidor lo rechazó: {why}</translation></message>
<message><source>The server sends on to what is no address.</source><translation>El servidor remite a algo que no es una dirección.</translation></message>
<message><source>The shared folder is not there: nothing was exchanged.</source><translation>La carpeta compartida no está: no se intercambió nada.</translation></message>
<message><source>The size of the sheets that the article is printed on.</source><translation>El tamaño de las hojas en que se imprime el artículo.</translation></message>
<message><source>The step does not fit.</source><translation>El paso no encaja.</translation></message>
<message><source>The step {previous}, and maybe others before it, is in no copy.</source><translation>El paso {previous}, y quizá otros anteriores, no está en ninguna copia.</translation></message>
<message><source>The style that its sources are cited in</source><translation>El estilo en que se citan sus fuentes</translation></message>
<message><source>The system does not let Postil use {name}: {strerror}.</source><translation>El sistema no deja que Postil use {name}: {strerror}.</translation></message>
<message><source>The system has no dictionary for {wanted}.</source><translation>El sistema no tiene diccionario para {wanted}.</translation></message>
<message><source>The system has no dictionary for {wanted}. It has: {has}.</source><translation>El sistema no tiene diccionario para {wanted}. Tiene: {has}.</translation></message>
<message><source>The system's sans</source><translation>Sin serifa del sistema</translation></message>
<message><source>The system's serif</source><translation>Con serifa del sistema</translation></message>
<message><source>The system's voice does not work: it ended without reading. Try it outside of Postil.</source><translation>La voz del sistema no funciona: terminó sin leer. Conviene probarla fuera de Postil.</translation></message>
<message><source>The system’s dictionaries cannot be read: {error}</source><translation>No se pueden leer los diccionarios del sistema: {error}</translation></message>
<message><source>The table as it will look</source><translation>La tabla, tal como se verá</translation></message>
<message><source>The table can be saved as .svg, .png or .csv.</source><translation>La tabla se puede guardar como .svg, .png o .csv.</translation></message>
<message><source>The table could not be read: {error}.</source><translation>No se pudo leer la tabla: {error}.</translation></message>
<message><source>The table is too long for a PNG. Save it as SVG or as CSV, or filter it first.</source><translation>La tabla es demasiado larga para un PNG. Guardarla como SVG o CSV, o filtrarla antes.</translation></message>
<message><source>The tables of the Lua file go too deep.</source><translation>Las tablas del archivo Lua llegan demasiado hondo.</translation></message>
<message><source>The targets are not JSON: {error}.</source><translation>Los destinos no son JSON: {error}.</translation></message>
<message><source>The targets are not a list.</source><translation>Los destinos no son una lista.</translation></message>
<message><source>The template fails in line {found}: {why}.</source><translation>La plantilla falla en la línea {found}: {why}.</translation></message>
<message><source>The template fails in line {line}: {what}.</source><translation>La plantilla falla en la línea {line}: {what}.</translation></message>
<message><source>The template fails: its process gave no usable answer.</source><translation>La plantilla falla: su proceso no dio una respuesta útil.</translation></message>
<message><source>The template fails: {what}.</source><translation>La plantilla falla: {what}.</translation></message>
<message><source>The template fails: {why}.</source><translation>La plantilla falla: {why}.</translation></message>
<message><source>The template is longer than {longest_template} characters.</source><translation>La plantilla tiene más de {longest_template} caracteres.</translation></message>
<message><source>The text</source><translation>El texto</translation></message>
<message><source>The text could not be found on the pages, because {why}. They can be read; notes are made in Text.</source><translation>No se pudo encontrar el texto en las páginas, porque {why}. Se pueden leer; las notas se hacen en Texto.</translation></message>
<message><source>The text could not be read as Markdown.</source><translation>El texto no se pudo leer como Markdown.</translation></message>
<message><source>The text could not be read back, so no highlight was marked in it; all are listed at the end.</source><translation>El texto no se pudo volver a leer, así que no se marcó en él ningún resaltado; todos van en una lista al final.</translation></message>
<message><source>The text is longer than 15 million characters or 25 MB, which is more than Postil opens.</source><translation>El texto supera los 15 millones de caracteres o los 25 MB, más de lo que abre Postil.</translation></message>
<message><source>The text is not, letter for letter, the one that was exported.</source><translation>El texto no es, letra por letra, el que se exportó.</translation></message>
<message><source>The text is the same.</source><translation>El texto es el mismo.</translation></message>
<message><source>The text keeps its own order; a list can be grouped.</source><translation>El texto mantiene su propio orden; una lista se puede agrupar.</translation></message>
<message><source>The text now</source><translation>El texto actual</translation></message>
<message><source>The text of an article cannot be read.</source><translation>El texto de un artículo no se puede leer.</translation></message>
<message><source>The text of an article is not what it says.</source><translation>El texto de un artículo no es el que dice ser.</translation></message>
<message><source>The text of the article, read-only. Select with Shift and the arrow keys.</source><translation>El texto del artículo, de solo lectura. Seleccionar con Shift y las flechas.</translation></message>
<message><source>The text of the file</source><translation>El texto del archivo</translation></message>
<message><source>The text of this article is not here yet.</source><translation>El texto de este artículo aún no está aquí.</translation></message>
<message><source>The text that is searched is not the text of this article.</source><translation>El texto en que se busca no es el de este artículo.</translation></message>
<message><source>The text was edited</source><translation>El texto se editó</translation></message>
<message><source>The text was edited after the export.</source><translation>El texto se editó después de la exportación.</translation></message>
<message><source>The text was edited: a new version of the source ({after})</source><translation>El texto se editó: una nueva versión de la fuente ({after})</translation></message>
<message><source>The text.</source><translation>El texto.</translation></message>
<message><source>The theme was removed.</source><translation>El tema se quitó.</translation></message>
<message><source>The themes of {n} annotations changed.</source><translation>Cambiaron los temas de {n} anotaciones.</translation></message>
<message><source>The themes were changed in the file.</source><translation>Los temas cambiaron en el archivo.</translation></message>
<message><source>The time for this document ran out before the words were found.</source><translation>El tiempo para este documento se agotó antes de encontrar las palabras.</translation></message>
<message><source>The title is guessed</source><translation>El título es supuesto</translation></message>
<message><source>The trash is empty. What you remove comes here and stays.</source><translation>La papelera está vacía. Lo que se quita llega aquí y se queda.</translation></message>
<message><source>The undo stack is not what the history makes of it.</source><translation>La pila de Deshacer no es lo que resulta del historial.</translation></message>
<message><source>The update was cancelled; nothing was changed.</source><translation>Se canceló la actualización; no cambió nada.</translation></message>
<message><source>The usual library</source><translation>La biblioteca habitual</translation></message>
<message><source>The whole text with your notes in footnotes, to be edited anywhere and imported again; or a form for reading.</source><translation>El texto entero con las notas al pie, para editarlo en cualquier sitio e importarlo de nuevo; o una forma para leer.</translation></message>
<message><source>The wording differs: {share} % of the words are still there.</source><translation>El texto es otro: sigue ahí el {share} % de las palabras.</translation></message>
<message><source>The words and those around them agree.</source><translation>Las palabras y las que las rodean coinciden.</translation></message>
<message><source>The words are no longer there.</source><translation>Las palabras ya no están ahí.</translation></message>
<message><source>The words of a saved search have {longest} characters at the most.</source><translation>Las palabras de una búsqueda guardada tienen como mucho {longest} caracteres.</translation></message>
<message><source>The words of its pages were read by {engine} ({languages}).</source><translation>Las palabras de sus páginas las leyó {engine} ({languages}).</translation></message>
<message><source>The words of the scan could not be read, because {why}.</source><translation>No se pudieron leer las palabras del escaneado, porque {why}.</translation></message>
<message><source>The words stand among the same words as before.</source><translation>Las palabras están entre las mismas palabras que antes.</translation></message>
<message><source>The words stand among the same words at another place.</source><translation>Las palabras están entre las mismas palabras en otro lugar.</translation></message>
<message><source>The words stand here and nowhere else; more is not known of them.</source><translation>Las palabras están aquí y en ningún otro sitio; no se sabe más de ellas.</translation></message>
<message><source>The words stand here, and nowhere else that could be meant.</source><translation>Las palabras están aquí, y en ningún otro sitio que pudiera ser el indicado.</translation></message>
<message><source>The words stand there, and only there.</source><translation>Las palabras están ahí, y solo ahí.</translation></message>
<message><source>The words stand where the comparison with the old text puts them.</source><translation>Las palabras están donde las sitúa la comparación con el texto anterior.</translation></message>
<message><source>The words stand where they stood.</source><translation>Las palabras están donde estaban.</translation></message>
<message><source>The zip does not hold one FictionBook; unpack it, and open the book that you want to read.</source><translation>El zip no contiene un único FictionBook; hay que descomprimirlo y abrir el libro que se quiere leer.</translation></message>
<message><source>The {name} of this version is not what was written.</source><translation>Una parte de esta versión ({name}) no está como se escribió.</translation></message>
<message><source>The {name} was cancelled.</source><translation>Cancelado: {name}.</translation></message>
<message><source>The {n} chosen articles</source><translation>Los {n} artículos elegidos</translation></message>
<message><source>The {part} of an article in {path} is damaged.</source><translation>Una parte de un artículo ({part}) de {path} está dañada.</translation></message>
<message><source>The {pictures} of the version {version_id} is in no copy.</source><translation>{pictures} de la versión {version_id}: no está en ninguna copia.</translation></message>
<message><source>The {what} has no text.</source><translation>No hay texto ({what}).</translation></message>
<message><source>The {what} has only {n} % of the article’s text: it looks cut off.</source><translation>Tiene solo el {n} % del texto del artículo ({what}): parece cortado.</translation></message>
<message><source>Theme</source><translation>Tema</translation></message>
<message><source>Theme 1</source><translation>Tema 1</translation></message>
<message><source>Theme 2</source><translation>Tema 2</translation></message>
<message><source>Theme 3</source><translation>Tema 3</translation></message>
<message><source>Theme 4</source><translation>Tema 4</translation></message>
<message><source>Theme 5</source><translation>Tema 5</translation></message>
<message><source>Theme 6</source><translation>Tema 6</translation></message>
<message><source>Theme 7</source><translation>Tema 7</translation></message>
<message><source>Theme 8</source><translation>Tema 8</translation></message>
<message><source>Theme 9</source><translation>Tema 9</translation></message>
<message><source>Theme of an annotation</source><translation>Tema de una anotación</translation></message>
<message><source>Theme of the colour {colour}</source><translation>Tema del color {colour}</translation></message>
<message><source>Theme {key}</source><translation>Tema {key}</translation></message>
<message><source>Theme {names} given.</source><translation>Tema {names} dado.</translation></message>
<message><source>Theme {names} taken away.</source><translation>Tema {names} quitado.</translation></message>
<message><source>Theme {name}</source><translation>Tema {name}</translation></message>
<message><source>Theme: some letters of its name</source><translation>Tema: unas letras de su nombre</translation></message>
<message><source>Themes</source><translation>Temas</translation></message>
<message><source>Themes and what they mean, for other programs</source><translation>Los temas y lo que significan, para otros programas</translation></message>
<message><source>Themes in Postil</source><translation>Temas en Postil</translation></message>
<message><source>Themes of colours</source><translation>Temas de colores</translation></message>
<message><source>Themes of the codebook</source><translation>Temas del libro de códigos</translation></message>
<message><source>Themes of {quote}: {none} → {none_2}{also}</source><translation>Temas de {quote}: {none} → {none_2}{also}</translation></message>
<message><source>Themes that fit</source><translation>Temas que encajan</translation></message>
<message numerus="yes"><source>Themes {names}.</source><translation><numerusform>Tema {names}.</numerusform><numerusform>Temas {names}.</numerusform></translation></message>
<message><source>Themes, counted</source><translation>Temas, contados</translation></message>
<message><source>Themes: {replace}</source><translation>Temas: {replace}</translation></message>
<message><source>Theme…</source><translation>Tema…</translation></message>
<message><source>There is a saved search “{name}” already.</source><translation>Ya hay una búsqueda guardada «{name}».</translation></message>
<message><source>There is a theme of this name already.</source><translation>Ya hay un tema con este nombre.</translation></message>
<message><source>There is a theme “{name}” already.</source><translation>Ya hay un tema «{name}».</translation></message>
<message><source>There is no annotation to make a theme of.</source><translation>No hay ninguna anotación con la que hacer un tema.</translation></message>
<message><source>There is no annotation “{wanted}”.</source><translation>No hay ninguna anotación «{wanted}».</translation></message>
<message><source>There is no article “{wanted}” in the library; postil list shows those there are.</source><translation>No hay ningún artículo «{wanted}» en la biblioteca; postil list muestra los que hay.</translation></message>
<message><source>There is no backup without a name.</source><translation>No hay copia de seguridad sin nombre.</translation></message>
<message><source>There is no brief “{wanted}” in the library; postil brief list shows those there are.</source><translation>No hay ningún borrador «{wanted}» en la biblioteca; postil brief list muestra los que hay.</translation></message>
<message><source>There is no export format “{identity}”; there are {exporters}.</source><translation>No hay formato de exportación «{identity}»; hay {exporters}.</translation></message>
<message><source>There is no export option “{key}”; there are {by_key}.</source><translation>No hay opción de exportación «{key}»; hay {by_key}.</translation></message>
<message><source>There is no file “{shown}”.</source><translation>No existe el archivo «{shown}».</translation></message>
<message><source>There is no folder {parent} for the copy.</source><translation>No existe la carpeta {parent} para la copia.</translation></message>
<message><source>There is no format “{identifier}”; there are {foreign}.</source><translation>No hay formato «{identifier}»; hay {foreign}.</translation></message>
<message><source>There is no library at {path}.</source><translation>No hay ninguna biblioteca en {path}.</translation></message>
<message><source>There is no library {path}.</source><translation>No hay ninguna biblioteca {path}.</translation></message>
<message><source>There is no network, or no server by the name {host}.</source><translation>No hay red, o no hay ningún servidor llamado {host}.</translation></message>
<message><source>There is no one backup named {name}.</source><translation>No hay exactamente una copia de seguridad llamada {name}.</translation></message>
<message><source>There is no page “{page}”.</source><translation>No hay ninguna página «{page}».</translation></message>
<message><source>There is no picture here, and no table that is wider than the page.</source><translation>Aquí no hay ninguna imagen, ni ninguna tabla más ancha que la página.</translation></message>
<message><source>There is no room for this picture beside the others that are in sight.</source><translation>No hay sitio para esta imagen junto a las demás que están a la vista.</translation></message>
<message><source>There is no style “{style}”; there are {known}, and any .csl file.</source><translation>No hay ningún estilo «{style}»; hay {known}, y cualquier archivo .csl.</translation></message>
<message><source>There is no such theme to stand below.</source><translation>El tema bajo el que ha de estar no existe.</translation></message>
<message><source>There is no such version in the library.</source><translation>No hay tal versión en la biblioteca.</translation></message>
<message><source>There is no such {name} in the library.</source><translation>Esto no existe en la biblioteca: {name}.</translation></message>
<message><source>There is no text to compare with.</source><translation>No hay texto con el que comparar.</translation></message>
<message><source>There is no theme “{wanted}”; the library has: {names}.</source><translation>No hay ningún tema «{wanted}»; la biblioteca tiene: {names}.</translation></message>
<message><source>There is no work in this file.</source><translation>No hay ninguna obra en este archivo.</translation></message>
<message><source>There is nothing to do again.</source><translation>No hay nada que rehacer.</translation></message>
<message><source>There is nothing to export yet.</source><translation>Todavía no hay nada que exportar.</translation></message>
<message><source>There is nothing to go back to.</source><translation>No hay adónde volver.</translation></message>
<message><source>There is nothing to go forward to.</source><translation>No hay adónde avanzar.</translation></message>
<message><source>There is nothing to undo.</source><translation>No hay nada que deshacer.</translation></message>
<message><source>These are not its words: it waits among the orphans (O)</source><translation>Estas no son sus palabras: espera entre las huérfanas (O)</translation></message>
<message><source>These are not twelve words of a folder: one is misspelt, or stands in the wrong place.</source><translation>No son las doce palabras de una carpeta: una está mal escrita o fuera de su sitio.</translation></message>
<message><source>These are the words of another folder, or the folder is damaged.</source><translation>Son las palabras de otra carpeta, o la carpeta está dañada.</translation></message>
<message><source>These words do not stand in the article.</source><translation>Estas palabras no están en el artículo.</translation></message>
<message><source>They go there with their annotations and the themes of these, save what you keep private. Of what is taken off, nothing more is sent; what was sent stays with the group.</source><translation>Van allí con sus anotaciones y los temas de estas, salvo lo que se mantiene privado. De lo que se quita no se envía nada más; lo enviado queda en el grupo.</translation></message>
<message><source>Things are as they were then.</source><translation>Todo está como entonces.</translation></message>
<message><source>This Windows has no PowerShell, by which Postil reads aloud.</source><translation>Este Windows no tiene PowerShell, con el que Postil lee en voz alta.</translation></message>
<message><source>This annotation</source><translation>Esta anotación</translation></message>
<message><source>This annotation is meant, and was out of sight. Once more, and it is done.</source><translation>Se trata de esta anotación, que no estaba a la vista. Otra vez, y se hace.</translation></message>
<message><source>This annotation was made on this version.</source><translation>Esta anotación se hizo en esta versión.</translation></message>
<message><source>This article</source><translation>Este artículo</translation></message>
<message><source>This article did not come from an address of the web.</source><translation>Este artículo no vino de una dirección web.</translation></message>
<message><source>This article has no annotation yet.</source><translation>Este artículo todavía no tiene ninguna anotación.</translation></message>
<message><source>This article has no headings.</source><translation>Este artículo no tiene apartados.</translation></message>
<message><source>This article has no page numbers.</source><translation>Este artículo no tiene números de página.</translation></message>
<message><source>This article has no pages: it did not come as a PDF.</source><translation>Este artículo no tiene páginas: no vino como PDF.</translation></message>
<message><source>This article has no words that a note could stand at.</source><translation>Este artículo no tiene palabras en las que pueda ir una nota.</translation></message>
<message><source>This article was read by an older Postil. Read anew, it may look better; you see first what would change.</source><translation>Este artículo lo leyó un Postil anterior. Leído de nuevo, quizá se vea mejor; antes se muestra lo que cambiaría.</translation></message>
<message><source>This article was removed from the library; it is in the trash.</source><translation>Este artículo se quitó de la biblioteca; está en la papelera.</translation></message>
<message><source>This face is not installed here; the article is shown in {other}.</source><translation>Esta letra no está instalada aquí; el artículo se muestra en {other}.</translation></message>
<message><source>This face is not installed here; the article is shown in {stand_in}.</source><translation>Esta letra no está instalada aquí; el artículo se muestra en {stand_in}.</translation></message>
<message><source>This file ({name}) could not be read, because {why}.</source><translation>No se pudo leer este archivo ({name}), porque {why}.</translation></message>
<message><source>This file ({name}) could not be read, because {why}; nor could its words alone.</source><translation>No se pudo leer este archivo ({name}), porque {why}; tampoco sus palabras solas.</translation></message>
<message><source>This file ({name}) could not be read: nothing usable came of it.</source><translation>No se pudo leer este archivo ({name}): no salió nada utilizable.</translation></message>
<message><source>This file is in the library already.</source><translation>Este archivo ya está en la biblioteca.</translation></message>
<message><source>This is a key of: {others}. Used here, it is no key of that any more.</source><translation>Esta tecla es de: {others}. Si se usa aquí, deja de serlo.</translation></message>
<message><source>This is about the article: go there first.</source><translation>Esto atañe al artículo: primero hay que ir a él.</translation></message>
<message><source>This is an older version: annotate the current one.</source><translation>Esta es una versión anterior: hay que anotar la actual.</translation></message>
<message><source>This is another version, to be read only; Return leads back to the article.</source><translation>Esta es otra versión, solo de lectura; Volver lleva de nuevo al artículo.</translation></message>
<message><source>This is no library of a Zotero that Postil knows: it has no table {table}.</source><translation>No es una biblioteca de un Zotero que Postil conozca: no tiene la tabla {table}.</translation></message>
<message><source>This is the library that is open: there is nothing to take in.</source><translation>Esta es la biblioteca abierta: no hay nada que incorporar.</translation></message>
<message><source>This is the only version so far.</source><translation>Esta es la única versión hasta ahora.</translation></message>
<message><source>This is version {number} again; Undo takes it back.</source><translation>Esta es de nuevo la versión {number}; Deshacer lo retira.</translation></message>
<message><source>This key is free.</source><translation>Esta tecla está libre.</translation></message>
<message><source>This key moves or leaves in every part of the window. Choose one with Ctrl or Alt.</source><translation>Esta tecla mueve o abandona algo en cualquier parte de la ventana. Hay que elegir una con Ctrl o Alt.</translation></message>
<message><source>This library can only be read</source><translation>Esta biblioteca solo se puede leer</translation></message>
<message><source>This library can only be read.</source><translation>Esta biblioteca solo se puede leer.</translation></message>
<message><source>This library has neither an annotation nor an article for the link {shown}.</source><translation>Esta biblioteca no tiene ni anotación ni artículo para el enlace {shown}.</translation></message>
<message><source>This library is the one that is open.</source><translation>Esta biblioteca es la que está abierta.</translation></message>
<message><source>This link points to a place that the article does not have.</source><translation>Este enlace apunta a un lugar que el artículo no tiene.</translation></message>
<message><source>This page could not be drawn.</source><translation>No se pudo dibujar esta página.</translation></message>
<message><source>This page lists articles, as a home page does, and is none itself.</source><translation>Esta página enumera artículos, como una portada, y no es ninguno ella misma.</translation></message>
<message><source>This page takes too long to draw.</source><translation>Dibujar esta página lleva demasiado tiempo.</translation></message>
<message><source>This picture could not be drawn.</source><translation>No se pudo dibujar esta imagen.</translation></message>
<message><source>This picture is not what was written.</source><translation>Esta imagen no está como se escribió.</translation></message>
<message><source>This picture takes too long to draw.</source><translation>Dibujar esta imagen lleva demasiado tiempo.</translation></message>
<message><source>This picture takes too much memory to draw.</source><translation>Dibujar esta imagen requiere demasiada memoria.</translation></message>
<message><source>This quote was removed.</source><translation>Esta cita se quitó.</translation></message>
<message><source>This reading position is not what was written.</source><translation>Esta posición de lectura no está como se escribió.</translation></message>
<message><source>This report holds none of your text. Nothing is sent anywhere; you can copy it for a bug report.</source><translation>Este informe no contiene nada del texto escrito. No se envía a ninguna parte; se puede copiar para notificar el fallo.</translation></message>
<message><source>This setting is not what was written.</source><translation>Este ajuste no está como se escribió.</translation></message>
<message><source>This was not undone in this window: {what}. Do it again all the same?</source><translation>Esto no se deshizo en esta ventana: {what}. ¿Rehacerlo de todos modos?</translation></message>
<message><source>This {name} is missing.</source><translation>Falta esto: {name}.</translation></message>
<message><source>This {name} is not what the history says.</source><translation>Esto no es lo que dice el historial: {name}.</translation></message>
<message><source>This {name} is not what was written.</source><translation>Esto no está como se escribió: {name}.</translation></message>
<message><source>Those opened last</source><translation>Las últimas abiertas</translation></message>
<message><source>Those selected, or that touch it</source><translation>Los seleccionados, o los que lo tocan</translation></message>
<message><source>Title</source><translation>Título</translation></message>
<message><source>Title and a link back</source><translation>Título y un enlace de vuelta</translation></message>
<message><source>Title and author are guessed</source><translation>Título y autor son supuestos</translation></message>
<message><source>Title, author, date, publisher, DOI and the like, and tags, of several articles too</source><translation>Título, autor, fecha, editorial, DOI y similares, y etiquetas, también de varios artículos</translation></message>
<message><source>Titles, headings</source><translation>Títulos, apartados</translation></message>
<message><source>To rebuild it from what is left, run: postil --library “{path}” repair</source><translation>Para reconstruirla con lo que queda, ejecutar: postil --library «{path}» repair</translation></message>
<message><source>Today</source><translation>Hoy</translation></message>
<message><source>Today or lately, as Markdown</source><translation>Hoy o hace poco, como Markdown</translation></message>
<message><source>Together</source><translation>Juntos</translation></message>
<message><source>Too many lines to compare here.</source><translation>Demasiadas líneas para compararlas aquí.</translation></message>
<message><source>Took over another version of “{title}”</source><translation>Otra versión de «{title}» tomada</translation></message>
<message><source>Took the tags from “{title}”</source><translation>Etiquetas de «{title}» quitadas</translation></message>
<message><source>Took “{quote}” out of {names}</source><translation>«{quote}» sacada de {names}</translation></message>
<message><source>Took “{title}” back out</source><translation>«{title}» sacado del archivo</translation></message>
<message><source>Trash</source><translation>Papelera</translation></message>
<message><source>Trash…</source><translation>Papelera…</translation></message>
<message><source>Two columns</source><translation>Dos columnas</translation></message>
<message><source>Two pages side by side</source><translation>Dos páginas a la vez</translation></message>
<message><source>Two places are equally similar, so neither was taken.</source><translation>Dos lugares se parecen por igual, así que no se tomó ninguno.</translation></message>
<message><source>Two themes “{name}” are one now; “Take apart…” in its menu parts them.</source><translation>Ahora dos temas «{name}» son uno solo; «Separar…», en su menú, los vuelve a separar.</translation></message>
<message><source>Type into the filter in sight</source><translation>Escribir en el filtro a la vista</translation></message>
<message><source>Type the words.</source><translation>Escribir las palabras.</translation></message>
<message><source>Type what you look for.</source><translation>Escribir lo que se busca.</translation></message>
<message><source>Typewriter</source><translation>Máquina de escribir</translation></message>
<message><source>US Letter</source><translation>US Letter</translation></message>
<message><source>Undo</source><translation>Deshacer</translation></message>
<message><source>Undo brings it back</source><translation>Se recupera con Deshacer</translation></message>
<message><source>Undo it</source><translation>Deshacerlo</translation></message>
<message><source>Undo {label}</source><translation>Deshacer: {label}</translation></message>
<message><source>Undone: {what}</source><translation>Deshecho: {what}</translation></message>
<message><source>Unread</source><translation>Sin leer</translation></message>
<message><source>Unsaved text</source><translation>Texto sin guardar</translation></message>
<message><source>Untitled</source><translation>Sin título</translation></message>
<message><source>Update</source><translation>Actualizar</translation></message>
<message><source>Update article</source><translation>Actualizar artículo</translation></message>
<message><source>Update from file…</source><translation>Actualizar desde archivo…</translation></message>
<message><source>Update {n} articles</source><translation>Actualizar {n} artículos</translation></message>
<message><source>Update “{title}” from</source><translation>Actualizar «{title}» desde</translation></message>
<message><source>Updating the article…</source><translation>Actualizando el artículo…</translation></message>
<message><source>Use</source><translation>Usar</translation></message>
<message><source>Use this file for it</source><translation>Usar este archivo para él</translation></message>
<message><source>Use too</source><translation>Usar también</translation></message>
<message><source>Usual</source><translation>Normal</translation></message>
<message><source>Values</source><translation>Valores</translation></message>
<message><source>Verified, as a backup is</source><translation>Verificada, como una copia de seguridad</translation></message>
<message><source>Version</source><translation>Versión</translation></message>
<message><source>Version {number}</source><translation>Versión {number}</translation></message>
<message numerus="yes"><source>Version {number} · {n} annotations made on it</source><translation><numerusform>Versión {number} · {n} anotación hecha en ella</numerusform><numerusform>Versión {number} · {n} anotaciones hechas en ella</numerusform></translation></message>
<message><source>Version, licence, library file</source><translation>Versión, licencia, archivo de la biblioteca</translation></message>
<message><source>Versions</source><translation>Versiones</translation></message>
<message><source>Versions…</source><translation>Versiones…</translation></message>
<message><source>View</source><translation>Ver</translation></message>
<message><source>Violet</source><translation>Violeta</translation></message>
<message><source>Volume and issue</source><translation>Volumen y número</translation></message>
<message><source>Waiting for their text</source><translation>En espera de su texto</translation></message>
<message><source>Way of reading</source><translation>Modo de lectura</translation></message>
<message><source>Web Annotations</source><translation>Web Annotations</translation></message>
<message><source>Web page</source><translation>Página web</translation></message>
<message><source>Week from</source><translation>Semana del</translation></message>
<message><source>Welcome. One sample annotation shows how it works.</source><translation>Bienvenida. Una anotación de muestra enseña cómo funciona.</translation></message>
<message><source>Welcome. Three sample annotations show how it works.</source><translation>Bienvenida. Tres anotaciones de muestra enseñan cómo funciona.</translation></message>
<message><source>Welcome. Two sample annotations show how it works.</source><translation>Bienvenida. Dos anotaciones de muestra enseñan cómo funciona.</translation></message>
<message><source>Welcome. {n} sample annotations show how it works.</source><translation>Bienvenida. {n} anotaciones de muestra enseñan cómo funciona.</translation></message>
<message><source>Went on reading “{title}”</source><translation>Lectura de «{title}» retomada</translation></message>
<message><source>What</source><translation>Qué</translation></message>
<message numerus="yes"><source>What Search found ({n} quotes)</source><translation><numerusform>Lo que encontró Búsqueda ({n} cita)</numerusform><numerusform>Lo que encontró Búsqueda ({n} citas)</numerusform></translation></message>
<message numerus="yes"><source>What Themes shows ({n} quotes)</source><translation><numerusform>Lo que muestra Temas ({n} cita)</numerusform><numerusform>Lo que muestra Temas ({n} citas)</numerusform></translation></message>
<message><source>What a change builds upon cannot be read.</source><translation>No se puede leer sobre qué se apoya un cambio.</translation></message>
<message><source>What an article is read from went away while it was taken over; please try again.</source><translation>La fuente de un artículo desapareció mientras se tomaba; hay que intentarlo de nuevo.</translation></message>
<message><source>What belongs here as well, though one might doubt it</source><translation>Lo que también va aquí, aunque se pueda dudar</translation></message>
<message><source>What belongs to a row of the library does not hold together; nothing was changed.</source><translation>Lo que pertenece a una fila de la biblioteca no es coherente; no se cambió nada.</translation></message>
<message><source>What does not, though it might seem to</source><translation>Lo que no va aquí, aunque lo parezca</translation></message>
<message><source>What fits</source><translation>Lo que encaja</translation></message>
<message><source>What going back would change</source><translation>Qué cambiaría al volver</translation></message>
<message><source>What is exported</source><translation>Qué se exporta</translation></message>
<message><source>What is here stays: what both libraries have is put together.</source><translation>Lo que hay aquí queda: lo que tienen ambas bibliotecas se reúne.</translation></message>
<message><source>What is looked for</source><translation>Qué se busca</translation></message>
<message><source>What is new</source><translation>Qué hay de nuevo</translation></message>
<message><source>What is selected in the article; without a selection, the way there (S)</source><translation>Lo que está seleccionado en el artículo; sin selección, el camino hasta allí (S)</translation></message>
<message><source>What is there is kept as “{name}”.</source><translation>Lo que hay se conserva como «{name}».</translation></message>
<message><source>What is there is kept under other names.</source><translation>Lo que hay se conserva con otros nombres.</translation></message>
<message><source>What is written of the article. Only the whole text comes back; the others are for reading elsewhere.</source><translation>Qué se escribe del artículo. Solo vuelve el texto entero; lo demás es para leer en otro sitio.</translation></message>
<message><source>What it decides</source><translation>Qué decide</translation></message>
<message><source>What it does</source><translation>Qué hace</translation></message>
<message><source>What it is</source><translation>Qué es</translation></message>
<message><source>What it is about</source><translation>De qué trata</translation></message>
<message><source>What links here</source><translation>Qué enlaza aquí</translation></message>
<message><source>What others wrote there since stays.</source><translation>Lo que otros escribieron allí desde entonces se queda.</translation></message>
<message><source>What the pane lists</source><translation>Lo que enumera el panel</translation></message>
<message><source>What the panes are about</source><translation>De qué tratan los paneles</translation></message>
<message numerus="yes"><source>What the sidebar shows ({n} quotes)</source><translation><numerusform>Lo que muestra la barra lateral ({n} cita)</numerusform><numerusform>Lo que muestra la barra lateral ({n} citas)</numerusform></translation></message>
<message><source>What this step changed</source><translation>Qué cambió este paso</translation></message>
<message><source>What to do where both sides changed</source><translation>Qué hacer donde cambiaron ambas partes</translation></message>
<message><source>What was changed in it since can be told where the article is in the library.</source><translation>Lo que cambió en él desde entonces se puede saber si el artículo está en la biblioteca.</translation></message>
<message><source>What was copied is no address of the web.</source><translation>Lo que se copió no es una dirección web.</translation></message>
<message><source>What was done</source><translation>Lo que se hizo</translation></message>
<message><source>What was exported to it last is not known here, so nothing can be merged into it.</source><translation>Aquí no se sabe qué se exportó a él la última vez, así que no se puede combinar nada con él.</translation></message>
<message><source>What was found</source><translation>Lo que se encontró</translation></message>
<message><source>What was known of the sharing was damaged: please share the library again.</source><translation>Lo que se sabía de cómo se comparte está dañado: hay que compartir la biblioteca de nuevo.</translation></message>
<message><source>What was marked</source><translation>Lo que se marcó</translation></message>
<message><source>What was marked, as Markdown</source><translation>Lo que se marcó, como Markdown</translation></message>
<message><source>What was marked…</source><translation>Lo que se marcó…</translation></message>
<message><source>What was not written, and why</source><translation>Lo que no se escribió, y por qué</translation></message>
<message><source>What was removed</source><translation>Lo que se quitó</translation></message>
<message><source>What was removed here stays removed.</source><translation>Lo que se quitó aquí sigue quitado.</translation></message>
<message><source>What was told last, while it is shown</source><translation>Lo último que se dijo, mientras se muestra</translation></message>
<message><source>What was undone last is not on the screen: {what}. Do it again?</source><translation>Lo último que se deshizo no está a la vista: {what}. ¿Rehacerlo?</translation></message>
<message><source>What was written there is lost.</source><translation>Lo que se escribió ahí se pierde.</translation></message>
<message><source>What would become of each annotation</source><translation>Qué sería de cada anotación</translation></message>
<message><source>What would come in, and what would not</source><translation>Qué se traería y qué no</translation></message>
<message><source>What you did last is not saved yet.</source><translation>Lo último que se hizo aún no se ha guardado.</translation></message>
<message><source>What you gathered, over all articles</source><translation>Lo reunido, de todos los artículos</translation></message>
<message><source>What you were writing in is not there any more, by a change that was made elsewhere.</source><translation>Aquello en lo que escribía ya no existe, por un cambio hecho en otro lugar.</translation></message>
<message><source>What you wrote is not saved. Esc once more gives it up.</source><translation>Lo escrito no está guardado. Esc otra vez lo abandona.</translation></message>
<message><source>What you wrote stays where it is.</source><translation>Lo escrito se queda donde está.</translation></message>
<message><source>What {host} gives is larger than Postil takes.</source><translation>Lo que da {host} es mayor de lo que toma Postil.</translation></message>
<message><source>What {name} says of “{words}” is too long.</source><translation>Lo que {name} dice de «{words}» es demasiado largo.</translation></message>
<message><source>Whatever moves the caret selects, until Esc</source><translation>Lo que mueve el cursor selecciona, hasta Esc</translation></message>
<message><source>Whatever your template makes.</source><translation>Lo que produzca la plantilla propia.</translation></message>
<message><source>When it was added or made</source><translation>Cuándo se añadió o se hizo</translation></message>
<message><source>When it was marked</source><translation>Cuándo se marcó</translation></message>
<message><source>When the annotations were made</source><translation>Cuándo se hicieron las anotaciones</translation></message>
<message><source>Where</source><translation>Dónde</translation></message>
<message><source>Where Postil writes what went wrong</source><translation>Donde Postil escribe lo que salió mal</translation></message>
<message><source>Where annotations overlap: which of them is meant</source><translation>Donde las anotaciones se solapan: cuál es la que se quiere</translation></message>
<message><source>Where it might belong</source><translation>Dónde podría ir</translation></message>
<message><source>Where it used to stand</source><translation>Dónde estaba antes</translation></message>
<message><source>Where pages are shown</source><translation>Donde se muestran páginas</translation></message>
<message><source>Where the exact record stands from which an import restores everything.</source><translation>Dónde está el registro exacto con el que una importación lo restaura todo.</translation></message>
<message><source>Where the export goes</source><translation>Adónde va la exportación</translation></message>
<message><source>Where the last export went</source><translation>Adónde fue la última exportación</translation></message>
<message><source>Where the last file came from</source><translation>De dónde vino el último archivo</translation></message>
<message><source>Where the library is shared</source><translation>Dónde se comparte la biblioteca</translation></message>
<message><source>Where the words stand on the pages is still being found out.</source><translation>Todavía se está averiguando dónde están las palabras en las páginas.</translation></message>
<message><source>Wherever the selected words stand, once you saw where</source><translation>Dondequiera que estén las palabras seleccionadas, tras ver dónde</translation></message>
<message><source>Whether each note ends in a link that opens Postil at its passage.</source><translation>Si cada nota termina en un enlace que abre Postil en su pasaje.</translation></message>
<message><source>Whether each paragraph with a highlight ends in a block id (^h-1a2b3c), and a #word of the text is no tag.</source><translation>Si cada párrafo con un resaltado termina en un id de bloque (^h-1a2b3c) y una #palabra del texto no es una etiqueta.</translation></message>
<message><source>Whether everything goes into one file.</source><translation>Si todo va en un solo archivo.</translation></message>
<message><source>Whether title, author, source and counts stand at the top.</source><translation>Si título, autor, fuente y recuentos van al principio.</translation></message>
<message><source>Which article is it?</source><translation>¿Qué artículo es?</translation></message>
<message><source>Which articles are listed</source><translation>Qué artículos aparecen en la lista</translation></message>
<message><source>Which marks are the author’s own could not be known; those without a note became highlights too.</source><translation>No se pudo saber qué marcas son del propio autor; las que no tienen nota también pasaron a ser resaltados.</translation></message>
<message><source>Which work is which article, and what would change</source><translation>Qué obra es qué artículo, y qué cambiaría</translation></message>
<message><source>Whoever can write into the folder is trusted as you are. What was sent cannot be called back.</source><translation>En quien puede escribir en la carpeta se confía como en uno mismo. Lo enviado no se puede retirar.</translation></message>
<message><source>Whole quote</source><translation>Cita entera</translation></message>
<message><source>Whose history is shown</source><translation>De quién es el historial que se muestra</translation></message>
<message><source>Whose words changed or are gone</source><translation>Aquellas cuyas palabras cambiaron o ya no están</translation></message>
<message><source>Whose words were not found</source><translation>Cuyas palabras no se encontraron</translation></message>
<message><source>Why</source><translation>Motivo</translation></message>
<message><source>Wide column</source><translation>Columna ancha</translation></message>
<message><source>Width of a brief; 0 is a share</source><translation>Ancho de un borrador; 0 es proporcional</translation></message>
<message><source>Width of the margin lane</source><translation>Ancho de la columna del margen</translation></message>
<message><source>Width of the outline</source><translation>Ancho del esquema</translation></message>
<message><source>Width of the sidebar</source><translation>Ancho de la barra lateral</translation></message>
<message><source>With a note</source><translation>Con nota</translation></message>
<message><source>With a picture</source><translation>Con imagen</translation></message>
<message><source>With all of these themes</source><translation>Con todos estos temas</translation></message>
<message><source>With filters, on a page of its own</source><translation>Con filtros, en una página propia</translation></message>
<message><source>With none of these themes</source><translation>Con ninguno de estos temas</translation></message>
<message><source>With one of these themes</source><translation>Con uno de estos temas</translation></message>
<message><source>With the theme that was used last</source><translation>Con el último tema usado</translation></message>
<message><source>With this codebook “{name}” would stand below itself.</source><translation>Con este libro de códigos, «{name}» estaría bajo sí mismo.</translation></message>
<message><source>With your other computers, by a folder that is carried to them</source><translation>Con los otros equipos propios, mediante una carpeta que se lleva hasta ellos</translation></message>
<message><source>Without a note</source><translation>Sin nota</translation></message>
<message><source>Word</source><translation>Word</translation></message>
<message><source>Wording now</source><translation>Texto actual</translation></message>
<message><source>Wording when it was annotated</source><translation>Texto cuando se anotó</translation></message>
<message><source>Words</source><translation>Palabras</translation></message>
<message><source>Words alone</source><translation>Solo palabras</translation></message>
<message><source>Words of the folder</source><translation>Palabras de la carpeta</translation></message>
<message><source>Words of the quote</source><translation>Palabras de la cita</translation></message>
<message><source>Words that were exported are gone from the file; nothing is deleted for that.</source><translation>En el archivo faltan palabras que se exportaron; no se elimina nada por eso.</translation></message>
<message><source>Words, "a phrase", -not this, begin*, one OR other</source><translation>Palabras, "una frase", -esto no, principio*, uno OR otro</translation></message>
<message><source>Works that the library lacks</source><translation>Obras que faltan en la biblioteca</translation></message>
<message><source>Works to cite ({format})</source><translation>Obras que citar ({format})</translation></message>
<message><source>Write a note</source><translation>Escribir una nota</translation></message>
<message><source>Write a note on the selection or annotation</source><translation>Escribir una nota sobre la selección o la anotación</translation></message>
<message><source>Write a text of your own beside the board, with quotes in it</source><translation>Escribir un texto propio junto al tablero, con citas en él</translation></message>
<message><source>Write a verified copy of the library</source><translation>Escribir una copia verificada de la biblioteca</translation></message>
<message><source>Write beside the board</source><translation>Escribir junto al tablero</translation></message>
<message><source>Write here. Drag cards in from the board, or press B on them.</source><translation>Escribir aquí. Arrastrar fichas desde el tablero, o pulsar B sobre ellas.</translation></message>
<message><source>Write these words down. Another computer asks for them once, and without them nobody can read what lies in the folder, or add to it.</source><translation>Conviene anotar estas palabras. Otro equipo las pide una vez, y sin ellas nadie puede leer lo que hay en la carpeta ni añadir nada.</translation></message>
<message><source>Write while you read</source><translation>Escribir mientras se lee</translation></message>
<message><source>Writing a backup…</source><translation>Escribiendo una copia de seguridad…</translation></message>
<message><source>Writing a copy of the library…</source><translation>Escribiendo una copia de la biblioteca…</translation></message>
<message><source>Writing the brief</source><translation>Escribiendo el borrador</translation></message>
<message><source>Writing {name}…</source><translation>Escribiendo {name}…</translation></message>
<message><source>Written</source><translation>Escrita</translation></message>
<message><source>Written into the file since: “{words}”</source><translation>Escrito en el archivo desde entonces: «{words}»</translation></message>
<message><source>Wrote a note on “{quote}”: {note}</source><translation>Nota sobre «{quote}» escrita: {note}</translation></message>
<message><source>Wrote in the brief “{name}”</source><translation>Texto del borrador «{name}» editado</translation></message>
<message><source>Yesterday</source><translation>Ayer</translation></message>
<message><source>You</source><translation>Usted</translation></message>
<message><source>You are a member of these groups there: {names}; add ?group=NAME to the address.</source><translation>Allí se es miembro de estos grupos: {names}; hay que añadir ?group=NAME a la dirección.</translation></message>
<message><source>You are reading version {number} of {number_2}, of {day}, with what was annotated on it. Nothing can be changed here.</source><translation>Esta es la versión {number} de {number_2}, del {day}, con lo que se anotó en ella. Aquí no se puede cambiar nada.</translation></message>
<message><source>You have read this article to its end: it counts as finished.</source><translation>Este artículo se ha leído hasta el final: cuenta como terminado.</translation></message>
<message><source>You see what comes in before it does, and one undo takes it back. Then export again.</source><translation>Se ve lo que entra antes de que entre, y un solo Deshacer lo revierte. Después hay que exportar otra vez.</translation></message>
<message><source>Your &amp;name</source><translation>Su &amp;nombre</translation></message>
<message><source>Your name, in what you hand to others</source><translation>Su nombre, en lo que se entrega a otros</translation></message>
<message><source>Your other computers get this library by a folder that something carries to them: Syncthing, Nextcloud, Dropbox, a network drive, a stick. Choose an empty folder here, and the same one there. What each of them has is put together, and nothing is lost. A group on a PostgreSQL server gets the articles that you choose.</source><translation>Los otros equipos propios reciben esta biblioteca mediante una carpeta que algo lleva hasta ellos: Syncthing, Nextcloud, Dropbox, una unidad de red, una memoria USB. Elegir aquí una carpeta vacía, y allí la misma. Lo que tiene cada uno se reúne, y no se pierde nada. Un grupo en un servidor PostgreSQL recibe los artículos que se elijan.</translation></message>
<message><source>Your own</source><translation>Propio</translation></message>
<message><source>Your own template (Jinja2, with Readwise's names), or empty.</source><translation>Una plantilla propia (Jinja2, con los nombres de Readwise), o nada.</translation></message>
<message><source>Zotero</source><translation>Zotero</translation></message>
<message><source>Zotero’s library could not be read: the file is damaged or not all there.</source><translation>No se pudo leer la biblioteca de Zotero: el archivo está dañado o incompleto.</translation></message>
<message><source>[…] stands for what is left out; words in [square brackets] are your own.</source><translation>[…] está por lo omitido; las palabras entre [corchetes] son propias.</translation></message>
<message><source>a bibliography</source><translation>una bibliografía</translation></message>
<message><source>a list of highlights</source><translation>una lista de resaltados</translation></message>
<message><source>a new article</source><translation>un artículo nuevo</translation></message>
<message><source>a note on the whole</source><translation>una nota sobre el conjunto</translation></message>
<message><source>a number in it has too many digits</source><translation>tiene un número con demasiadas cifras</translation></message>
<message><source>a number in it is too large</source><translation>tiene un número demasiado grande</translation></message>
<message><source>a number in it is too long</source><translation>tiene un número demasiado largo</translation></message>
<message><source>a page of notes by theme</source><translation>una página de notas por tema</translation></message>
<message><source>a part</source><translation>una parte</translation></message>
<message><source>a part of the path is not a folder</source><translation>una parte de la ruta no es una carpeta</translation></message>
<message><source>a printed article</source><translation>un artículo impreso</translation></message>
<message><source>a project</source><translation>un proyecto</translation></message>
<message><source>a research project</source><translation>un proyecto de investigación</translation></message>
<message><source>a table</source><translation>una tabla</translation></message>
<message><source>a table for Readwise</source><translation>una tabla para Readwise</translation></message>
<message><source>add file import load</source><translation>añadir archivo importar cargar</translation></message>
<message><source>address url permalink</source><translation>dirección URL enlace permanente</translation></message>
<message><source>again last</source><translation>otra vez último repetir</translation></message>
<message><source>all highlights, to loop over</source><translation>todos los resaltados, para recorrerlos</translation></message>
<message><source>all occurrences autocode replace</source><translation>todas las apariciones codificar automáticamente</translation></message>
<message><source>all of {names}</source><translation>todos de {names}</translation></message>
<message><source>all themes with name, definition, highlights</source><translation>todos los temas con nombre, definición y resaltados</translation></message>
<message><source>always “articles”</source><translation>siempre «articles»</translation></message>
<message><source>an annotated PDF</source><translation>un PDF anotado</translation></message>
<message><source>an annotated Word file</source><translation>un archivo de Word anotado</translation></message>
<message><source>an annotated e-book</source><translation>un libro electrónico anotado</translation></message>
<message><source>an annotated page</source><translation>una página anotada</translation></message>
<message><source>an archive of Okular</source><translation>un archivo comprimido de Okular</translation></message>
<message><source>an article without a title</source><translation>un artículo sin título</translation></message>
<message><source>an orphan: its words are gone</source><translation>huérfana: sus palabras ya no están</translation></message>
<message><source>an outline for Org mode</source><translation>un esquema para Org mode</translation></message>
<message numerus="yes"><source>and {n} more paragraphs</source><translation><numerusform>y {n} párrafo más</numerusform><numerusform>y {n} párrafos más</numerusform></translation></message>
<message><source>annotated paragraphs only</source><translation>solo párrafos anotados</translation></message>
<message><source>another article</source><translation>otro artículo</translation></message>
<message><source>another device</source><translation>otro dispositivo</translation></message>
<message><source>another kind of file</source><translation>un archivo de otro tipo</translation></message>
<message><source>answer</source><translation>respuesta</translation></message>
<message><source>any text ({default})</source><translation>cualquier texto ({default})</translation></message>
<message><source>any, or none</source><translation>cualquiera o ninguna</translation></message>
<message><source>area on page {page}</source><translation>área de la página {page}</translation></message>
<message><source>as a new version</source><translation>como versión nueva</translation></message>
<message><source>at their words</source><translation>sobre sus palabras</translation></message>
<message><source>at words that differ (please look)</source><translation>sobre palabras distintas (conviene mirar)</translation></message>
<message><source>begun</source><translation>empezado</translation></message>
<message><source>below {above}</source><translation>bajo {above}</translation></message>
<message><source>blog post</source><translation>entrada de blog</translation></message>
<message><source>book</source><translation>libro</translation></message>
<message><source>by another program</source><translation>por otro programa</translation></message>
<message><source>by pattern and key, for a grey printer</source><translation>por trama y tecla, para una impresora gris</translation></message>
<message><source>by the command line</source><translation>por la línea de órdenes</translation></message>
<message><source>by you</source><translation>hechas por usted</translation></message>
<message><source>by {name}</source><translation>de {name}</translation></message>
<message><source>calibre</source><translation>calibre</translation></message>
<message><source>changed: found in other words, please look</source><translation>cambiada: encontrada con otras palabras, conviene mirarla</translation></message>
<message><source>chapter</source><translation>capítulo</translation></message>
<message><source>characters</source><translation>caracteres</translation></message>
<message><source>clippings</source><translation>recortes</translation></message>
<message><source>colours of files</source><translation>colores de archivos</translation></message>
<message><source>command search go to</source><translation>comando buscar ir a paleta</translation></message>
<message><source>comment annotate write</source><translation>comentario anotar escribir</translation></message>
<message><source>conference paper</source><translation>ponencia</translation></message>
<message><source>continued</source><translation>continuación</translation></message>
<message><source>creation date</source><translation>fecha de creación</translation></message>
<message><source>current</source><translation>actual</translation></message>
<message><source>cursor keyboard browsing</source><translation>cursor teclado navegación</translation></message>
<message><source>d MMM</source><translation>d MMM</translation></message>
<message><source>d MMM yyyy</source><translation>d MMM yyyy</translation></message>
<message><source>d MMM yyyy, HH:mm</source><translation>d MMM yyyy, HH:mm</translation></message>
<message><source>d MMMM yyyy</source><translation>d 'de' MMMM 'de' yyyy</translation></message>
<message><source>date of change</source><translation>fecha de cambio</translation></message>
<message><source>delete</source><translation>borrar suprimir</translation></message>
<message><source>delete erase</source><translation>borrar suprimir eliminar</translation></message>
<message><source>deleted bin restore</source><translation>borrado papelera restaurar</translation></message>
<message><source>distraction free focus</source><translation>sin distracciones concentración</translation></message>
<message><source>divide cut part</source><translation>dividir cortar separar</translation></message>
<message><source>done again</source><translation>rehecho</translation></message>
<message><source>draft write essay</source><translation>borrador escribir ensayo</translation></message>
<message><source>exit close</source><translation>salir cerrar</translation></message>
<message><source>find look for</source><translation>encontrar buscar</translation></message>
<message><source>folded</source><translation>plegado</translation></message>
<message><source>from a backup</source><translation>de una copia</translation></message>
<message><source>given</source><translation>dado</translation></message>
<message><source>go to article open</source><translation>ir a artículo abrir</translation></message>
<message><source>goes on</source><translation>sigue</translation></message>
<message><source>gone from the file</source><translation>ya no está en el archivo</translation></message>
<message><source>gone from the file, changed here</source><translation>ya no está en el archivo, cambiada aquí</translation></message>
<message><source>guessed</source><translation>supuesto</translation></message>
<message><source>highlights and notes</source><translation>resaltados y notas</translation></message>
<message><source>home books documents</source><translation>inicio libros documentos</translation></message>
<message><source>how many highlights there are</source><translation>cuántos resaltados hay</translation></message>
<message><source>imported</source><translation>importado</translation></message>
<message><source>in NAME.annotations.json</source><translation>en NAME.annotations.json</translation></message>
<message><source>in another window</source><translation>en otra ventana</translation></message>
<message><source>in colour</source><translation>en color</translation></message>
<message><source>in place</source><translation>en su sitio</translation></message>
<message><source>in the file</source><translation>en el archivo</translation></message>
<message><source>in {count} of its records</source><translation>en {count} de sus registros</translation></message>
<message><source>in “{title}”</source><translation>en «{title}»</translation></message>
<message><source>in “{title}” and {n} more</source><translation>en «{title}» y {n} más</translation></message>
<message><source>instant automatic marker highlighter</source><translation>inmediato automático marcador rotulador</translation></message>
<message><source>it goes too deep</source><translation>llega demasiado hondo</translation></message>
<message><source>it is a folder</source><translation>es una carpeta</translation></message>
<message><source>it is kept as {name}</source><translation>se conserva como {name}</translation></message>
<message><source>it is nested too deeply</source><translation>está anidado con demasiada profundidad</translation></message>
<message><source>it is not JSON</source><translation>no es JSON</translation></message>
<message><source>it is not JSON ({error})</source><translation>no es JSON ({error})</translation></message>
<message><source>it is not allowed ({reason})</source><translation>no está permitido ({reason})</translation></message>
<message><source>it needed more than {memory} MB of memory</source><translation>necesitó más de {memory} MB de memoria</translation></message>
<message><source>it needs too much memory</source><translation>necesita demasiada memoria</translation></message>
<message><source>it stays where it is</source><translation>queda donde está</translation></message>
<message><source>it took longer than 1 second of computing</source><translation>tardó más de 1 segundo de cálculo</translation></message>
<message><source>it took longer than {seconds} seconds of computing</source><translation>tardó más de {seconds} segundos de cálculo</translation></message>
<message><source>it took too long</source><translation>tardó demasiado</translation></message>
<message><source>it was stopped, by its limit of computing time or from outside</source><translation>lo detuvo su límite de tiempo de cálculo, o algo desde fuera</translation></message>
<message><source>its DOI</source><translation>su DOI</translation></message>
<message><source>its address, if it has one</source><translation>su dirección, si tiene</translation></message>
<message><source>its area stays on its page</source><translation>su área se queda en su página</translation></message>
<message><source>its author</source><translation>su autor</translation></message>
<message><source>its date</source><translation>su fecha</translation></message>
<message><source>its first bytes</source><translation>sus primeros bytes</translation></message>
<message><source>its footnote label</source><translation>su etiqueta de nota al pie</translation></message>
<message><source>its id</source><translation>su id</translation></message>
<message><source>its kind: article, book, report …</source><translation>su tipo: artículo, libro, informe…</translation></message>
<message><source>its language</source><translation>su idioma</translation></message>
<message><source>its own tags</source><translation>sus propias etiquetas</translation></message>
<message><source>its pages there</source><translation>sus páginas en esa publicación</translation></message>
<message><source>its publisher or journal</source><translation>su editorial o revista</translation></message>
<message><source>its source does not say “{words}”</source><translation>su fuente no dice «{words}»</translation></message>
<message><source>its text is longer than {longest} characters</source><translation>su texto tiene más de {longest} caracteres</translation></message>
<message><source>join combine unite</source><translation>unir combinar juntar</translation></message>
<message><source>journal article</source><translation>artículo de revista académica</translation></message>
<message><source>kept for good</source><translation>conservada para siempre</translation></message>
<message><source>known already</source><translation>ya conocidas</translation></message>
<message><source>likely, for {words}</source><translation>probable, por {words}</translation></message>
<message><source>likely: {words}</source><translation>probable: {words}</translation></message>
<message><source>location {locations}</source><translation>posición {locations}</translation></message>
<message><source>longer extend resize</source><translation>más largo ampliar tamaño</translation></message>
<message><source>look</source><translation>revisar</translation></message>
<message><source>magazine article</source><translation>artículo de revista</translation></message>
<message><source>mark annotate underline</source><translation>marcar anotar subrayar</translation></message>
<message><source>marked here</source><translation>marcada aquí</translation></message>
<message><source>marked in the file</source><translation>marcada en el archivo</translation></message>
<message><source>marked on the page</source><translation>marcada en la página</translation></message>
<message><source>merged into</source><translation>se combina</translation></message>
<message><source>merged, what you wrote stays</source><translation>combinado; lo escrito se conserva</translation></message>
<message><source>merged, {n} place changed on both sides, where both stand</source><translation>combinado; {n} lugar cambiado en ambos lados, donde están los dos textos</translation></message>
<message><source>merged, {n} places changed on both sides, where both stand</source><translation>combinado; {n} lugares cambiados en ambos lados, donde están los dos textos</translation></message>
<message><source>more</source><translation>más</translation></message>
<message><source>moved</source><translation>movidas</translation></message>
<message><source>moved: the same words, at another place</source><translation>movida: las mismas palabras, en otro lugar</translation></message>
<message><source>nearest</source><translation>lo más cercano</translation></message>
<message><source>never</source><translation>nunca</translation></message>
<message><source>newspaper article</source><translation>artículo de periódico</translation></message>
<message><source>night mode</source><translation>modo nocturno</translation></message>
<message><source>no annotations</source><translation>sin anotaciones</translation></message>
<message><source>no author</source><translation>sin autor</translation></message>
<message><source>no institution</source><translation>sin institución</translation></message>
<message><source>no journal</source><translation>sin revista</translation></message>
<message><source>no journal or publisher</source><translation>sin revista ni editorial</translation></message>
<message><source>no longer in the article</source><translation>ya no está en el artículo</translation></message>
<message><source>no paragraph differs</source><translation>ningún párrafo difiere</translation></message>
<message><source>no publisher</source><translation>sin editorial</translation></message>
<message><source>no site</source><translation>sin sitio web</translation></message>
<message><source>no theme</source><translation>sin tema</translation></message>
<message><source>no title</source><translation>sin título</translation></message>
<message><source>no university</source><translation>sin universidad</translation></message>
<message><source>no year</source><translation>sin año</translation></message>
<message><source>none</source><translation>ninguno</translation></message>
<message><source>none of {names}</source><translation>ninguno de {names}</translation></message>
<message><source>none yet</source><translation>ninguno todavía</translation></message>
<message><source>not available now</source><translation>no disponible ahora</translation></message>
<message><source>not found in the current version</source><translation>no encontrada en la versión actual</translation></message>
<message><source>not yet</source><translation>todavía no</translation></message>
<message><source>note changed</source><translation>nota cambiada</translation></message>
<message><source>notes by theme</source><translation>notas por tema</translation></message>
<message><source>notes by theme for LibreOffice</source><translation>notas por tema para LibreOffice</translation></message>
<message><source>notes by theme for Word</source><translation>notas por tema para Word</translation></message>
<message><source>notes changed</source><translation>notas cambiadas</translation></message>
<message><source>nothing</source><translation>nada</translation></message>
<message><source>nothing new</source><translation>nada nuevo</translation></message>
<message><source>nothing new, what you wrote stays</source><translation>nada nuevo; lo escrito se conserva</translation></message>
<message><source>nothing to bring in</source><translation>nada que traer</translation></message>
<message><source>nothing to import</source><translation>nada que importar</translation></message>
<message><source>nothing to write</source><translation>nada que escribir</translation></message>
<message><source>now</source><translation>ahora</translation></message>
<message><source>off</source><translation>no</translation></message>
<message><source>on</source><translation>sí</translation></message>
<message><source>one file</source><translation>un archivo</translation></message>
<message><source>one file a theme</source><translation>un archivo por tema</translation></message>
<message><source>one of {names}</source><translation>uno de {names}</translation></message>
<message><source>only isolate filter show hide theme</source><translation>solo aislar filtrar mostrar ocultar tema</translation></message>
<message><source>only what stands in the text was used</source><translation>solo se usó lo que está en el texto</translation></message>
<message><source>open</source><translation>abierto</translation></message>
<message><source>or by</source><translation>o por</translation></message>
<message><source>or drop files and folders onto this window</source><translation>o soltar archivos y carpetas en esta ventana</translation></message>
<message><source>orphan</source><translation>huérfana</translation></message>
<message><source>overlap stack nested</source><translation>superponer pila anidado</translation></message>
<message><source>p. {page} of {last}</source><translation>p. {page} de {last}</translation></message>
<message><source>page {page}</source><translation>página {page}</translation></message>
<message><source>page {shown}</source><translation>página {shown}</translation></message>
<message><source>pages of notes by theme</source><translation>páginas de notas por tema</translation></message>
<message><source>panel pane</source><translation>panel barra</translation></message>
<message><source>passage moved</source><translation>pasaje movido</translation></message>
<message><source>passages moved</source><translation>pasajes movidos</translation></message>
<message><source>place in the text</source><translation>lugar en el texto</translation></message>
<message><source>placed by the reader</source><translation>situada a mano</translation></message>
<message><source>postil://a/ID</source><translation>postil://a/ID</translation></message>
<message><source>preferences options configure</source><translation>preferencias opciones configurar</translation></message>
<message><source>preprint</source><translation>prepublicación</translation></message>
<message><source>private</source><translation>privada</translation></message>
<message><source>px</source><translation>px</translation></message>
<message><source>reStructuredText</source><translation>reStructuredText</translation></message>
<message><source>read only</source><translation>solo lectura</translation></message>
<message><source>read {when}</source><translation>leído {when}</translation></message>
<message><source>read-only</source><translation>solo lectura</translation></message>
<message><source>references linked mentions</source><translation>referencias enlazado menciones</translation></message>
<message><source>repeat</source><translation>repetir</translation></message>
<message><source>report</source><translation>informe</translation></message>
<message><source>return history</source><translation>volver historial</translation></message>
<message><source>save as download markdown</source><translation>guardar como descargar Markdown</translation></message>
<message><source>saved</source><translation>guardado</translation></message>
<message><source>saving…</source><translation>guardando…</translation></message>
<message><source>search index</source><translation>índice de búsqueda</translation></message>
<message><source>search look for</source><translation>buscar</translation></message>
<message><source>sent here by the reader</source><translation>enviada aquí a mano</translation></message>
<message><source>shortcuts keyboard hotkeys bindings</source><translation>atajos teclado combinaciones</translation></message>
<message><source>shorter shrink resize</source><translation>más corto reducir tamaño</translation></message>
<message><source>something else</source><translation>otra cosa</translation></message>
<message><source>source changed</source><translation>fuente cambiada</translation></message>
<message><source>split by the reader</source><translation>dividida a mano</translation></message>
<message><source>stands below no other theme</source><translation>no está bajo ningún otro tema</translation></message>
<message><source>stands below {above}</source><translation>está bajo {above}</translation></message>
<message><source>summary document page comment</source><translation>resumen documento página comentario</translation></message>
<message><source>table of contents headings toc</source><translation>índice contenido encabezados</translation></message>
<message><source>tag</source><translation>etiqueta</translation></message>
<message><source>tag category code label</source><translation>etiqueta categoría código</translation></message>
<message><source>take back revert</source><translation>deshacer revertir</translation></message>
<message><source>the annotated article</source><translation>el artículo anotado</translation></message>
<message><source>the annotation {lost} would not come back as it was.</source><translation>la anotación {lost} no volvería como era.</translation></message>
<message><source>the article's title</source><translation>el título del artículo</translation></message>
<message><source>the choices as they are at first</source><translation>las opciones tal como están al principio</translation></message>
<message><source>the day it was made</source><translation>el día en que se hizo</translation></message>
<message><source>the disk is full</source><translation>el disco está lleno</translation></message>
<message><source>the disk quota is used up</source><translation>la cuota de disco está agotada</translation></message>
<message><source>the file system is read-only</source><translation>el sistema de archivos es de solo lectura</translation></message>
<message><source>the file was compared with what the library has</source><translation>el archivo se comparó con lo que tiene la biblioteca</translation></message>
<message><source>the first theme's colour</source><translation>el color del primer tema</translation></message>
<message><source>the first {found}</source><translation>los primeros {found}</translation></message>
<message><source>the folder does not exist</source><translation>la carpeta no existe</translation></message>
<message><source>the headings above it</source><translation>los apartados por encima</translation></message>
<message><source>the highlighted words</source><translation>las palabras resaltadas</translation></message>
<message><source>the id {id} stands in the block twice</source><translation>el identificador {id} aparece dos veces en el bloque</translation></message>
<message><source>the link that opens Postil there</source><translation>el enlace que abre Postil ahí</translation></message>
<message><source>the machine block would not be readable: {reason}.</source><translation>el bloque de máquina no sería legible: {reason}.</translation></message>
<message><source>the name is too long</source><translation>el nombre es demasiado largo</translation></message>
<message><source>the name of its file</source><translation>el nombre de su archivo</translation></message>
<message><source>the names of its themes</source><translation>los nombres de sus temas</translation></message>
<message><source>the note (Markdown)</source><translation>la nota (Markdown)</translation></message>
<message><source>the number of its paragraph</source><translation>el número de su párrafo</translation></message>
<message><source>the page of its area is another</source><translation>la página de su área es otra</translation></message>
<message><source>the records that could be read were used</source><translation>se usaron los registros legibles</translation></message>
<message><source>the source would not come back as it was.</source><translation>la fuente no volvería como era.</translation></message>
<message><source>the text with its notes in callouts</source><translation>el texto con sus notas en recuadros</translation></message>
<message><source>the time it was made</source><translation>la hora en que se hizo</translation></message>
<message><source>the whole text</source><translation>el texto entero</translation></message>
<message><source>the whole text with CriticMarkup</source><translation>el texto entero con CriticMarkup</translation></message>
<message><source>the wording changed</source><translation>cambiaron las palabras</translation></message>
<message><source>the {name} process could not be started ({error})</source><translation>el proceso «{name}» no se pudo iniciar ({error})</translation></message>
<message><source>the {name} process crashed</source><translation>el proceso «{name}» se cerró de golpe</translation></message>
<message><source>the {name} process failed</source><translation>el proceso «{name}» falló</translation></message>
<message><source>the {name} process gave no usable answer</source><translation>el proceso «{name}» no dio una respuesta útil</translation></message>
<message><source>the {name} process was not started</source><translation>el proceso «{name}» no se inició</translation></message>
<message><source>theme</source><translation>tema</translation></message>
<message><source>theme dark night mode colours</source><translation>oscuro claro modo nocturno colores</translation></message>
<message><source>themes changed</source><translation>temas cambiados</translation></message>
<message><source>themes of {count} changed</source><translation>temas de {count} cambiados</translation></message>
<message><source>thesis</source><translation>tesis</translation></message>
<message><source>this is no possible name</source><translation>no es un nombre posible</translation></message>
<message><source>to be looked at: its words changed</source><translation>por revisar: sus palabras cambiaron</translation></message>
<message><source>to review</source><translation>por revisar</translation></message>
<message><source>today</source><translation>hoy</translation></message>
<message><source>true for the first highlight</source><translation>verdadero en el primer resaltado</translation></message>
<message><source>under a minute</source><translation>menos de un minuto</translation></message>
<message><source>undone</source><translation>deshecho</translation></message>
<message><source>unpublished manuscript</source><translation>manuscrito inédito</translation></message>
<message><source>unread</source><translation>sin leer</translation></message>
<message><source>updated</source><translation>actualizado</translation></message>
<message><source>version {number}</source><translation>versión {number}</translation></message>
<message><source>version {number} (current)</source><translation>versión {number} (actual)</translation></message>
<message><source>visual mode anchor cursor</source><translation>modo visual ancla cursor seleccionar</translation></message>
<message><source>voice speech speak listen tts</source><translation>voz hablar escuchar</translation></message>
<message><source>waiting for its text</source><translation>en espera de su texto</translation></message>
<message><source>waiting for their text</source><translation>en espera de su texto</translation></message>
<message><source>web page</source><translation>página web</translation></message>
<message><source>what a template made</source><translation>el resultado de una plantilla</translation></message>
<message><source>what a template of yours made</source><translation>lo que produjo una plantilla propia</translation></message>
<message><source>what is printed on its page, or on its first and last</source><translation>lo impreso en su página, o en la primera y la última</translation></message>
<message><source>where it was made</source><translation>donde se hizo</translation></message>
<message><source>whether there are any</source><translation>si hay alguno</translation></message>
<message><source>whose words were not found</source><translation>cuyas palabras no se encontraron</translation></message>
<message><source>with filters, in the order of reading</source><translation>con filtros, en el orden de lectura</translation></message>
<message><source>without a highlight, as a note</source><translation>sin resaltado, como nota</translation></message>
<message><source>without a note</source><translation>sin nota</translation></message>
<message><source>without a place</source><translation>sin sitio</translation></message>
<message><source>written anew</source><translation>se escribe de nuevo</translation></message>
<message><source>yesterday</source><translation>ayer</translation></message>
<message><source>you may not write there</source><translation>no se permite escribir ahí</translation></message>
<message><source>your own stays: {fields}</source><translation>se conserva lo propio: {fields}</translation></message>
<message><source>your part in the group does not allow it, or somebody else made what it changes</source><translation>su papel en el grupo no lo permite, u otra persona hizo lo que cambia</translation></message>
<message><source>zoom bigger font size</source><translation>zoom más grande tamaño de letra</translation></message>
<message><source>zoom font size</source><translation>zoom tamaño de letra</translation></message>
<message><source>{annotations} in {n} files</source><translation>{annotations} en {n} archivos</translation></message>
<message><source>{at} of {n}</source><translation>{at} de {n}</translation></message>
<message><source>{bad_rows} damaged rows and lines are kept as they were.</source><translation>{bad_rows} filas y líneas dañadas se conservan como estaban.</translation></message>
<message><source>{changes}. These are too many to show them one by one.</source><translation>{changes}. Son demasiados para mostrarlos uno a uno.</translation></message>
<message><source>{count} things were changed since. Going back makes them as they were here; Undo takes that back.</source><translation>{count} cosas han cambiado desde entonces. Volver las deja como estaban aquí; Deshacer lo retira.</translation></message>
<message><source>{done} of {maximum} articles</source><translation>{done} de {maximum} artículos</translation></message>
<message><source>{doubtful} doubtful among them</source><translation>{doubtful} dudosas entre ellas</translation></message>
<message><source>{entries} entries: {nothing}.</source><translation>{entries} entradas: {nothing}.</translation></message>
<message><source>{entries} entry: {nothing}.</source><translation>{entries} entrada: {nothing}.</translation></message>
<message><source>{folder} (encrypted)</source><translation>{folder} (cifrada)</translation></message>
<message><source>{found} found</source><translation>{found} resultados</translation></message>
<message numerus="yes"><source>{found} in {n} articles</source><translation><numerusform>{found} en {n} artículo</numerusform><numerusform>{found} en {n} artículos</numerusform></translation></message>
<message><source>{host} cannot be reached.</source><translation>No se puede llegar a {host}.</translation></message>
<message><source>{host} cannot prove that it is itself, so nothing was fetched.</source><translation>{host} no puede demostrar que es quien dice ser, así que no se trajo nada.</translation></message>
<message><source>{host} could not give it ({status}).</source><translation>{host} no pudo darlo ({status}).</translation></message>
<message><source>{host} did not answer in time.</source><translation>{host} no respondió a tiempo.</translation></message>
<message><source>{host} does not let Postil read this ({status}): it wants a password, or a browser.</source><translation>{host} no deja que Postil lea esto ({status}): pide una contraseña o un navegador.</translation></message>
<message><source>{host} gave an answer that cannot be read.</source><translation>{host} dio una respuesta que no se puede leer.</translation></message>
<message><source>{host} gave an empty page.</source><translation>{host} dio una página vacía.</translation></message>
<message><source>{host} gives no article at this address, but a file of the kind {kind}.</source><translation>{host} no da en esta dirección un artículo, sino un archivo de tipo {kind}.</translation></message>
<message><source>{host} has nothing at this address ({status}).</source><translation>{host} no tiene nada en esta dirección ({status}).</translation></message>
<message><source>{host} is a machine of your own network, or this one: Postil asks only the web, unless Settings allow the own network.</source><translation>{host} es un equipo de la red propia, o este mismo: Postil solo pregunta a la web, salvo que los Ajustes permitan la red propia.</translation></message>
<message><source>{host} is asked too often just now ({status}); please try again later.</source><translation>{host} recibe demasiadas peticiones ahora mismo ({status}); conviene intentarlo más tarde.</translation></message>
<message><source>{host} sends on from one address to the next without an end.</source><translation>{host} remite de una dirección a otra sin fin.</translation></message>
<message><source>{host} takes too long to give it all.</source><translation>{host} tarda demasiado en darlo todo.</translation></message>
<message><source>{hours} h</source><translation>{hours} h</translation></message>
<message><source>{hours} h {rest} min</source><translation>{hours} h {rest} min</translation></message>
<message><source>{importer_name} importer, version {importer_version}</source><translation>Importador {importer_name}, versión {importer_version}</translation></message>
<message><source>{index} of {n}{more}</source><translation>{index} de {n}{more}</translation></message>
<message><source>{known} there already</source><translation>{known} ya presentes</translation></message>
<message><source>{left} without a place are</source><translation>{left} sin sitio no están</translation></message>
<message><source>{listed} listed</source><translation>{listed} en lista</translation></message>
<message><source>{lost} of {annotations} annotations</source><translation>{lost} de {annotations} anotaciones</translation></message>
<message><source>{low} to {high}</source><translation>{low} a {high}</translation></message>
<message><source>{many} not in the file.</source><translation>{many} en el archivo.</translation></message>
<message><source>{marked} marked in the text</source><translation>{marked} marcadas en el texto</translation></message>
<message><source>{minutes} min</source><translation>{minutes} min</translation></message>
<message><source>{missing} of {total} records are missing.</source><translation>Faltan {missing} de {total} registros.</translation></message>
<message><source>{named} and {n} more</source><translation>{named} y {n} más</translation></message>
<message><source>{name}
Click to count by its headings</source><translation>{name}
Clic para contar por sus apartados</translation></message>
<message><source>{name} and {said}</source><translation>{name} y {said}</translation></message>
<message><source>{name} belongs to {name_2}, which is not beside it.</source><translation>{name} pertenece a {name_2}, que no está a su lado.</translation></message>
<message><source>{name} declares entities or a document type, which a codebook has no need of.</source><translation>{name} declara entidades o un tipo de documento, que un libro de códigos no necesita.</translation></message>
<message><source>{name} et al.</source><translation>{name} et al.</translation></message>
<message><source>{name} has changed since it was read as “{title}”. Nothing happens until you say so.</source><translation>{name} ha cambiado desde que se leyó como «{title}». No ocurre nada mientras no se pida.</translation></message>
<message><source>{name} has changed since it was read. Nothing happens to your annotations until you say so.</source><translation>{name} ha cambiado desde que se leyó. A las anotaciones no les ocurre nada mientras no se pida.</translation></message>
<message><source>{name} has nothing that is not here already.</source><translation>{name} no tiene nada que no esté ya aquí.</translation></message>
<message><source>{name} has the text of “{title}”, which is in your library.</source><translation>{name} tiene el texto de «{title}», que está en la biblioteca.</translation></message>
<message><source>{name} holds annotations from {name_2} and no article: import it instead (postil import), or add it as new (--new).</source><translation>{name} contiene anotaciones ({name_2}) y ningún artículo: hay que importarlo (postil import), o añadirlo como nuevo (--new).</translation></message>
<message><source>{name} holds annotations from {program}.</source><translation>{name} contiene anotaciones ({program}).</translation></message>
<message><source>{name} holds annotations of several articles</source><translation>{name} contiene anotaciones de varios artículos</translation></message>
<message><source>{name} holds annotations of {n} articles.</source><translation>{name} contiene anotaciones de {n} artículos.</translation></message>
<message><source>{name} holds more than {codes_at_most} codes.</source><translation>{name} contiene más de {codes_at_most} códigos.</translation></message>
<message><source>{name} holds no codes.</source><translation>{name} no contiene códigos.</translation></message>
<message><source>{name} holds works to cite, as {format}.</source><translation>{name} contiene obras que citar, en {format}.</translation></message>
<message><source>{name} is a codebook for people; REFI-QDA (.qdc) and JSON can be taken in.</source><translation>{name} es un libro de códigos para personas; se pueden incorporar REFI-QDA (.qdc) y JSON.</translation></message>
<message><source>{name} is an export of an article that this library does not have</source><translation>{name} es una exportación de un artículo que esta biblioteca no tiene</translation></message>
<message><source>{name} is an export of this article</source><translation>{name} es una exportación de este artículo</translation></message>
<message><source>{name} is an export of “{title}”, which is not in this library.</source><translation>{name} es una exportación de «{title}», que no está en esta biblioteca.</translation></message>
<message><source>{name} is an export of “{title}”.</source><translation>{name} es una exportación de «{title}».</translation></message>
<message><source>{name} is no codebook that can be read: {error}.</source><translation>{name} no es un libro de códigos que se pueda leer: {error}.</translation></message>
<message><source>{name} is no codebook: it has no element CodeBook.</source><translation>{name} no es un libro de códigos: no tiene elemento CodeBook.</translation></message>
<message><source>{name} is no codebook: it has no list of codes, or far too many.</source><translation>{name} no es un libro de códigos: no tiene lista de códigos, o tiene demasiados.</translation></message>
<message><source>{name} is no name of a codebook; it ends in {writers}.</source><translation>{name} no es nombre de un libro de códigos; termina en {writers}.</translation></message>
<message><source>{name} is not JSON: {error}.</source><translation>{name} no es JSON: {error}.</translation></message>
<message><source>{name} is there already.</source><translation>{name} ya existe.</translation></message>
<message><source>{name} is too large for a codebook.</source><translation>{name} es demasiado grande para un libro de códigos.</translation></message>
<message><source>{name} is {strerror}.</source><translation>{name} es {strerror}.</translation></message>
<message><source>{name} looks like another state of “{title}”: the same title, and much of the same text.</source><translation>{name} parece otro estado de «{title}»: el mismo título y gran parte del mismo texto.</translation></message>
<message><source>{name} may be either. What is it?</source><translation>{name} puede ser una cosa u otra. ¿Qué es?</translation></message>
<message><source>{name} off.</source><translation>{name}: desactivado.</translation></message>
<message><source>{name} on.</source><translation>{name}: activado.</translation></message>
<message><source>{name} seems to be the text that “{title}” is waiting for.</source><translation>{name} parece ser el texto que espera «{title}».</translation></message>
<message><source>{name} was changed just now by another program; nothing was written.</source><translation>Otro programa acaba de cambiar {name}; no se escribió nada.</translation></message>
<message><source>{name} was not written by Postil</source><translation>{name} no fue escrito por Postil</translation></message>
<message><source>{name}, by {person}</source><translation>{name}, de {person}</translation></message>
<message><source>{name}, key {key}, no annotations</source><translation>{name}, tecla {key}, sin anotaciones</translation></message>
<message><source>{name}, no annotations</source><translation>{name}, sin anotaciones</translation></message>
<message><source>{name}, tag</source><translation>{name}, etiqueta</translation></message>
<message numerus="yes"><source>{name}: given to {n} cards.</source><translation><numerusform>{name}: dado a {n} ficha.</numerusform><numerusform>{name}: dado a {n} fichas.</numerusform></translation></message>
<message numerus="yes"><source>{name}: taken from {n} cards.</source><translation><numerusform>{name}: quitado de {n} ficha.</numerusform><numerusform>{name}: quitado de {n} fichas.</numerusform></translation></message>
<message><source>{name}: {sentence} Both stand in it.</source><translation>{name}: {sentence} Están los dos en él.</translation></message>
<message><source>{name}: {why}</source><translation>{name}: {why}</translation></message>
<message><source>{new} new and {changed} changed themes from {name}</source><translation>{new} temas nuevos y {changed} cambiados de {name}</translation></message>
<message><source>{notes} and {briefs} are not saved yet.</source><translation>{notes} y {briefs} aún no se han guardado.</translation></message>
<message><source>{number} article</source><translation>{number} artículo</translation></message>
<message><source>{number} articles</source><translation>{number} artículos</translation></message>
<message><source>{number} in the trash, what was removed last at the top.</source><translation>{number} en la papelera, lo último que se quitó arriba.</translation></message>
<message><source>{number} mark is gone while the reference is still there: the highlight stays where it is.</source><translation>{number} marca ya no está, aunque la referencia sigue ahí: el resaltado queda donde está.</translation></message>
<message><source>{number} marks are gone while the reference is still there: the highlights stay where they are.</source><translation>{number} marcas ya no están, aunque la referencia sigue ahí: los resaltados quedan donde están.</translation></message>
<message><source>{number} more paragraphs of it were changed since.</source><translation>Desde entonces cambiaron {number} párrafos más del archivo.</translation></message>
<message><source>{number} of {among}</source><translation>{number} de {among}</translation></message>
<message><source>{number} rows of {table}</source><translation>{number} filas de {table}</translation></message>
<message numerus="yes"><source>{n} added</source><translation><numerusform>{n} añadido</numerusform><numerusform>{n} añadidos</numerusform></translation></message>
<message numerus="yes"><source>{n} annotations</source><translation><numerusform>{n} anotación</numerusform><numerusform>{n} anotaciones</numerusform></translation></message>
<message numerus="yes"><source>{n} annotations added.</source><translation><numerusform>{n} anotación añadida.</numerusform><numerusform>{n} anotaciones añadidas.</numerusform></translation></message>
<message><source>{n} annotations begin with “{wanted}”; please give more of the id.</source><translation>{n} anotaciones empiezan por «{wanted}»; hay que dar más del id.</translation></message>
<message numerus="yes"><source>{n} annotations came with this file; the colours of {coloured} stand for no theme yet.</source><translation><numerusform>Con este archivo vino {n} anotación; los colores de {coloured} todavía no corresponden a ningún tema.</numerusform><numerusform>Con este archivo vinieron {n} anotaciones; los colores de {coloured} todavía no corresponden a ningún tema.</numerusform></translation></message>
<message numerus="yes"><source>{n} annotations come under it, and out of where they were taken from.</source><translation><numerusform>{n} anotación pasa a este tema y sale de donde se tomó.</numerusform><numerusform>{n} anotaciones pasan a este tema y salen de donde se tomaron.</numerusform></translation></message>
<message numerus="yes"><source>{n} annotations need a look.</source><translation><numerusform>{n} anotación está por revisar.</numerusform><numerusform>{n} anotaciones están por revisar.</numerusform></translation></message>
<message numerus="yes"><source>{n} annotations removed.</source><translation><numerusform>{n} anotación quitada.</numerusform><numerusform>{n} anotaciones quitadas.</numerusform></translation></message>
<message numerus="yes"><source>{n} annotations were brought in. Undo takes them back.</source><translation><numerusform>Se trajo {n} anotación. Deshacer la retira.</numerusform><numerusform>Se trajeron {n} anotaciones. Deshacer las retira.</numerusform></translation></message>
<message numerus="yes"><source>{n} annotations were removed; Undo brings them back.</source><translation><numerusform>La anotación se quitó; Deshacer la devuelve.</numerusform><numerusform>Se quitaron {n} anotaciones; Deshacer las devuelve.</numerusform></translation></message>
<message numerus="yes"><source>{n} annotations: {parts}.</source><translation><numerusform>{n} anotación: {parts}.</numerusform><numerusform>{n} anotaciones: {parts}.</numerusform></translation></message>
<message numerus="yes"><source>{n} are what they were</source><translation><numerusform>{n} está como estaba</numerusform><numerusform>{n} están como estaban</numerusform></translation></message>
<message><source>{n} article</source><translation>{n} artículo</translation></message>
<message numerus="yes"><source>{n} articles</source><translation><numerusform>{n} artículo</numerusform><numerusform>{n} artículos</numerusform></translation></message>
<message numerus="yes"><source>{n} articles added</source><translation><numerusform>{n} artículo añadido</numerusform><numerusform>{n} artículos añadidos</numerusform></translation></message>
<message numerus="yes"><source>{n} articles and their annotations were removed from the library.</source><translation><numerusform>El artículo y sus anotaciones se quitaron de la biblioteca.</numerusform><numerusform>{n} artículos y sus anotaciones se quitaron de la biblioteca.</numerusform></translation></message>
<message numerus="yes"><source>{n} articles are back; Undo removes again.</source><translation><numerusform>{n} artículo ha vuelto; Deshacer lo quita otra vez.</numerusform><numerusform>{n} artículos han vuelto; Deshacer los quita otra vez.</numerusform></translation></message>
<message><source>{n} articles are called “{title}” ({names}); --article says which.</source><translation>{n} artículos se llaman «{title}» ({names}); --article dice cuál.</translation></message>
<message><source>{n} articles go by “{wanted}”; please give an id (postil list shows them).</source><translation>{n} artículos se llaman «{wanted}»; hay que dar un id (postil list los muestra).</translation></message>
<message numerus="yes"><source>{n} articles were read anew; Undo takes it back.</source><translation><numerusform>Un artículo se leyó de nuevo; Deshacer lo revierte.</numerusform><numerusform>{n} artículos se leyeron de nuevo; Deshacer lo revierte.</numerusform></translation></message>
<message numerus="yes"><source>{n} articles would change</source><translation><numerusform>{n} artículo cambiaría</numerusform><numerusform>{n} artículos cambiarían</numerusform></translation></message>
<message numerus="yes"><source>{n} articles.</source><translation><numerusform>{n} artículo.</numerusform><numerusform>{n} artículos.</numerusform></translation></message>
<message numerus="yes"><source>{n} backups in {folder}.</source><translation><numerusform>{n} copia de seguridad en {folder}.</numerusform><numerusform>{n} copias de seguridad en {folder}.</numerusform></translation></message>
<message numerus="yes"><source>{n} briefs</source><translation><numerusform>{n} borrador</numerusform><numerusform>{n} borradores</numerusform></translation></message>
<message numerus="yes"><source>{n} briefs are not saved yet.</source><translation><numerusform>Un borrador aún no se ha guardado.</numerusform><numerusform>{n} borradores aún no se han guardado.</numerusform></translation></message>
<message><source>{n} briefs go by “{wanted}”; please give an id: {ids}.</source><translation>{n} borradores se llaman «{wanted}»; hay que dar un id: {ids}.</translation></message>
<message><source>{n} bytes</source><translation>{n} bytes</translation></message>
<message><source>{n} change</source><translation>{n} cambio</translation></message>
<message numerus="yes"><source>{n} changed</source><translation><numerusform>{n} cambiado</numerusform><numerusform>{n} cambiados</numerusform></translation></message>
<message><source>{n} changes</source><translation>{n} cambios</translation></message>
<message numerus="yes"><source>{n} changes are to be sent.</source><translation><numerusform>{n} cambio queda por enviar.</numerusform><numerusform>{n} cambios quedan por enviar.</numerusform></translation></message>
<message numerus="yes"><source>{n} changes need a newer Postil.</source><translation><numerusform>{n} cambio necesita un Postil más nuevo.</numerusform><numerusform>{n} cambios necesitan un Postil más nuevo.</numerusform></translation></message>
<message numerus="yes"><source>{n} changes of themes</source><translation><numerusform>{n} cambio de temas</numerusform><numerusform>{n} cambios de temas</numerusform></translation></message>
<message numerus="yes"><source>{n} changes wait for others.</source><translation><numerusform>{n} cambio espera a otros.</numerusform><numerusform>{n} cambios esperan a otros.</numerusform></translation></message>
<message numerus="yes"><source>{n} conflicts among them</source><translation><numerusform>{n} conflicto entre ellas</numerusform><numerusform>{n} conflictos entre ellas</numerusform></translation></message>
<message numerus="yes"><source>{n} could not be read</source><translation><numerusform>{n} no se pudo leer</numerusform><numerusform>{n} no se pudieron leer</numerusform></translation></message>
<message numerus="yes"><source>{n} deletes</source><translation><numerusform>{n} eliminación</numerusform><numerusform>{n} eliminaciones</numerusform></translation></message>
<message numerus="yes"><source>{n} files were written into.</source><translation><numerusform>En este archivo se escribió algo.</numerusform><numerusform>En {n} archivos se escribió algo.</numerusform></translation></message>
<message numerus="yes"><source>{n} files written</source><translation><numerusform>{n} archivo escrito</numerusform><numerusform>{n} archivos escritos</numerusform></translation></message>
<message numerus="yes"><source>{n} in place</source><translation><numerusform>{n} en su sitio</numerusform><numerusform>{n} en su sitio</numerusform></translation></message>
<message numerus="yes"><source>{n} left as they were</source><translation><numerusform>{n} sin cambios</numerusform><numerusform>{n} sin cambios</numerusform></translation></message>
<message><source>{n} left out</source><translation>{n} omitidas</translation></message>
<message numerus="yes"><source>{n} more stay as they are.</source><translation><numerusform>{n} más queda como está.</numerusform><numerusform>{n} más quedan como están.</numerusform></translation></message>
<message numerus="yes"><source>{n} moved</source><translation><numerusform>{n} movida</numerusform><numerusform>{n} movidas</numerusform></translation></message>
<message numerus="yes"><source>{n} new</source><translation><numerusform>{n} nueva</numerusform><numerusform>{n} nuevas</numerusform></translation></message>
<message numerus="yes"><source>{n} new files in the folder {folder}: {named}.</source><translation><numerusform>Un archivo nuevo en la carpeta {folder}: {named}.</numerusform><numerusform>{n} archivos nuevos en la carpeta {folder}: {named}.</numerusform></translation></message>
<message numerus="yes"><source>{n} new texts</source><translation><numerusform>{n} texto nuevo</numerusform><numerusform>{n} textos nuevos</numerusform></translation></message>
<message><source>{n} not taken</source><translation>{n} no tomados</translation></message>
<message><source>{n} note is missing from the file although the text refers to it; it stays as it is.</source><translation>{n} nota falta en el archivo aunque el texto remite a ella; queda como está.</translation></message>
<message numerus="yes"><source>{n} notes</source><translation><numerusform>{n} nota</numerusform><numerusform>{n} notas</numerusform></translation></message>
<message><source>{n} notes are missing from the file although the text refers to them; they stay as they are.</source><translation>{n} notas faltan en el archivo aunque el texto remite a ellas; quedan como están.</translation></message>
<message numerus="yes"><source>{n} notes are not saved yet.</source><translation><numerusform>Una nota aún no se ha guardado.</numerusform><numerusform>{n} notas aún no se han guardado.</numerusform></translation></message>
<message numerus="yes"><source>{n} notes changed</source><translation><numerusform>{n} nota cambiada</numerusform><numerusform>{n} notas cambiadas</numerusform></translation></message>
<message><source>{n} of the files are exports of Postil: {names}.</source><translation>{n} de los archivos son exportaciones de Postil: {names}.</translation></message>
<message><source>{n} of the {count} files are there already.</source><translation>{n} de los {count} archivos ya existen.</translation></message>
<message><source>{n} of them annotated in the trash too</source><translation>{n} de ellos también en la papelera, con anotaciones</translation></message>
<message><source>{n} of {count} highlights could not be marked in place and are listed at the end.</source><translation>{n} de {count} resaltados no se pudieron marcar en su sitio y van en una lista al final.</translation></message>
<message><source>{n} of {n_2} references are missing from the file; nothing is deleted unless you say so.</source><translation>Faltan en el archivo {n} de {n_2} referencias; no se elimina nada si no se pide.</translation></message>
<message><source>{n} of {n_2} references are missing.</source><translation>Faltan {n} de {n_2} referencias.</translation></message>
<message><source>{n} of {total}</source><translation>{n} de {total}</translation></message>
<message numerus="yes"><source>{n} orphans</source><translation><numerusform>{n} huérfana</numerusform><numerusform>{n} huérfanas</numerusform></translation></message>
<message numerus="yes"><source>{n} paragraphs added</source><translation><numerusform>{n} párrafo añadido</numerusform><numerusform>{n} párrafos añadidos</numerusform></translation></message>
<message numerus="yes"><source>{n} paragraphs changed</source><translation><numerusform>{n} párrafo cambiado</numerusform><numerusform>{n} párrafos cambiados</numerusform></translation></message>
<message numerus="yes"><source>{n} paragraphs removed</source><translation><numerusform>{n} párrafo eliminado</numerusform><numerusform>{n} párrafos eliminados</numerusform></translation></message>
<message numerus="yes"><source>{n} passages moved</source><translation><numerusform>{n} pasaje movido</numerusform><numerusform>{n} pasajes movidos</numerusform></translation></message>
<message numerus="yes"><source>{n} quotes</source><translation><numerusform>{n} cita</numerusform><numerusform>{n} citas</numerusform></translation></message>
<message numerus="yes"><source>{n} quotes are in the clipboard, cited.</source><translation><numerusform>La cita está en el portapapeles, con su referencia.</numerusform><numerusform>{n} citas están en el portapapeles, con sus referencias.</numerusform></translation></message>
<message numerus="yes"><source>{n} quotes are in “{name}” now.</source><translation><numerusform>La cita está ahora en «{name}».</numerusform><numerusform>{n} citas están ahora en «{name}».</numerusform></translation></message>
<message><source>{n} refused</source><translation>{n} rechazados</translation></message>
<message numerus="yes"><source>{n} removed</source><translation><numerusform>{n} eliminado</numerusform><numerusform>{n} eliminados</numerusform></translation></message>
<message numerus="yes"><source>{n} results</source><translation><numerusform>{n} resultado</numerusform><numerusform>{n} resultados</numerusform></translation></message>
<message numerus="yes"><source>{n} rows were brought back from another copy.</source><translation><numerusform>{n} fila se recuperó de otra copia.</numerusform><numerusform>{n} filas se recuperaron de otra copia.</numerusform></translation></message>
<message numerus="yes"><source>{n} saved searches</source><translation><numerusform>{n} búsqueda guardada</numerusform><numerusform>{n} búsquedas guardadas</numerusform></translation></message>
<message numerus="yes"><source>{n} stay as they are</source><translation><numerusform>{n} queda como está</numerusform><numerusform>{n} quedan como están</numerusform></translation></message>
<message numerus="yes"><source>{n} themes</source><translation><numerusform>{n} tema</numerusform><numerusform>{n} temas</numerusform></translation></message>
<message numerus="yes"><source>{n} things are back; Undo removes again.</source><translation><numerusform>{n} elemento ha vuelto; Deshacer lo quita otra vez.</numerusform><numerusform>{n} elementos han vuelto; Deshacer los quita otra vez.</numerusform></translation></message>
<message numerus="yes"><source>{n} things could not be brought back:</source><translation><numerusform>{n} elemento no se pudo recuperar:</numerusform><numerusform>{n} elementos no se pudieron recuperar:</numerusform></translation></message>
<message numerus="yes"><source>{n} things in this library are not what was written. Nothing was changed; the journal and the backups may hold what is missing.</source><translation><numerusform>{n} elemento de esta biblioteca no está como se escribió. No se cambió nada; el diario y las copias de seguridad pueden tener lo que falta.</numerusform><numerusform>{n} elementos de esta biblioteca no están como se escribieron. No se cambió nada; el diario y las copias de seguridad pueden tener lo que falta.</numerusform></translation></message>
<message numerus="yes"><source>{n} to review</source><translation><numerusform>{n} por revisar</numerusform><numerusform>{n} por revisar</numerusform></translation></message>
<message><source>{n} unreadable</source><translation>{n} ilegibles</translation></message>
<message numerus="yes"><source>{n} versions</source><translation><numerusform>{n} versión</numerusform><numerusform>{n} versiones</numerusform></translation></message>
<message numerus="yes"><source>{n} were removed here, too.</source><translation><numerusform>{n} se quitó también aquí.</numerusform><numerusform>{n} se quitaron también aquí.</numerusform></translation></message>
<message numerus="yes"><source>{n} would be new</source><translation><numerusform>{n} sería nuevo</numerusform><numerusform>{n} serían nuevos</numerusform></translation></message>
<message numerus="yes"><source>{n} would change</source><translation><numerusform>{n} cambiaría</numerusform><numerusform>{n} cambiarían</numerusform></translation></message>
<message><source>{obstacle} Nothing was done.</source><translation>{obstacle} No se hizo nada.</translation></message>
<message><source>{parent}, {n} files</source><translation>{parent}, {n} archivos</translation></message>
<message numerus="yes"><source>{parts}. {annotations} of {n} articles.</source><translation><numerusform>{parts}. {annotations} de {n} artículo.</numerusform><numerusform>{parts}. {annotations} de {n} artículos.</numerusform></translation></message>
<message><source>{part}: {new}</source><translation>{part}: {new}</translation></message>
<message><source>{part}: {new}  (was: {old})</source><translation>{part}: {new}  (antes: {old})</translation></message>
<message><source>{path} (page by page)</source><translation>{path} (página a página)</translation></message>
<message><source>{path} Nothing of it was taken.</source><translation>{path} No se tomó nada de ella.</translation></message>
<message><source>{path} is a database of another program, not a library.</source><translation>{path} es una base de datos de otro programa, no una biblioteca.</translation></message>
<message><source>{path} is a database of another program, or none at all: it is no library.</source><translation>{path} es una base de datos de otro programa, o ni siquiera eso: no es una biblioteca.</translation></message>
<message><source>{path} is a folder, not a library.</source><translation>{path} es una carpeta, no una biblioteca.</translation></message>
<message><source>{path} is a link that leads back to itself, not a library.</source><translation>{path} es un enlace que vuelve a sí mismo, no una biblioteca.</translation></message>
<message><source>{path} is an empty database, not a library.</source><translation>{path} es una base de datos vacía, no una biblioteca.</translation></message>
<message><source>{path} is an index of another Postil.</source><translation>{path} es un índice de otro Postil.</translation></message>
<message><source>{path} is no regular file, not a library.</source><translation>{path} no es un archivo normal, no es una biblioteca.</translation></message>
<message><source>{path} is not a library: it is damaged, or it never was one.</source><translation>{path} no es una biblioteca: está dañada, o nunca lo fue.</translation></message>
<message><source>{path} is there already; please choose another name.</source><translation>{path} ya existe; hay que elegir otro nombre.</translation></message>
<message><source>{percent} %</source><translation>{percent} %</translation></message>
<message><source>{percent} read</source><translation>{percent} leído</translation></message>
<message><source>{proposal} — doubtful: {doubt}</source><translation>{proposal} — dudoso: {doubt}</translation></message>
<message><source>{reason}; there are {names}</source><translation>{reason}; hay {names}</translation></message>
<message><source>{remark}; the library’s own was trusted.</source><translation>{remark}; se confió en el de la biblioteca.</translation></message>
<message><source>{remark}; what it says could not be compared.</source><translation>{remark}; no se pudo comparar lo que dice.</translation></message>
<message><source>{removed} removed.</source><translation>{removed} quitadas.</translation></message>
<message><source>{rows} changes</source><translation>{rows} cambios</translation></message>
<message><source>{said}. By {name}</source><translation>{said}. De {name}</translation></message>
<message><source>{said}. Note: {note}</source><translation>{said}. Nota: {note}</translation></message>
<message><source>{said}; stopped before the end.</source><translation>{said}; detenido antes del final.</translation></message>
<message><source>{share} % alike</source><translation>{share} % igual</translation></message>
<message><source>{stem} copy.postil</source><translation>{stem} copia.postil</translation></message>
<message><source>{step_id} changes of the step {step_id_2} are in no copy.</source><translation>{step_id} cambios del paso {step_id_2} no están en ninguna copia.</translation></message>
<message><source>{table} is no table any more.</source><translation>{table} ya no es una tabla.</translation></message>
<message><source>{target} belongs to the library {library}; please choose another name for the copy.</source><translation>{target} pertenece a la biblioteca {library}; hay que elegir otro nombre para la copia.</translation></message>
<message><source>{target} is no address of a group: postgresql://HOST/DATABASE?group=NAME</source><translation>{target} no es la dirección de un grupo: postgresql://HOST/DATABASE?group=NAME</translation></message>
<message><source>{target}: {why}</source><translation>{target}: {why}</translation></message>
<message><source>{text}: no more than {longest} characters.</source><translation>{text}: no más de {longest} caracteres.</translation></message>
<message><source>{there} is there already; please choose another name for the copy.</source><translation>{there} ya existe; hay que elegir otro nombre para la copia.</translation></message>
<message><source>{things} changed</source><translation>cambiados: {things}</translation></message>
<message><source>{things} would be as they were:</source><translation>Como estaban: {things}</translation></message>
<message><source>{things} would be taken away:</source><translation>Retirado: {things}</translation></message>
<message><source>{things} would come back:</source><translation>Recuperado: {things}</translation></message>
<message><source>{time} left</source><translation>quedan {time}</translation></message>
<message><source>{title} (new)</source><translation>{title} (nuevo)</translation></message>
<message><source>{title} (waiting for its text)</source><translation>{title} (en espera de su texto)</translation></message>
<message><source>{title} — notes</source><translation>{title} — notas</translation></message>
<message><source>{title}: does not say “{words}”</source><translation>{title}: no dice «{words}»</translation></message>
<message><source>{title}: {lacks}</source><translation>{title}: {lacks}</translation></message>
<message><source>{unchanged} unchanged</source><translation>{unchanged} sin cambios</translation></message>
<message><source>{untitled}: {pages} page.</source><translation>{untitled}: {pages} página.</translation></message>
<message><source>{untitled}: {pages} pages.</source><translation>{untitled}: {pages} páginas.</translation></message>
<message><source>{wanted} is not in the library yet; postil add puts it there.</source><translation>{wanted} aún no está en la biblioteca; postil add lo añade.</translation></message>
<message><source>{what} could not be read as it is: what means nothing in it is left out, and {where}.</source><translation>{what} no se pudo leer tal como está: se omite lo que no significa nada, y {where}.</translation></message>
<message numerus="yes"><source>{what} {n} places were changed in the library as well: both stand there.</source><translation><numerusform>{what} {n} lugar cambió también en la biblioteca: ahí están los dos textos.</numerusform><numerusform>{what} {n} lugares cambiaron también en la biblioteca: ahí están los dos textos.</numerusform></translation></message>
<message><source>{which} would lose its place.</source><translation>{which} perdería su sitio.</translation></message>
<message><source>{which} would lose their place.</source><translation>{which} perderían su sitio.</translation></message>
<message><source>{why} What you wrote is held here.</source><translation>{why} Lo escrito se conserva aquí.</translation></message>
<message><source>{words} Enter takes what is selected, Esc leaves it as it is.</source><translation>{words} Enter toma lo seleccionado, Esc lo deja como está.</translation></message>
<message><source>{words} Postil keeps trying; closing the window once more gives the text up.</source><translation>{words} Postil sigue intentándolo; cerrar la ventana otra vez abandona el texto.</translation></message>
<message numerus="yes"><source>{words} The preview shows the first {n}.</source><translation><numerusform>{words} La vista previa muestra el primero.</numerusform><numerusform>{words} La vista previa muestra los {n} primeros.</numerusform></translation></message>
<message><source>{words}. Escape puts it down.</source><translation>{words}. Esc lo deja.</translation></message>
<message><source>{yes} all the same</source><translation>{yes} de todos modos</translation></message>
<message><source>“{article_title}” has all that {name} holds already.</source><translation>«{article_title}» ya tiene todo lo que contiene {name}.</translation></message>
<message><source>“{beside}” is there already; it was not replaced.</source><translation>«{beside}» ya existe; no se reemplazó.</translation></message>
<message><source>“{folder}” is a file; several articles need a folder.</source><translation>«{folder}» es un archivo; varios artículos necesitan una carpeta.</translation></message>
<message><source>“{key}” is the same article as “{other}” before it.</source><translation>«{key}» es el mismo artículo que «{other}», que va antes.</translation></message>
<message><source>“{name}” could not be copied to be read: {error}.</source><translation>«{name}» no se pudo copiar para leerlo: {error}.</translation></message>
<message><source>“{name}” could not be read, because {why}.</source><translation>«{name}» no se pudo leer, porque {why}.</translation></message>
<message><source>“{name}” could not be read: {error}.</source><translation>«{name}» no se pudo leer: {error}.</translation></message>
<message><source>“{name}” in the bundle is broken, so nothing of it was taken in.</source><translation>«{name}» está dañado en el paquete, así que no se incorporó nada de él.</translation></message>
<message><source>“{name}” is empty.</source><translation>«{name}» está vacío.</translation></message>
<message><source>“{name}” is larger than 50 MB, which is more than Postil opens.</source><translation>«{name}» ocupa más de 50 MB, más de lo que abre Postil.</translation></message>
<message><source>“{name}” is larger than {most} GB, which is more than Postil reads.</source><translation>«{name}» ocupa más de {most} GB, más de lo que lee Postil.</translation></message>
<message><source>“{name}” is larger than {most} MB, which is more than Postil opens.</source><translation>«{name}» ocupa más de {most} MB, más de lo que Postil abre.</translation></message>
<message><source>“{name}” is no citation style.</source><translation>«{name}» no es un estilo de cita.</translation></message>
<message><source>“{name}” is no citation style: it is not XML as CSL has it.</source><translation>«{name}» no es un estilo de cita: no es XML como el de CSL.</translation></message>
<message><source>“{name}” is not there any more: it was removed, or is part of another theme now.</source><translation>«{name}» ya no existe: se quitó o ahora forma parte de otro tema.</translation></message>
<message><source>“{name}” is written anew each time; nothing is merged into it.</source><translation>«{name}» se escribe de nuevo cada vez; no se combina nada con él.</translation></message>
<message><source>“{name}” is {strerror}.</source><translation>«{name}» es {strerror}.</translation></message>
<message><source>“{name}” may not be read: permission denied.</source><translation>«{name}» no se puede leer: permiso denegado.</translation></message>
<message><source>“{name}” only names another style, {parent}; that one's file is needed.</source><translation>«{name}» solo nombra otro estilo, {parent}; hace falta el archivo de este.</translation></message>
<message><source>“{name}” was removed; Undo brings it back.</source><translation>Se quitó «{name}»; Deshacer lo recupera.</translation></message>
<message><source>“{name}” was two themes of one name. How shall the other one be called?</source><translation>«{name}» eran dos temas con el mismo nombre. ¿Cómo debe llamarse el otro?</translation></message>
<message><source>“{other}” is part of “{one}” now; Undo takes them apart.</source><translation>«{other}» es ahora parte de «{one}»; Deshacer los separa.</translation></message>
<message><source>“{path}” belongs to the library {library}: nothing is written over it.</source><translation>«{path}» pertenece a la biblioteca {library}: no se escribe nada encima.</translation></message>
<message><source>“{path}” could not be written: it is a link that leads to itself.</source><translation>No se pudo escribir «{path}»: es un enlace que lleva a sí mismo.</translation></message>
<message><source>“{path}” could not be written: {reason}.</source><translation>No se pudo escribir «{path}»: {reason}.</translation></message>
<message><source>“{path}” is a folder, not a file.</source><translation>«{path}» es una carpeta, no un archivo.</translation></message>
<message><source>“{path}” is not a possible file name.</source><translation>«{path}» no es un nombre de archivo posible.</translation></message>
<message><source>“{path}” is not a regular file.</source><translation>«{path}» no es un archivo normal.</translation></message>
<message><source>“{path}” is there already; it was not replaced.</source><translation>«{path}» ya existe; no se reemplazó.</translation></message>
<message><source>“{text}” is not an address of the web.</source><translation>«{text}» no es una dirección web.</translation></message>
<message><source>“{title}” has no words that an annotation could stand at.</source><translation>«{title}» no tiene palabras sobre las que pueda estar una anotación.</translation></message>
<message><source>“{title}” is in Postil already, as it was when it was saved.</source><translation>«{title}» ya está en Postil, tal como se guardó.</translation></message>
<message><source>“{title}” is in Postil already.</source><translation>«{title}» ya está en Postil.</translation></message>
<message><source>“{title}” is in the library already; “Look for a newer version” compares it with the web.</source><translation>«{title}» ya está en la biblioteca; «Buscar versión más nueva» lo compara con la web.</translation></message>
<message><source>“{title}” is in the library now.</source><translation>«{title}» está ahora en la biblioteca.</translation></message>
<message><source>“{title}” is in your library and in the group: choose it there if your notes on it shall go too.</source><translation>«{title}» está en esta biblioteca y en el grupo: hay que elegirlo allí para que vayan también las notas propias.</translation></message>
<message><source>“{title}” was changed on both sides: both stand there now.</source><translation>«{title}» cambió en ambos lados: ahora están ahí los dos textos.</translation></message>
<message><source>“{title}” was removed on one side and changed on the other: it stays.</source><translation>«{title}» se quitó en un lado y cambió en el otro: se conserva.</translation></message>
<message><source>“{title}” would have {n} tags; {tags_at_most} are the most.</source><translation>«{title}» tendría {n} etiquetas; el máximo es {tags_at_most}.</translation></message>
<message><source>… and {number} more</source><translation>… y {number} más</translation></message>
<message><source>… and {n} more</source><translation>… y {n} más</translation></message>
</context>
</TS>
