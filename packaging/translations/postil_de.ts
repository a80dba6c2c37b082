<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
<name>postil</name>
<message><source> (annotated page)</source><translation> (Webseite mit Anmerkungen)</translation></message>
<message><source> (changed in the library as well)</source><translation> (auch in der Bibliothek geändert)</translation></message>
<message><source> and others</source><translation> und anderen</translation></message>
<message><source>% of the size</source><translation>% der Größe</translation></message>
<message><source>&amp;Accept the new wording</source><translation>Neuen Wortlaut &amp;annehmen</translation></message>
<message><source>&amp;Add theme…</source><translation>Thema &amp;hinzufügen…</translation></message>
<message><source>&amp;Below</source><translation>&amp;Unter</translation></message>
<message><source>&amp;Briefs</source><translation>&amp;Entwürfe</translation></message>
<message><source>&amp;Copy quote</source><translation>Zitat &amp;kopieren</translation></message>
<message><source>&amp;Date</source><translation>&amp;Datum</translation></message>
<message><source>&amp;Definition</source><translation>&amp;Definition</translation></message>
<message><source>&amp;Edit theme…</source><translation>Thema &amp;bearbeiten…</translation></message>
<message><source>&amp;First published</source><translation>Erst&amp;mals erschienen</translation></message>
<message><source>&amp;Go back to this version…</source><translation>Zu dieser Fassung &amp;zurückgehen…</translation></message>
<message><source>&amp;Go on to this version…</source><translation>&amp;Weiter zu dieser Fassung…</translation></message>
<message><source>&amp;Highlights</source><translation>&amp;Markierungen</translation></message>
<message><source>&amp;Includes</source><translation>&amp;Gehört dazu</translation></message>
<message><source>&amp;Keep as it is</source><translation>&amp;Lassen, wie sie ist</translation></message>
<message><source>&amp;Kind</source><translation>A&amp;rt</translation></message>
<message><source>&amp;List</source><translation>&amp;Liste</translation></message>
<message><source>&amp;Merge into</source><translation>&amp;Vereinen mit</translation></message>
<message><source>&amp;Name</source><translation>&amp;Name</translation></message>
<message><source>&amp;Print…</source><translation>&amp;Drucken…</translation></message>
<message><source>&amp;Publisher or journal</source><translation>Ver&amp;lag oder Zeitschrift</translation></message>
<message><source>&amp;Put back</source><translation>&amp;Wiederherstellen</translation></message>
<message><source>&amp;Read this version</source><translation>Diese Fassung &amp;lesen</translation></message>
<message><source>&amp;Remove</source><translation>Ent&amp;fernen</translation></message>
<message><source>&amp;Remove theme (its annotations stay)</source><translation>Thema ent&amp;fernen (seine Anmerkungen bleiben)</translation></message>
<message><source>&amp;Remove {n} annotations</source><translation>{n} Anmerkungen ent&amp;fernen</translation></message>
<message><source>&amp;Save as PDF…</source><translation>Als PDF &amp;speichern…</translation></message>
<message><source>&amp;Select where it belongs…</source><translation>Au&amp;swählen, wohin sie gehört…</translation></message>
<message><source>&amp;Take apart…</source><translation>&amp;Trennen…</translation></message>
<message><source>&amp;Theme</source><translation>&amp;Thema</translation></message>
<message><source>&amp;Title</source><translation>&amp;Titel</translation></message>
<message><source>&amp;Trash</source><translation>Papierk&amp;orb</translation></message>
<message><source>&amp;Volume and issue</source><translation>Jahrga&amp;ng und Heft</translation></message>
<message><source>&amp;What is guessed is right</source><translation>&amp;Vermutetes stimmt</translation></message>
<message><source>&amp;Whole words</source><translation>Ganze &amp;Wörter</translation></message>
<message><source>&amp;Your name</source><translation>Ihr &amp;Name</translation></message>
<message><source>(an empty line)</source><translation>(eine leere Zeile)</translation></message>
<message><source>(deeply nested)</source><translation>(tief verschachtelt)</translation></message>
<message><source>&lt;mark&gt;text&lt;/mark&gt;</source><translation>&lt;mark&gt;Text&lt;/mark&gt;</translation></message>
<message><source>==text==</source><translation>==Text==</translation></message>
<message><source>A PDF as it was printed, or its text</source><translation>Ein PDF, wie es gedruckt wurde, oder sein Text</translation></message>
<message><source>A bibliography of more than {n} MB is not read.</source><translation>Eine Bibliografie von mehr als {n} MB wird nicht gelesen.</translation></message>
<message><source>A bookmark marks no words.</source><translation>Ein Lesezeichen markiert keine Wörter.</translation></message>
<message><source>A box on a page, moved by the arrows</source><translation>Ein Rahmen auf einer Seite, mit den Pfeiltasten bewegt</translation></message>
<message><source>A brief has {longest_text} characters at the most; this one has {n}.</source><translation>Ein Entwurf hat höchstens {longest_text} Zeichen; dieser hat {n}.</translation></message>
<message><source>A brief is a text of your own with quotes in it. Drag cards or selected words here, or press B.</source><translation>Ein Entwurf ist ein eigener Text mit Zitaten darin. Karten oder ausgewählte Wörter hierher ziehen oder B drücken.</translation></message>
<message><source>A brief needs a name.</source><translation>Ein Entwurf braucht einen Namen.</translation></message>
<message><source>A brief's name has {longest_name} characters at the most; this one has {n}.</source><translation>Der Name eines Entwurfs hat höchstens {longest_name} Zeichen; dieser hat {n}.</translation></message>
<message><source>A card an annotation: a note that asks and its words, or the words with a gap and the whole.</source><translation>Eine Karte je Anmerkung: eine Notiz, die fragt, und ihre Wörter, oder die Wörter mit einer Lücke und das Ganze.</translation></message>
<message><source>A change has no id that could be one.</source><translation>Eine Änderung hat keine ID, die eine sein könnte.</translation></message>
<message><source>A change has no time.</source><translation>Eine Änderung hat keine Zeit.</translation></message>
<message><source>A change of the library failed halfway, so nothing of this step is kept.</source><translation>Eine Änderung der Bibliothek ist auf halbem Weg gescheitert, daher wird nichts von diesem Schritt behalten.</translation></message>
<message><source>A change of the library {path} touched {changed} rows, not {wanted}; it was undone.</source><translation>Eine Änderung der Bibliothek {path} betraf {changed} Zeilen, nicht {wanted}; sie wurde rückgängig gemacht.</translation></message>
<message><source>A click shows it larger</source><translation>Ein Klick zeigt es größer</translation></message>
<message><source>A click shows it on its page</source><translation>Ein Klick zeigt es auf seiner Seite</translation></message>
<message><source>A click shows the whole table</source><translation>Ein Klick zeigt die ganze Tabelle</translation></message>
<message><source>A code in {name} has no name.</source><translation>Ein Code in {name} hat keinen Namen.</translation></message>
<message><source>A collection in the W3C’s JSON-LD for other programs, without the text. It can be imported again.</source><translation>Eine Sammlung im JSON-LD des W3C für andere Programme, ohne den Text. Lässt sich wieder importieren.</translation></message>
<message><source>A colour of your own</source><translation>Eine eigene Farbe</translation></message>
<message><source>A colour of your own…</source><translation>Eine eigene Farbe…</translation></message>
<message><source>A command has {most_keys} keys at the most.</source><translation>Ein Befehl hat höchstens {most_keys} Tasten.</translation></message>
<message><source>A copy of an article’s own PDF with your highlights and notes in it, for other viewers. It can be read again.</source><translation>Eine Kopie des PDFs, aus dem der Artikel kam, mit Markierungen und Notizen darin, für andere Programme. Lässt sich wieder einlesen.</translation></message>
<message><source>A copy of an article’s own e-book with a set of annotations inside, as Readium’s readers take it.</source><translation>Eine Kopie des E-Books, aus dem der Artikel kam, mit einer Sammlung von Anmerkungen darin, wie Leseprogramme mit Readium sie annehmen.</translation></message>
<message><source>A copy of the library came out damaged and was not kept: {path}.</source><translation>Eine Kopie der Bibliothek geriet beschädigt und wurde nicht behalten: {path}.</translation></message>
<message><source>A copy of the library was written by a newer Postil, which alone can repair it.</source><translation>Eine Kopie der Bibliothek wurde von einem neueren Postil geschrieben, das allein sie reparieren kann.</translation></message>
<message><source>A file like My Clippings.txt, which many programs for highlights read. It has no themes.</source><translation>Eine Datei wie My Clippings.txt, die viele Programme für Markierungen lesen. Themen hat sie nicht.</translation></message>
<message><source>A file may have {most} entries, and this one has more.</source><translation>Eine Datei darf {most} Einträge haben, und diese hat mehr.</translation></message>
<message><source>A file that is there</source><translation>Eine Datei, die schon da ist</translation></message>
<message><source>A file with marks</source><translation>Eine Datei mit Markierungen</translation></message>
<message><source>A folder gets the whole library: choose articles for a group on a server.</source><translation>Ein Ordner erhält die ganze Bibliothek: Artikel lassen sich nur für eine Gruppe auf einem Server wählen.</translation></message>
<message><source>A heading an annotation with quote, note, place and tags, for Org mode.</source><translation>Eine Überschrift je Anmerkung mit Zitat, Notiz, Ort und Schlagwörtern, für den Org-Modus.</translation></message>
<message><source>A library cannot be made in {parent}: the folder cannot be written to.</source><translation>In {parent} lässt sich keine Bibliothek anlegen: In den Ordner kann nicht geschrieben werden.</translation></message>
<message><source>A library of its own, in place of this one</source><translation>Eine eigene Bibliothek anstelle dieser</translation></message>
<message><source>A line holds half a letter.</source><translation>Eine Zeile enthält einen halben Buchstaben.</translation></message>
<message><source>A line is not JSON.</source><translation>Eine Zeile ist kein JSON.</translation></message>
<message><source>A line is too long.</source><translation>Eine Zeile ist zu lang.</translation></message>
<message><source>A line tells of no change.</source><translation>Eine Zeile nennt keine Änderung.</translation></message>
<message><source>A note takes {most} characters at most. The {given} to be pasted were left out.</source><translation>Eine Notiz fasst höchstens {most} Zeichen. Die {given} aus der Zwischenablage wurden ausgelassen.</translation></message>
<message><source>A page of the scan is too large to be read.</source><translation>Eine Seite des Scans ist zu groß zum Lesen.</translation></message>
<message><source>A part of a version is missing.</source><translation>Ein Teil einer Fassung fehlt.</translation></message>
<message><source>A part of the document is damaged, so that it cannot be read.</source><translation>Ein Teil des Dokuments ist beschädigt und nicht lesbar.</translation></message>
<message><source>A picture of an article in {path} is gone.</source><translation>Ein Bild eines Artikels in {path} fehlt.</translation></message>
<message><source>A place in an article cannot be what it says.</source><translation>Eine Stelle in einem Artikel kann nicht stimmen.</translation></message>
<message><source>A place on the undo stack is not what was written.</source><translation>Ein Platz im Stapel für Rückgängig ist nicht mehr, wie er geschrieben wurde.</translation></message>
<message><source>A question can only look at the library: this one would do something else.</source><translation>Eine Abfrage kann die Bibliothek nur ansehen: Diese täte etwas anderes.</translation></message>
<message><source>A question is a select; this is none.</source><translation>Eine Abfrage ist ein SELECT; dies ist keines.</translation></message>
<message><source>A row of the history is not what was written.</source><translation>Eine Zeile des Verlaufs ist nicht mehr, wie sie geschrieben wurde.</translation></message>
<message><source>A saved search needs a name.</source><translation>Eine gespeicherte Suche braucht einen Namen.</translation></message>
<message><source>A scan is being read already.</source><translation>Es wird bereits ein Scan gelesen.</translation></message>
<message><source>A set of annotations beside a book, for Thorium and other readers of Readium.</source><translation>Eine Sammlung von Anmerkungen neben einem Buch, für Thorium und andere Leseprogramme mit Readium.</translation></message>
<message><source>A setting or a reading position may be older than it was.</source><translation>Eine Einstellung oder eine Lesestelle ist vielleicht älter, als sie war.</translation></message>
<message><source>A step is not what was written.</source><translation>Ein Schritt ist nicht mehr, wie er geschrieben wurde.</translation></message>
<message><source>A tag</source><translation>Ein Schlagwort</translation></message>
<message><source>A tag has {longest} characters at the most; this one has {n}.</source><translation>Ein Schlagwort hat höchstens {longest} Zeichen; dieses hat {n}.</translation></message>
<message><source>A tag needs a name.</source><translation>Ein Schlagwort braucht einen Namen.</translation></message>
<message><source>A template for the file's name: {title}, {author}, {date}, {theme}.</source><translation>Eine Vorlage für den Namen der Datei: {title}, {author}, {date}, {theme}.</translation></message>
<message><source>A theme cannot be merged with itself.</source><translation>Ein Thema kann nicht mit sich selbst vereint werden.</translation></message>
<message><source>A theme cannot stand below itself.</source><translation>Ein Thema kann nicht unter sich selbst stehen.</translation></message>
<message><source>A theme needs a name that no other one has.</source><translation>Ein Thema braucht einen Namen, den kein anderes trägt.</translation></message>
<message><source>A theme needs a name.</source><translation>Ein Thema braucht einen Namen.</translation></message>
<message><source>A value holds something that cannot be kept in a library.</source><translation>Ein Wert enthält etwas, das sich in einer Bibliothek nicht aufbewahren lässt.</translation></message>
<message><source>A value is nested too deeply to be kept in a library.</source><translation>Ein Wert ist zu tief verschachtelt, um in einer Bibliothek aufbewahrt zu werden.</translation></message>
<message><source>A verified backup was written.</source><translation>Eine geprüfte Sicherung wurde geschrieben.</translation></message>
<message><source>A verified copy of the library was written: {name}</source><translation>Eine geprüfte Kopie der Bibliothek wurde geschrieben: {name}</translation></message>
<message><source>A version of an article never changes; a changed file makes a new version.</source><translation>Eine Fassung eines Artikels ändert sich nie; eine geänderte Datei ergibt eine neue Fassung.</translation></message>
<message><source>A work without a title</source><translation>Ein Werk ohne Titel</translation></message>
<message><source>APA</source><translation>APA</translation></message>
<message><source>About Postil</source><translation>Über Postil</translation></message>
<message><source>Above the first heading</source><translation>Über der ersten Überschrift</translation></message>
<message><source>Accept change</source><translation>Änderung annehmen</translation></message>
<message><source>Ad&amp;just by selecting…</source><translation>Durch Auswahl an&amp;passen…</translation></message>
<message><source>Add</source><translation>Hinzufügen</translation></message>
<message><source>Add a theme of your own</source><translation>Ein eigenes Thema hinzufügen</translation></message>
<message><source>Add article</source><translation>Artikel hinzufügen</translation></message>
<message><source>Add as a new article</source><translation>Als neuen Artikel hinzufügen</translation></message>
<message><source>Add files</source><translation>Dateien hinzufügen</translation></message>
<message><source>Add from address</source><translation>Von Adresse hinzufügen</translation></message>
<message><source>Add from address…</source><translation>Von Adresse hinzufügen…</translation></message>
<message><source>Add the error's own words (they may quote your text)</source><translation>Den Wortlaut des Fehlers hinzufügen (er kann Ihren Text zitieren)</translation></message>
<message><source>Add the files of a folder to the library</source><translation>Die Dateien eines Ordners in die Bibliothek aufnehmen</translation></message>
<message><source>Add the tag</source><translation>Schlagwort hinzufügen</translation></message>
<message><source>Add theme</source><translation>Thema hinzufügen</translation></message>
<message><source>Add this theme</source><translation>Dieses Thema dazugeben</translation></message>
<message><source>Add to the dictionary</source><translation>Ins Wörterbuch aufnehmen</translation></message>
<message><source>Add to the library</source><translation>In die Bibliothek</translation></message>
<message><source>Add what another library has, after a preview, in one step</source><translation>Nach einer Vorschau in einem Schritt hinzufügen, was eine andere Bibliothek hat</translation></message>
<message><source>Add what is in “{name}” to the library</source><translation>Den Inhalt von „{name}“ in die Bibliothek aufnehmen</translation></message>
<message numerus="yes"><source>Add {n} as new articles</source><translation><numerusform>Als neuen Artikel hinzufügen: {n}</numerusform><numerusform>Als neue Artikel hinzufügen: {n}</numerusform></translation></message>
<message><source>Add {n} files and folders to the library</source><translation>{n} Dateien und Ordner in die Bibliothek aufnehmen</translation></message>
<message><source>Add {n} files to the library</source><translation>{n} Dateien in die Bibliothek aufnehmen</translation></message>
<message><source>Add&amp;ress</source><translation>Adr&amp;esse</translation></message>
<message><source>Added</source><translation>Hinzugefügt</translation></message>
<message><source>Added “{title}”</source><translation>„{title}“ hinzugefügt</translation></message>
<message><source>Adding {name} ({done} of {total})</source><translation>{name} wird hinzugefügt ({done} von {total})</translation></message>
<message><source>Address</source><translation>Adresse</translation></message>
<message><source>Address: {example}</source><translation>Adresse: {example}</translation></message>
<message><source>Add…</source><translation>Hinzufügen…</translation></message>
<message><source>All</source><translation>Alle</translation></message>
<message><source>All annotations</source><translation>Alle Anmerkungen</translation></message>
<message><source>All articles</source><translation>Alle Artikel</translation></message>
<message><source>All is well: {sum} rows and lines are what was written.</source><translation>Alles in Ordnung: {sum} Zeilen sind so, wie sie geschrieben wurden.</translation></message>
<message><source>All results</source><translation>Alle Ergebnisse</translation></message>
<message><source>All settings…</source><translation>Alle Einstellungen…</translation></message>
<message><source>All that {name} says of themes is here already.</source><translation>Alles, was {name} über Themen sagt, ist bereits hier.</translation></message>
<message><source>All the words are there, with others among them.</source><translation>Alle Wörter sind da, mit anderen dazwischen.</translation></message>
<message><source>All themes</source><translation>Alle Themen</translation></message>
<message><source>All {annotations} annotations</source><translation>Alle {annotations} Anmerkungen</translation></message>
<message><source>All {n} articles</source><translation>Alle {n} Artikel</translation></message>
<message numerus="yes"><source>All {n} articles were read by today's Postil already; there is nothing to read anew.</source><translation><numerusform>Diesen Artikel hat schon das heutige Postil gelesen; es gibt nichts neu zu lesen.</numerusform><numerusform>Alle {n} Artikel hat schon das heutige Postil gelesen; es gibt nichts neu zu lesen.</numerusform></translation></message>
<message><source>Amber</source><translation>Bernstein</translation></message>
<message><source>An address is being fetched already.</source><translation>Es wird bereits eine Adresse abgerufen.</translation></message>
<message><source>An annotation can be split only within its words.</source><translation>Eine Anmerkung lässt sich nur innerhalb ihrer Wörter teilen.</translation></message>
<message><source>An annotation without a place on the pages is</source><translation>Eine Anmerkung ohne Ort auf den Seiten ist</translation></message>
<message><source>An area is selected on a page: show the pages first.</source><translation>Ein Ausschnitt wird auf einer Seite gewählt: zuerst die Seiten zeigen.</translation></message>
<message><source>An area of a page cannot be merged with other annotations.</source><translation>Ein Ausschnitt einer Seite lässt sich nicht mit anderen Anmerkungen zusammenführen.</translation></message>
<message><source>An article</source><translation>Ein Artikel</translation></message>
<message><source>An article has got another text meanwhile; please import the file once more.</source><translation>Ein Artikel hat inzwischen einen anderen Text; bitte die Datei noch einmal importieren.</translation></message>
<message><source>An article needs a title.</source><translation>Ein Artikel braucht einen Titel.</translation></message>
<message numerus="yes"><source>An article of the same file is in the trash, with {n} annotations.</source><translation><numerusform>Ein Artikel derselben Datei liegt mit {n} Anmerkung im Papierkorb.</numerusform><numerusform>Ein Artikel derselben Datei liegt mit {n} Anmerkungen im Papierkorb.</numerusform></translation></message>
<message><source>An encrypted folder needs pyrage and mnemonic: pip install “postil[encryption]”.</source><translation>Ein verschlüsselter Ordner braucht pyrage und mnemonic: pip install „postil[encryption]“.</translation></message>
<message><source>An orphan has no passage to accept; please attach it to one.</source><translation>Eine verwaiste Anmerkung hat keine Stelle, die sich annehmen ließe; bitte an eine anheften.</translation></message>
<message><source>And {n} more remarks.</source><translation>Und {n} weitere Hinweise.</translation></message>
<message><source>Anki cards</source><translation>Anki-Karten</translation></message>
<message><source>Annotate</source><translation>Anmerken</translation></message>
<message><source>Annotated</source><translation>Anmerkungen</translation></message>
<message><source>Annotated PDF</source><translation>PDF mit Anmerkungen</translation></message>
<message><source>Annotated Word file</source><translation>Word-Datei mit Anmerkungen</translation></message>
<message><source>Annotated article</source><translation>Artikel mit Anmerkungen</translation></message>
<message><source>Annotated articles</source><translation>Artikel mit Anmerkungen</translation></message>
<message><source>Annotated page</source><translation>Webseite mit Anmerkungen</translation></message>
<message><source>Annotated paragraphs have their front matter always: it tells that they are a part.</source><translation>Absätze mit Anmerkungen haben immer Kopfdaten: Daran ist zu erkennen, dass sie ein Teil sind.</translation></message>
<message><source>Annotated paragraphs, for reading</source><translation>Absätze mit Anmerkungen, zum Lesen</translation></message>
<message><source>Annotation {number} of {count}, area on page {page}: {short}.</source><translation>Anmerkung {number} von {count}, Ausschnitt auf Seite {page}: {short}.</translation></message>
<message><source>Annotation {number} of {count}: {short}.</source><translation>Anmerkung {number} von {count}: {short}.</translation></message>
<message><source>Annotations</source><translation>Anmerkungen</translation></message>
<message><source>Annotations ({program})</source><translation>Anmerkungen ({program})</translation></message>
<message><source>Annotations as Hypothesis exports them and takes them in.</source><translation>Anmerkungen, wie Hypothesis sie exportiert und aufnimmt.</translation></message>
<message><source>Annotations by theme</source><translation>Anmerkungen nach Themen</translation></message>
<message><source>Annotations in the file of “{title}”</source><translation>Anmerkungen in der Datei von „{title}“</translation></message>
<message><source>Annotations of articles that are not in this library stay out ({number}): {names}{more}.</source><translation>Anmerkungen von Artikeln, die nicht in dieser Bibliothek sind, bleiben weg ({number}): {names}{more}.</translation></message>
<message><source>Another library in place of this one</source><translation>Eine andere Bibliothek anstelle dieser</translation></message>
<message><source>Another program is exchanging this library just now.</source><translation>Ein anderes Programm gleicht diese Bibliothek gerade ab.</translation></message>
<message><source>Another program is using the library {path} and did not let go of it in time.</source><translation>Ein anderes Programm benutzt die Bibliothek {path} und gab sie nicht rechtzeitig frei.</translation></message>
<message><source>Another program is using the library. What you do is saved as soon as it lets go.</source><translation>Ein anderes Programm benutzt die Bibliothek. Was Sie tun, wird gespeichert, sobald es sie freigibt.</translation></message>
<message><source>Another program wrote into the page. The page was set anew from the article; nothing is lost.</source><translation>Ein anderes Programm hat in die Seite geschrieben. Sie wurde neu aus dem Artikel gesetzt; nichts ist verloren.</translation></message>
<message><source>Another shared folder lies there now.</source><translation>Dort liegt jetzt ein anderer freigegebener Ordner.</translation></message>
<message><source>Another style (CSL)…</source><translation>Anderer Stil (CSL)…</translation></message>
<message><source>Answer</source><translation>Antworten</translation></message>
<message><source>Answer by {name}.</source><translation>Antwort von {name}.</translation></message>
<message><source>Any state</source><translation>Jeder Zustand</translation></message>
<message><source>Any tag</source><translation>Jedes Schlagwort</translation></message>
<message><source>Any theme</source><translation>Jedes Thema</translation></message>
<message><source>Any theme…</source><translation>Beliebiges Thema…</translation></message>
<message><source>Any time</source><translation>Beliebige Zeit</translation></message>
<message><source>Archive</source><translation>Archiv</translation></message>
<message><source>Archived</source><translation>Archiviert</translation></message>
<message><source>Archived web page</source><translation>Archivierte Webseite</translation></message>
<message><source>Archived “{title}”</source><translation>„{title}“ archiviert</translation></message>
<message><source>Article</source><translation>Artikel</translation></message>
<message><source>Article: {title}</source><translation>Artikel: {title}</translation></message>
<message><source>Articles</source><translation>Artikel</translation></message>
<message><source>Articles ({every});;All files (*)</source><translation>Artikel ({every});;Alle Dateien (*)</translation></message>
<message><source>Articles and briefs</source><translation>Artikel und Entwürfe</translation></message>
<message><source>Articles for the group</source><translation>Artikel für die Gruppe</translation></message>
<message><source>Articles looked at: {name}</source><translation>Betrachtete Artikel: {name}</translation></message>
<message><source>Articles of the library</source><translation>Artikel der Bibliothek</translation></message>
<message><source>Articles that say the same</source><translation>Artikel, die dasselbe sagen</translation></message>
<message><source>Articles that would change</source><translation>Artikel, die sich ändern würden</translation></message>
<message><source>Articles to look at</source><translation>Betrachtete Artikel</translation></message>
<message><source>Articles whose details would change</source><translation>Artikel, deren Angaben sich ändern würden</translation></message>
<message><source>As 10.1000/182</source><translation>Wie 10.1000/182</translation></message>
<message><source>As 12 (3), of a report TR-94-29</source><translation>Etwa 12 (3), bei einem Bericht TR-94-29</translation></message>
<message><source>As 1859, of a later edition</source><translation>Wie 1859, bei einer späteren Ausgabe</translation></message>
<message><source>As 2026-11-24, or in any words</source><translation>Wie 2026-11-24 oder in beliebigen Worten</translation></message>
<message><source>As CSV…</source><translation>Als CSV…</translation></message>
<message><source>As HTML…</source><translation>Als HTML…</translation></message>
<message><source>As Markdown…</source><translation>Als Markdown…</translation></message>
<message><source>As Mary Roe; Le Roy, Jean</source><translation>Etwa Mary Roe; Le Roy, Jean</translation></message>
<message><source>As OpenDocument text…</source><translation>Als OpenDocument-Text…</translation></message>
<message><source>As PDF…</source><translation>Als PDF…</translation></message>
<message><source>As PNG…</source><translation>Als PNG…</translation></message>
<message><source>As SVG…</source><translation>Als SVG…</translation></message>
<message><source>As Word file…</source><translation>Als Word-Datei…</translation></message>
<message><source>As in the settings: {name}</source><translation>Wie in den Einstellungen: {name}</translation></message>
<message><source>As the system</source><translation>Wie das System</translation></message>
<message><source>As today's Postil reads the kept source</source><translation>So, wie das heutige Postil die aufbewahrte Quelle liest</translation></message>
<message><source>Asking {host}…</source><translation>{host} wird gefragt…</translation></message>
<message><source>At first</source><translation>Zuerst</translation></message>
<message><source>At their words</source><translation>An ihren Wörtern</translation></message>
<message><source>At words that differ, to be looked at</source><translation>An abweichenden Wörtern, anzusehen</translation></message>
<message><source>Attach here ({number})</source><translation>Hier anheften ({number})</translation></message>
<message><source>Attach to the &amp;selection</source><translation>An die Aus&amp;wahl heften</translation></message>
<message><source>Aut&amp;hor</source><translation>&amp;Autor</translation></message>
<message><source>Author</source><translation>Autor</translation></message>
<message numerus="yes"><source>Authors, year and DOI of {n} articles can be looked up in their kept files.</source><translation><numerusform>Autoren, Jahr und DOI von {n} Artikel lassen sich in seiner aufbewahrten Datei nachsehen.</numerusform><numerusform>Autoren, Jahr und DOI von {n} Artikeln lassen sich in ihren aufbewahrten Dateien nachsehen.</numerusform></translation></message>
<message><source>Back</source><translation>Zurück</translation></message>
<message><source>Back (Alt+Left)</source><translation>Zurück (Alt+Left)</translation></message>
<message><source>Back to the annotations (Esc)</source><translation>Zurück zu den Anmerkungen (Esc)</translation></message>
<message><source>Back to the article as it is now (Esc)</source><translation>Zurück zum Artikel, wie er jetzt ist (Esc)</translation></message>
<message><source>Back to the usual size</source><translation>Zurück zur üblichen Größe</translation></message>
<message><source>Back to: {said}</source><translation>Zurück zu: {said}</translation></message>
<message><source>Back up now</source><translation>Jetzt sichern</translation></message>
<message><source>Backups</source><translation>Sicherungen</translation></message>
<message><source>Backups…</source><translation>Sicherungen…</translation></message>
<message><source>Before</source><translation>Vorher</translation></message>
<message><source>Began the brief “{name}”</source><translation>Den Entwurf „{name}“ begonnen</translation></message>
<message><source>Begin a brief</source><translation>Einen Entwurf beginnen</translation></message>
<message><source>Begin a word later</source><translation>Ein Wort später beginnen</translation></message>
<message><source>Begin a word sooner</source><translation>Ein Wort früher beginnen</translation></message>
<message><source>Begin another brief</source><translation>Einen weiteren Entwurf beginnen</translation></message>
<message><source>Beginning and end</source><translation>Anfang und Ende</translation></message>
<message><source>Beginning and end are still there; the wording between differs.</source><translation>Anfang und Ende sind noch da; der Wortlaut dazwischen ist ein anderer.</translation></message>
<message><source>Beginning and end of these words are no longer similar enough.</source><translation>Anfang und Ende dieser Wörter sind nicht mehr ähnlich genug.</translation></message>
<message><source>Beginning and end of these words do not stand in the text any more.</source><translation>Anfang und Ende dieser Wörter stehen nicht mehr im Text.</translation></message>
<message><source>Belongs</source><translation>Gehört dazu</translation></message>
<message><source>Below</source><translation>Unter</translation></message>
<message><source>Below the note, which stays as it is</source><translation>Unter der Notiz, die bleibt, wie sie ist</translation></message>
<message><source>Below this</source><translation>Darunter</translation></message>
<message><source>Beside its reference; again, the next one</source><translation>Neben ihrem Verweis; noch einmal: die nächste</translation></message>
<message><source>Beside the article</source><translation>Neben dem Artikel</translation></message>
<message><source>Best first</source><translation>Beste zuerst</translation></message>
<message><source>Between …</source><translation>Zwischen …</translation></message>
<message><source>BibTeX</source><translation>BibTeX</translation></message>
<message><source>Blue</source><translation>Blau</translation></message>
<message><source>Board</source><translation>Tafel</translation></message>
<message><source>Both</source><translation>Beides</translation></message>
<message><source>Both changed since the export:</source><translation>Beide seit dem Export geändert:</translation></message>
<message><source>Brief</source><translation>Entwurf</translation></message>
<message><source>Brief beside the article</source><translation>Entwurf neben dem Artikel</translation></message>
<message><source>Brief on show</source><translation>Gezeigter Entwurf</translation></message>
<message><source>Brief {currentText}</source><translation>Entwurf {currentText}</translation></message>
<message><source>Brief: {name}</source><translation>Entwurf: {name}</translation></message>
<message><source>Briefs</source><translation>Entwürfe</translation></message>
<message><source>Briefs in the bundle</source><translation>Entwürfe im Bündel</translation></message>
<message><source>Bring back an export that was edited elsewhere, or take the marks of another file</source><translation>Einen anderswo bearbeiteten Export zurückholen oder die Markierungen einer anderen Datei übernehmen</translation></message>
<message><source>Bring files into the library</source><translation>Dateien in die Bibliothek holen</translation></message>
<message><source>Bring in</source><translation>Übernehmen</translation></message>
<message><source>Bring the edits in first</source><translation>Zuerst die Änderungen importieren</translation></message>
<message numerus="yes"><source>Bring their annotations in</source><translation><numerusform>Anmerkungen übernehmen</numerusform><numerusform>Anmerkungen übernehmen</numerusform></translation></message>
<message><source>Brought back the brief “{called}”</source><translation>Den Entwurf „{called}“ zurückgeholt</translation></message>
<message><source>Brought back the saved search “{called}”</source><translation>Die gespeicherte Suche „{called}“ zurückgeholt</translation></message>
<message><source>Brought back the theme “{called}”</source><translation>Das Thema „{called}“ zurückgeholt</translation></message>
<message><source>Brought back “{called}”</source><translation>„{called}“ zurückgeholt</translation></message>
<message><source>Bundle</source><translation>Bündel</translation></message>
<message><source>Bundle of articles</source><translation>Bündel von Artikeln</translation></message>
<message><source>Bundle of articles…</source><translation>Bündel von Artikeln…</translation></message>
<message><source>Bundles</source><translation>Bündel</translation></message>
<message><source>By Tesseract</source><translation>Mit Tesseract</translation></message>
<message><source>By article</source><translation>Nach Artikel</translation></message>
<message><source>By heading</source><translation>Nach Überschrift</translation></message>
<message><source>By its printed number</source><translation>Nach ihrer gedruckten Nummer</translation></message>
<message><source>By scrolling</source><translation>Scrollen</translation></message>
<message><source>By the system's voice, from here on; what is read is selected</source><translation>Mit der Stimme des Systems, von hier an; Vorgelesenes ist ausgewählt</translation></message>
<message><source>By typing a few letters of it</source><translation>Durch Tippen einiger Buchstaben davon</translation></message>
<message><source>By {name}.</source><translation>Von {name}.</translation></message>
<message><source>CSL JSON</source><translation>CSL JSON</translation></message>
<message><source>Cancel</source><translation>Abbrechen</translation></message>
<message><source>Caption</source><translation>Bildunterschrift</translation></message>
<message><source>Caret</source><translation>Textcursor</translation></message>
<message><source>Change passage</source><translation>Stelle ändern</translation></message>
<message><source>Change the annotation</source><translation>Die Anmerkung ändern</translation></message>
<message><source>Change theme</source><translation>Thema ändern</translation></message>
<message><source>Change themes</source><translation>Themen ändern</translation></message>
<message><source>Changed</source><translation>Geändert</translation></message>
<message><source>Changed a {kind}</source><translation>Geändert: {kind}</translation></message>
<message><source>Changed here and in the file</source><translation>Hier und in der Datei geändert</translation></message>
<message><source>Changed here, where it stays as it is</source><translation>Hier geändert, wo sie bleiben, wie sie sind</translation></message>
<message><source>Changed on both sides</source><translation>Auf beiden Seiten geändert</translation></message>
<message><source>Changed on both sides. Library: {ours}. File: {theirs}.</source><translation>Auf beiden Seiten geändert. Bibliothek: {ours}. Datei: {theirs}.</translation></message>
<message><source>Changed the saved search “{name}”</source><translation>Die gespeicherte Suche „{name}“ geändert</translation></message>
<message><source>Changed there</source><translation>Dort geändert</translation></message>
<message><source>Changed there and here: both texts are kept</source><translation>Dort und hier geändert: Beide Texte bleiben erhalten</translation></message>
<message><source>Changed {n}</source><translation>Geändert {n}</translation></message>
<message><source>Changed “{quote}”</source><translation>„{quote}“ geändert</translation></message>
<message><source>Characters</source><translation>Zeichen</translation></message>
<message><source>Check library</source><translation>Bibliothek prüfen</translation></message>
<message><source>Checked ones go to the trash.</source><translation>Angehakte kommen in den Papierkorb.</translation></message>
<message><source>Checking every note…</source><translation>Jede Notiz wird geprüft…</translation></message>
<message><source>Chicago, author and date</source><translation>Chicago, Autor und Datum</translation></message>
<message><source>Chicago, notes and bibliography</source><translation>Chicago, Fußnoten und Bibliografie</translation></message>
<message><source>Choice</source><translation>Wahl</translation></message>
<message><source>Choose a backup to see what going back to it would change.</source><translation>Eine Sicherung wählen, um zu sehen, was ein Zurückgehen ändern würde.</translation></message>
<message><source>Choose a command in the list; Enter goes to its keys.</source><translation>In der Liste einen Befehl wählen; Enter führt zu seinen Tasten.</translation></message>
<message><source>Choose among several…</source><translation>Unter mehreren wählen…</translation></message>
<message><source>Choose an annotation first.</source><translation>Bitte zuerst eine Anmerkung wählen.</translation></message>
<message><source>Choose an article first.</source><translation>Bitte zuerst einen Artikel wählen.</translation></message>
<message><source>Choose articles…</source><translation>Artikel wählen…</translation></message>
<message><source>Choose citations</source><translation>Quellenangaben wählen</translation></message>
<message><source>Choose colours, sizes and what is shown</source><translation>Farben, Größen und Sichtbares wählen</translation></message>
<message><source>Choose one article first.</source><translation>Bitte zuerst einen einzelnen Artikel wählen.</translation></message>
<message><source>Choose one version, or two.</source><translation>Eine Fassung wählen, oder zwei.</translation></message>
<message><source>Choose themes…</source><translation>Themen wählen…</translation></message>
<message><source>Choose…</source><translation>Wählen…</translation></message>
<message><source>Chose the citations of the brief “{name}”</source><translation>Die Quellenangaben des Entwurfs „{name}“ gewählt</translation></message>
<message><source>Chosen articles</source><translation>Gewählte Artikel</translation></message>
<message><source>Citation</source><translation>Quellenangabe</translation></message>
<message><source>Citation style</source><translation>Zitierstil</translation></message>
<message><source>Citations of a brief that is exported</source><translation>Quellenangaben eines exportierten Entwurfs</translation></message>
<message><source>Citations of this brief</source><translation>Quellenangaben dieses Entwurfs</translation></message>
<message><source>Cite ▾</source><translation>Zitieren ▾</translation></message>
<message><source>Citing</source><translation>Quellen werden angegeben</translation></message>
<message><source>Clear</source><translation>Leeren</translation></message>
<message><source>Clear the filter (Esc)</source><translation>Den Filter leeren (Esc)</translation></message>
<message><source>Close</source><translation>Schließen</translation></message>
<message><source>Close (Esc)</source><translation>Schließen (Esc)</translation></message>
<message><source>Close (Space)</source><translation>Schließen (Space)</translation></message>
<message><source>Close the message</source><translation>Meldung schließen</translation></message>
<message><source>Close the preview</source><translation>Vorschau schließen</translation></message>
<message><source>Close the summary</source><translation>Zusammenfassung schließen</translation></message>
<message><source>Code</source><translation>Code</translation></message>
<message><source>Code {number} in {name} is none.</source><translation>Code {number} in {name} ist keiner.</translation></message>
<message><source>Codebooks (*.qdc *.qde *.xml *.json);;All files (*)</source><translation>Codebücher (*.qdc *.qde *.xml *.json);;Alle Dateien (*)</translation></message>
<message><source>Colour</source><translation>Farbe</translation></message>
<message><source>Colours</source><translation>Farben</translation></message>
<message><source>Colours of the window</source><translation>Farben des Fensters</translation></message>
<message><source>Column</source><translation>Spalte</translation></message>
<message><source>Command</source><translation>Befehl</translation></message>
<message><source>Commands</source><translation>Befehle</translation></message>
<message><source>Compact</source><translation>Kompakt</translation></message>
<message><source>Compact rows</source><translation>Kompakte Zeilen</translation></message>
<message><source>Contents</source><translation>Inhalt</translation></message>
<message><source>Continue</source><translation>Weiter</translation></message>
<message><source>Contrast of the window</source><translation>Kontrast des Fensters</translation></message>
<message><source>Copied.</source><translation>Kopiert.</translation></message>
<message><source>Copy</source><translation>Kopieren</translation></message>
<message><source>Copy as &amp;Markdown</source><translation>Als &amp;Markdown kopieren</translation></message>
<message><source>Copy as Markdown</source><translation>Als Markdown kopieren</translation></message>
<message><source>Copy as rich text</source><translation>Als formatierten Text kopieren</translation></message>
<message><source>Copy link</source><translation>Link kopieren</translation></message>
<message><source>Copy quote</source><translation>Zitat kopieren</translation></message>
<message><source>Copy report</source><translation>Bericht kopieren</translation></message>
<message><source>Copy the selected passage</source><translation>Die ausgewählte Stelle kopieren</translation></message>
<message><source>Copy with c&amp;itation</source><translation>Mit Quellen&amp;angabe kopieren</translation></message>
<message><source>Copy with citation</source><translation>Mit Quellenangabe kopieren</translation></message>
<message><source>Could not be read</source><translation>Nicht lesbar</translation></message>
<message><source>CriticMarkup, for reading</source><translation>CriticMarkup, zum Lesen</translation></message>
<message><source>Ctrl+Tab goes to the other one</source><translation>Strg+Tab führt zum anderen</translation></message>
<message><source>D&amp;OI</source><translation>D&amp;OI</translation></message>
<message><source>DOI</source><translation>DOI</translation></message>
<message><source>Damage has taken a part of this version.</source><translation>Ein Teil dieser Fassung ging durch Beschädigung verloren.</translation></message>
<message><source>Dark</source><translation>Dunkel</translation></message>
<message><source>Dark ink on light paper</source><translation>Dunkle Schrift auf hellem Papier</translation></message>
<message><source>Dark ink on warm paper</source><translation>Dunkle Schrift auf warmem Papier</translation></message>
<message><source>Dark, high contrast</source><translation>Dunkel, hoher Kontrast</translation></message>
<message><source>Date</source><translation>Datum</translation></message>
<message><source>Date read</source><translation>Gelesen am</translation></message>
<message><source>Day</source><translation>Tag</translation></message>
<message><source>Default themes</source><translation>Anfängliche Themen</translation></message>
<message><source>Definition</source><translation>Definition</translation></message>
<message><source>Delete (to the trash): {quote}{also}</source><translation>Löschen (in den Papierkorb): {quote}{also}</translation></message>
<message><source>Deleted in the file</source><translation>In der Datei gelöscht</translation></message>
<message><source>Deleted there</source><translation>Dort gelöscht</translation></message>
<message><source>Deleted there since. What is checked goes here, too:</source><translation>Dort seither gelöscht. Was angehakt ist, wird auch hier entfernt:</translation></message>
<message><source>Details</source><translation>Angaben</translation></message>
<message><source>Details of {n} articles</source><translation>Angaben zu {n} Artikeln</translation></message>
<message><source>Deutsch</source><translation>Deutsch</translation></message>
<message><source>Difference between the texts</source><translation>Unterschied zwischen den Texten</translation></message>
<message><source>Different; stays as it is</source><translation>Verschieden; bleibt, wie es ist</translation></message>
<message><source>Do it again</source><translation>Wiederholen</translation></message>
<message><source>Do it again after all</source><translation>Sie doch wieder ausführen</translation></message>
<message><source>Does not belong</source><translation>Gehört nicht dazu</translation></message>
<message><source>Done</source><translation>Fertig</translation></message>
<message><source>Done again: {what}</source><translation>Wiederholt: {what}</translation></message>
<message><source>Doubtful</source><translation>Zweifelhaft</translation></message>
<message><source>Doubtful: {doubt}</source><translation>Zweifelhaft: {doubt}</translation></message>
<message><source>Dutch</source><translation>Niederländisch</translation></message>
<message><source>E&amp;xample of {plain}</source><translation>Bei&amp;spiel für {plain}</translation></message>
<message><source>E&amp;xcludes</source><translation>Gehört nicht da&amp;zu</translation></message>
<message numerus="yes"><source>E&amp;xport these {n} themes…</source><translation><numerusform>Dieses Thema e&amp;xportieren…</numerusform><numerusform>Diese {n} Themen e&amp;xportieren…</numerusform></translation></message>
<message><source>E-book</source><translation>E-Book</translation></message>
<message><source>E-book with its annotations</source><translation>E-Book mit Anmerkungen</translation></message>
<message><source>Each selection is marked at once. A theme's key changes the pen, Esc puts it down.</source><translation>Jede Auswahl wird gleich markiert. Die Taste eines Themas wechselt den Stift, Esc legt ihn weg.</translation></message>
<message><source>Each theme with its definition, then the passages under it with their notes.</source><translation>Jedes Thema mit seiner Definition, dann die Stellen darunter mit ihren Notizen.</translation></message>
<message><source>Each theme with its passages and notes as a Word file, in Word’s own styles.</source><translation>Jedes Thema mit seinen Stellen und Notizen als Word-Datei, in den Formatvorlagen von Word.</translation></message>
<message><source>Each theme with its passages and notes as a page for any browser.</source><translation>Jedes Thema mit seinen Stellen und Notizen als Seite für jeden Browser.</translation></message>
<message><source>Each theme with its passages and notes as an OpenDocument text.</source><translation>Jedes Thema mit seinen Stellen und Notizen als OpenDocument-Text.</translation></message>
<message><source>Each theme with its passages and notes as pages to print or to hand round.</source><translation>Jedes Thema mit seinen Stellen und Notizen als Seiten zum Drucken oder Weitergeben.</translation></message>
<message><source>Edit</source><translation>Bearbeiten</translation></message>
<message><source>Edit &amp;note</source><translation>&amp;Notiz bearbeiten</translation></message>
<message><source>Edit article</source><translation>Artikel bearbeiten</translation></message>
<message><source>Edit brief</source><translation>Entwurf bearbeiten</translation></message>
<message><source>Edit details…</source><translation>Angaben bearbeiten…</translation></message>
<message><source>Edit note</source><translation>Notiz bearbeiten</translation></message>
<message><source>Edit theme</source><translation>Thema bearbeiten</translation></message>
<message><source>Edit themes</source><translation>Themen bearbeiten</translation></message>
<message><source>Edit this brief</source><translation>Diesen Entwurf bearbeiten</translation></message>
<message><source>Edit ▾</source><translation>Bearbeiten ▾</translation></message>
<message><source>Edited</source><translation>Bearbeitet</translation></message>
<message><source>Edited the details of “{title}”</source><translation>Angaben zu „{title}“ bearbeitet</translation></message>
<message><source>Edited the note on “{quote}”: {note}</source><translation>Die Notiz zu „{quote}“ bearbeitet: {note}</translation></message>
<message><source>Edited the theme “{name}”</source><translation>Das Thema „{name}“ bearbeitet</translation></message>
<message><source>Elsewhere</source><translation>Sonstiges</translation></message>
<message><source>Emptied the note on “{quote}”</source><translation>Die Notiz zu „{quote}“ geleert</translation></message>
<message><source>Encrypt what lies in a new folder</source><translation>Verschlüsseln, was in einem neuen Ordner liegt</translation></message>
<message><source>End a word later</source><translation>Ein Wort später enden</translation></message>
<message><source>End a word sooner</source><translation>Ein Wort früher enden</translation></message>
<message><source>End of highlight.</source><translation>Ende der Markierung.</translation></message>
<message><source>End the session</source><translation>Sitzung beenden</translation></message>
<message><source>English</source><translation>English</translation></message>
<message><source>English (UK)</source><translation>Englisch (GB)</translation></message>
<message><source>English (US)</source><translation>Englisch (USA)</translation></message>
<message><source>Enlarge picture or wide table</source><translation>Bild oder breite Tabelle vergrößern</translation></message>
<message><source>Enter gives · Ctrl+Enter gives and stays</source><translation>Enter gibt es · Ctrl+Enter gibt es und bleibt</translation></message>
<message><source>Enter opens · Tab next group · Ctrl+Enter all results · &gt; commands alone</source><translation>Enter öffnet · Tab nächste Gruppe · Ctrl+Enter alle Ergebnisse · &gt; nur Befehle</translation></message>
<message><source>Esc: done</source><translation>Esc: fertig</translation></message>
<message><source>Esc: go on</source><translation>Esc: weiter</translation></message>
<message><source>Español</source><translation>Español</translation></message>
<message><source>Ever</source><translation>Von Anfang an</translation></message>
<message><source>Every backup was opened and checked when it was written. Going back is one step: Undo takes it back, and a backup of how things are now is kept for good.</source><translation>Jede Sicherung wurde beim Schreiben geöffnet und geprüft. Zurückgehen ist ein Schritt: Rückgängig nimmt ihn zurück, und eine Sicherung des jetzigen Stands wird dauerhaft aufbewahrt.</translation></message>
<message><source>Every key in one list, and others for it</source><translation>Jede Taste in einer Liste, und andere dafür</translation></message>
<message><source>Every page of it, searched as a whole</source><translation>Alle seine Seiten, als Ganzes durchsuchbar</translation></message>
<message><source>Every version is kept, and this is one step: Undo takes it back.</source><translation>Jede Fassung wird aufbewahrt, und dies ist ein Schritt: Rückgängig nimmt ihn zurück.</translation></message>
<message><source>Every version is kept. Choose one to compare it with the current one, or two (with Ctrl) to compare them.</source><translation>Jede Fassung wird aufbewahrt. Eine wählen, um sie mit der aktuellen zu vergleichen, oder zwei (mit Ctrl) miteinander.</translation></message>
<message><source>Everything</source><translation>Alles</translation></message>
<message><source>Everything has a theme.</source><translation>Alles hat ein Thema.</translation></message>
<message><source>Everything is exchanged.</source><translation>Alles ist abgeglichen.</translation></message>
<message><source>Everything is saved already</source><translation>Alles ist bereits gespeichert</translation></message>
<message><source>Everything is saved by now.</source><translation>Inzwischen ist alles gespeichert.</translation></message>
<message><source>Everything that was done, and going back to it</source><translation>Alles, was getan wurde, und der Weg dorthin zurück</translation></message>
<message><source>Exam&amp;ples</source><translation>&amp;Beispiele</translation></message>
<message><source>Example quotes</source><translation>Beispielzitate</translation></message>
<message><source>Exchange now</source><translation>Jetzt abgleichen</translation></message>
<message><source>Exchanging…</source><translation>Wird abgeglichen…</translation></message>
<message><source>Excludes</source><translation>Gehört nicht dazu</translation></message>
<message><source>Excludes: {text}</source><translation>Gehört nicht dazu: {text}</translation></message>
<message><source>Export</source><translation>Exportieren</translation></message>
<message><source>Export brief</source><translation>Entwurf exportieren</translation></message>
<message><source>Export codebook</source><translation>Codebuch exportieren</translation></message>
<message><source>Export codebook…</source><translation>Codebuch exportieren…</translation></message>
<message><source>Export the quotes that were found</source><translation>Die gefundenen Zitate exportieren</translation></message>
<message><source>Export these…</source><translation>Diese exportieren…</translation></message>
<message><source>Export this brief</source><translation>Diesen Entwurf exportieren</translation></message>
<message><source>Export to</source><translation>Exportieren nach</translation></message>
<message><source>Export what is shown</source><translation>Gezeigtes exportieren</translation></message>
<message><source>Export ▾</source><translation>Exportieren ▾</translation></message>
<message><source>Exported</source><translation>Exportiert</translation></message>
<message><source>Exported to {out}: {account}</source><translation>Exportiert nach {out}: {account}</translation></message>
<message><source>Exported to {where}{words}</source><translation>Exportiert nach {where}{words}</translation></message>
<message><source>Exporting…</source><translation>Wird exportiert…</translation></message>
<message><source>Exports and annotations (*.md *.markdown *.txt *.html *.json *.jsonld *.csv *.lua *.annotation *.xml *.rdf *.opf *.sqlite *.qdpx *.bib *.ris);;All files (*)</source><translation>Exporte und Anmerkungen (*.md *.markdown *.txt *.html *.json *.jsonld *.csv *.lua *.annotation *.xml *.rdf *.opf *.sqlite *.qdpx *.bib *.ris);;Alle Dateien (*)</translation></message>
<message><source>Export…</source><translation>Exportieren…</translation></message>
<message><source>Face</source><translation>Schrift</translation></message>
<message><source>Face, size, lines, colours: Aa</source><translation>Schrift, Größe, Zeilen, Farben: Aa</translation></message>
<message><source>Fetch</source><translation>Abrufen</translation></message>
<message><source>Fetch an article of the web, once</source><translation>Einen Artikel einmal aus dem Web holen</translation></message>
<message><source>Fetch an article's pictures with its address</source><translation>Mit der Adresse eines Artikels auch seine Bilder abrufen</translation></message>
<message><source>Fetch the article's address again and show what would change</source><translation>Die Adresse des Artikels erneut abrufen und zeigen, was sich ändern würde</translation></message>
<message><source>Fetch the pictures of the article too</source><translation>Auch die Bilder des Artikels abrufen</translation></message>
<message><source>FictionBook</source><translation>FictionBook</translation></message>
<message><source>File</source><translation>Datei</translation></message>
<message><source>File its cards under…</source><translation>Seine Karten ablegen unter…</translation></message>
<message><source>File name</source><translation>Dateiname</translation></message>
<message><source>File them</source><translation>Einordnen</translation></message>
<message><source>File these under…</source><translation>Diese ablegen unter…</translation></message>
<message><source>Files</source><translation>Dateien</translation></message>
<message><source>Files that were not taken, and why</source><translation>Nicht aufgenommene Dateien und die Gründe</translation></message>
<message><source>Filter</source><translation>Filtern</translation></message>
<message><source>Filter annotations</source><translation>Anmerkungen filtern</translation></message>
<message><source>Filter by key, name or what it does</source><translation>Nach Taste, Name oder Wirkung filtern</translation></message>
<message><source>Filter by title, author or file name</source><translation>Nach Titel, Autor oder Dateiname filtern</translation></message>
<message><source>Filter keys</source><translation>Tasten filtern</translation></message>
<message><source>Filter quotes and notes</source><translation>Zitate und Notizen filtern</translation></message>
<message><source>Filter quotes and notes of all articles</source><translation>Zitate und Notizen aller Artikel filtern</translation></message>
<message><source>Filter quotes, notes, themes</source><translation>Zitate, Notizen, Themen filtern</translation></message>
<message><source>Filter settings</source><translation>Einstellungen filtern</translation></message>
<message><source>Filter tags and articles</source><translation>Schlagwörter und Artikel filtern</translation></message>
<message><source>Filter the annotations of all articles</source><translation>Die Anmerkungen aller Artikel filtern</translation></message>
<message><source>Filter the articles</source><translation>Artikel filtern</translation></message>
<message><source>Find among themes</source><translation>In Themen finden</translation></message>
<message><source>Find an article</source><translation>Artikel finden</translation></message>
<message><source>Find anything…</source><translation>Alles finden…</translation></message>
<message><source>Find in all articles, or a command</source><translation>In allen Artikeln finden, oder ein Befehl</translation></message>
<message><source>Find in this article</source><translation>In diesem Artikel finden</translation></message>
<message><source>Find next</source><translation>Weitersuchen</translation></message>
<message><source>Find previous</source><translation>Vorherigen finden</translation></message>
<message><source>Find words in this article</source><translation>Wörter in diesem Artikel finden</translation></message>
<message><source>Finding the annotations in the other text…</source><translation>Die Anmerkungen werden im anderen Text gesucht…</translation></message>
<message><source>Find…</source><translation>Im Text finden…</translation></message>
<message><source>Finish</source><translation>Abschließen</translation></message>
<message><source>Finished</source><translation>Abgeschlossen</translation></message>
<message><source>Finished “{title}”</source><translation>„{title}“ abgeschlossen</translation></message>
<message><source>First day</source><translation>Erster Tag</translation></message>
<message><source>First line moved in</source><translation>Erste Zeile eingerückt</translation></message>
<message><source>First published</source><translation>Erstmals erschienen</translation></message>
<message><source>Folder or group</source><translation>Ordner oder Gruppe</translation></message>
<message><source>Foliate</source><translation>Foliate</translation></message>
<message><source>Follow file</source><translation>Datei verfolgen</translation></message>
<message><source>Footnote</source><translation>Fußnote</translation></message>
<message><source>For GitHub</source><translation>Für GitHub</translation></message>
<message><source>For Obsidian</source><translation>Für Obsidian</translation></message>
<message><source>For dyslexia</source><translation>Bei Legasthenie</translation></message>
<message><source>Format</source><translation>Format</translation></message>
<message><source>Forward</source><translation>Vorwärts</translation></message>
<message><source>Found in the new version, but in other words: please look at each.</source><translation>In der neuen Fassung gefunden, aber in anderen Wörtern: bitte jede ansehen.</translation></message>
<message><source>Found quotes</source><translation>Gefundene Zitate</translation></message>
<message><source>Français</source><translation>Français</translation></message>
<message><source>French</source><translation>Französisch</translation></message>
<message><source>From line to line</source><translation>Zeilenabstand</translation></message>
<message><source>From {older} to {newer}</source><translation>Von {older} zu {newer}</translation></message>
<message><source>From {older} to {newer}: {changes}.</source><translation>Von {older} zu {newer}: {changes}.</translation></message>
<message><source>From {program}</source><translation>Quelle: {program}</translation></message>
<message numerus="yes"><source>From {program}: {n} entries</source><translation><numerusform>Quelle: {program}, {n} Eintrag</numerusform><numerusform>Quelle: {program}, {n} Einträge</numerusform></translation></message>
<message><source>Front matter</source><translation>Kopfdaten</translation></message>
<message><source>Full screen</source><translation>Vollbild</translation></message>
<message><source>German</source><translation>Deutsch</translation></message>
<message><source>Give every command the keys of the set</source><translation>Jedem Befehl die Tasten des Satzes geben</translation></message>
<message><source>Give every setting the value that it had at first</source><translation>Jeder Einstellung ihren anfänglichen Wert geben</translation></message>
<message><source>Give everything here the value that it had at first</source><translation>Allem hier den anfänglichen Wert geben</translation></message>
<message><source>Give it another title</source><translation>Ihm einen anderen Titel geben</translation></message>
<message><source>Give the command its first keys again</source><translation>Dem Befehl seine ersten Tasten wiedergeben</translation></message>
<message><source>Give the themes of both</source><translation>Die Themen beider geben</translation></message>
<message><source>Give theme {name}</source><translation>Thema {name} geben</translation></message>
<message><source>Gives</source><translation>Ergibt</translation></message>
<message><source>Go</source><translation>Gehen</translation></message>
<message><source>Go back</source><translation>Zurückgehen</translation></message>
<message><source>Go back to here</source><translation>Hierher zurückgehen</translation></message>
<message><source>Go back to it</source><translation>Dorthin zurückgehen</translation></message>
<message><source>Go on</source><translation>Weiter</translation></message>
<message><source>Go there</source><translation>Dorthin gehen</translation></message>
<message><source>Go there again</source><translation>Wieder dorthin gehen</translation></message>
<message><source>Go to</source><translation>Gehe zu</translation></message>
<message><source>Go to another article of the library</source><translation>Zu einem anderen Artikel der Bibliothek gehen</translation></message>
<message><source>Go to page</source><translation>Zu einer Seite gehen</translation></message>
<message><source>Go to the beginning</source><translation>Zum Anfang gehen</translation></message>
<message><source>Go to the end</source><translation>Zum Ende gehen</translation></message>
<message><source>Go to the message</source><translation>Zur Meldung gehen</translation></message>
<message><source>Go to the next match</source><translation>Zum nächsten Treffer gehen</translation></message>
<message><source>Go to the next one</source><translation>Zur nächsten gehen</translation></message>
<message><source>Go to the next one of it</source><translation>Zur nächsten davon gehen</translation></message>
<message><source>Go to version {number}</source><translation>Zu Fassung {number} gehen</translation></message>
<message><source>Go to what this was about</source><translation>Dorthin gehen, worum es ging</translation></message>
<message><source>Green</source><translation>Grün</translation></message>
<message><source>Grey</source><translation>Grau</translation></message>
<message><source>Half a page down</source><translation>Halbe Seite nach unten</translation></message>
<message><source>Half a page up</source><translation>Halbe Seite nach oben</translation></message>
<message><source>Half read</source><translation>Angefangen</translation></message>
<message><source>Handbook</source><translation>Handbuch</translation></message>
<message><source>Hardly anything of the article stands in the {what}: it looks like another article.</source><translation>Kaum etwas vom Artikel ist darin zu finden ({what}): Es sieht nach einem anderen Artikel aus.</translation></message>
<message><source>Harvard (Cite Them Right)</source><translation>Harvard (Cite Them Right)</translation></message>
<message><source>Have this key beside the others</source><translation>Diese Taste neben den anderen geben</translation></message>
<message><source>Have this key, and no other</source><translation>Diese Taste geben, und keine andere</translation></message>
<message><source>Heading</source><translation>Überschrift</translation></message>
<message><source>Heading, level {level}</source><translation>Überschrift, Ebene {level}</translation></message>
<message><source>Headings</source><translation>Überschriften</translation></message>
<message><source>Help</source><translation>Hilfe</translation></message>
<message><source>High</source><translation>Hoch</translation></message>
<message><source>Highlight</source><translation>Markieren</translation></message>
<message><source>Highlight as {name}</source><translation>Markieren als {name}</translation></message>
<message><source>Highlight every occurrence</source><translation>Jedes Vorkommen markieren</translation></message>
<message><source>Highlight every occurrence…</source><translation>Jedes Vorkommen markieren…</translation></message>
<message><source>Highlight with the theme of key 1; on an annotation: give or take it</source><translation>Mit dem Thema der Taste 1 markieren; bei einer Anmerkung: es geben oder nehmen</translation></message>
<message><source>Highlight with the theme of key 2; on an annotation: give or take it</source><translation>Mit dem Thema der Taste 2 markieren; bei einer Anmerkung: es geben oder nehmen</translation></message>
<message><source>Highlight with the theme of key 3; on an annotation: give or take it</source><translation>Mit dem Thema der Taste 3 markieren; bei einer Anmerkung: es geben oder nehmen</translation></message>
<message><source>Highlight with the theme of key 4; on an annotation: give or take it</source><translation>Mit dem Thema der Taste 4 markieren; bei einer Anmerkung: es geben oder nehmen</translation></message>
<message><source>Highlight with the theme of key 5; on an annotation: give or take it</source><translation>Mit dem Thema der Taste 5 markieren; bei einer Anmerkung: es geben oder nehmen</translation></message>
<message><source>Highlight with the theme of key 6; on an annotation: give or take it</source><translation>Mit dem Thema der Taste 6 markieren; bei einer Anmerkung: es geben oder nehmen</translation></message>
<message><source>Highlight with the theme of key 7; on an annotation: give or take it</source><translation>Mit dem Thema der Taste 7 markieren; bei einer Anmerkung: es geben oder nehmen</translation></message>
<message><source>Highlight with the theme of key 8; on an annotation: give or take it</source><translation>Mit dem Thema der Taste 8 markieren; bei einer Anmerkung: es geben oder nehmen</translation></message>
<message><source>Highlight with the theme of key 9; on an annotation: give or take it</source><translation>Mit dem Thema der Taste 9 markieren; bei einer Anmerkung: es geben oder nehmen</translation></message>
<message><source>Highlight with the theme of that key; on an annotation: give or take it</source><translation>Mit dem Thema dieser Taste markieren; bei einer Anmerkung: es geben oder nehmen</translation></message>
<message><source>Highlight without a theme</source><translation>Ohne Thema markieren</translation></message>
<message><source>Highlight {number}</source><translation>{number} markieren</translation></message>
<message><source>Highlight, {names}: {quote}</source><translation>Markierung, {names}: {quote}</translation></message>
<message><source>Highlight: {quote}</source><translation>Markierung: {quote}</translation></message>
<message><source>Highlighted as {names}.</source><translation>Markiert als {names}.</translation></message>
<message><source>Highlighted “{quote}”</source><translation>„{quote}“ markiert</translation></message>
<message><source>Highlighted “{quote}” as {themes}</source><translation>„{quote}“ als {themes} markiert</translation></message>
<message><source>Highlighted “{quote}” as {themes}, with a note: {note}</source><translation>„{quote}“ als {themes} markiert, mit einer Notiz: {note}</translation></message>
<message><source>Highlighted “{quote}”, with a note: {note}</source><translation>„{quote}“ markiert, mit einer Notiz: {note}</translation></message>
<message><source>Highlighted.</source><translation>Markiert.</translation></message>
<message><source>Highlights</source><translation>Markierungen</translation></message>
<message><source>Highlights and notes that belong to no theme yet.</source><translation>Markierungen und Notizen, die noch zu keinem Thema gehören.</translation></message>
<message><source>History</source><translation>Verlauf</translation></message>
<message><source>History…</source><translation>Verlauf…</translation></message>
<message><source>How a highlighted passage is marked in the text.</source><translation>Wie eine markierte Stelle im Text gekennzeichnet wird.</translation></message>
<message><source>How a list is ordered and grouped.</source><translation>Wie eine Liste geordnet und gruppiert wird.</translation></message>
<message><source>How an annotation stands in its text</source><translation>Wie eine Anmerkung in ihrem Text steht</translation></message>
<message><source>How many articles are done</source><translation>Wie viele Artikel fertig sind</translation></message>
<message><source>How printed highlights tell their themes apart.</source><translation>Wie gedruckte Markierungen ihre Themen unterscheiden.</translation></message>
<message><source>How the article begins</source><translation>Wie der Artikel beginnt</translation></message>
<message><source>How the colours look in light, sepia and dark</source><translation>Wie die Farben hell, in Sepia und dunkel aussehen</translation></message>
<message><source>How the file is shown</source><translation>Wie die Datei gezeigt wird</translation></message>
<message><source>How to go on</source><translation>Art des Weiterlesens</translation></message>
<message><source>How you are called at the other computers</source><translation>Wie Sie auf den anderen Computern genannt werden</translation></message>
<message><source>Hypothesis</source><translation>Hypothesis</translation></message>
<message><source>Hypothesis annotations</source><translation>Hypothesis-Anmerkungen</translation></message>
<message><source>IEEE</source><translation>IEEE</translation></message>
<message><source>If the session ends now, what was typed last is lost. Stay to copy it.</source><translation>Endet die Sitzung jetzt, geht das zuletzt Getippte verloren. Zum Kopieren hierbleiben.</translation></message>
<message><source>Import</source><translation>Importieren</translation></message>
<message><source>Import annotations</source><translation>Anmerkungen importieren</translation></message>
<message><source>Import annotations…</source><translation>Anmerkungen importieren…</translation></message>
<message><source>Import bibliography</source><translation>Bibliografie importieren</translation></message>
<message><source>Import codebook</source><translation>Codebuch importieren</translation></message>
<message><source>Import codebook: {file_name}</source><translation>Codebuch importieren: {file_name}</translation></message>
<message><source>Import codebook…</source><translation>Codebuch importieren…</translation></message>
<message><source>Import {taken}</source><translation>{taken} importieren</translation></message>
<message><source>Imported: {words}. Undo takes it back.</source><translation>Importiert: {words}. Rückgängig nimmt es zurück.</translation></message>
<message><source>In Themes and in the sidebar: copy the quotes of the cards with their citations</source><translation>In Themen und in der Seitenleiste: die Zitate der Karten mit ihren Quellenangaben kopieren</translation></message>
<message><source>In Themes and in the sidebar: give the cards, or a whole column, any theme by typing</source><translation>In Themen und in der Seitenleiste: den Karten oder einer ganzen Spalte durch Tippen ein beliebiges Thema geben</translation></message>
<message><source>In Themes and in the sidebar: put the quotes of the cards into the brief, at its caret</source><translation>In Themen und in der Seitenleiste: die Zitate der Karten am Textcursor in den Entwurf setzen</translation></message>
<message><source>In Themes: give or take a theme, remove, write a note; with several cards too</source><translation>In Themen: ein Thema geben oder nehmen, entfernen, eine Notiz schreiben; auch mit mehreren Karten</translation></message>
<message><source>In Themes: show a card in its article; Back returns</source><translation>In Themen: eine Karte in ihrem Artikel zeigen; Zurück führt wieder her</translation></message>
<message><source>In a brief: give it another name</source><translation>In einem Entwurf: ihm einen anderen Namen geben</translation></message>
<message><source>In a brief: shorten the quote at the caret</source><translation>In einem Entwurf: das Zitat am Textcursor kürzen</translation></message>
<message><source>In a brief: show the quote at the caret in its article; Back returns</source><translation>In einem Entwurf: das Zitat am Textcursor in seinem Artikel zeigen; Zurück führt wieder her</translation></message>
<message><source>In a note or a brief: a list of what to link to or quote; Enter or Tab takes one</source><translation>In einer Notiz oder einem Entwurf: eine Liste dessen, was sich verlinken oder zitieren lässt; Enter oder Tab nimmt eines davon</translation></message>
<message><source>In a note or a brief: bold, italic, a link</source><translation>In einer Notiz oder einem Entwurf: fett, kursiv, ein Link</translation></message>
<message><source>In a note: leave, the text is kept</source><translation>In einer Notiz: verlassen, der Text bleibt erhalten</translation></message>
<message><source>In place</source><translation>An ihrem Ort</translation></message>
<message><source>In reading order</source><translation>Nach Lesefolge</translation></message>
<message><source>In the Library: open the article, remove those that are chosen</source><translation>In der Bibliothek: den Artikel öffnen, die gewählten entfernen</translation></message>
<message><source>In the Library: see how the article begins; again to close it</source><translation>In der Bibliothek: sehen, wie der Artikel beginnt; noch einmal schließt</translation></message>
<message><source>In the Library: type into its filter</source><translation>In der Bibliothek: in ihren Filter tippen</translation></message>
<message><source>In the article and the sidebar: everything that can be done there</source><translation>Im Artikel und in der Seitenleiste: alles, was dort möglich ist</translation></message>
<message><source>In the article, by a key of your choice</source><translation>Im Artikel, mit einer Taste nach Wahl</translation></message>
<message><source>In the article: open the note of the annotation under the caret</source><translation>Im Artikel: die Notiz der Anmerkung unter dem Textcursor öffnen</translation></message>
<message><source>In the field of themes (T): give the theme, or take it away; with Ctrl the field stays</source><translation>Im Themenfeld (T): das Thema geben oder nehmen; mit Ctrl bleibt das Feld offen</translation></message>
<message><source>In the file</source><translation>In der Datei</translation></message>
<message><source>In the file: {changes}.</source><translation>In der Datei: {changes}.</translation></message>
<message><source>In the find bar: into the list of places, and back to the words</source><translation>In der Suchleiste: in die Liste der Stellen und zurück zu den Wörtern</translation></message>
<message><source>In the library</source><translation>In der Bibliothek</translation></message>
<message><source>In the palette (Ctrl+K): the next group, all results; &gt; asks for commands alone</source><translation>In der Palette (Ctrl+K): die nächste Gruppe, alle Ergebnisse; &gt; fragt nur nach Befehlen</translation></message>
<message><source>In the sidebar, or of this one</source><translation>In der Seitenleiste, oder nur die dieses Artikels</translation></message>
<message><source>In the system's language</source><translation>In der Sprache des Systems</translation></message>
<message><source>In the text</source><translation>Im Text</translation></message>
<message><source>In two, at the caret</source><translation>In zwei, am Textcursor</translation></message>
<message><source>In version {number}: {changes}.</source><translation>In Fassung {number}: {changes}.</translation></message>
<message><source>In which languages is it written? The fewer, the better it is read.</source><translation>In welchen Sprachen ist er geschrieben? Je weniger, desto besser wird er gelesen.</translation></message>
<message><source>Includes</source><translation>Gehört dazu</translation></message>
<message><source>Includes: {text}</source><translation>Gehört dazu: {text}</translation></message>
<message><source>Is every note still what was written?</source><translation>Ist jede Notiz noch so, wie sie geschrieben wurde?</translation></message>
<message><source>It builds upon a change of another row.</source><translation>Die Änderung baut auf der einer anderen Zeile auf.</translation></message>
<message><source>It cannot be merged into: “{missing}” would be lost.</source><translation>Sie lässt sich nicht zusammenführen: „{missing}“ ginge verloren.</translation></message>
<message><source>It cannot be moved further that way.</source><translation>In dieser Richtung lässt es sich nicht weiter verschieben.</translation></message>
<message><source>It cannot be read: {why}.</source><translation>Die Datei ist nicht lesbar: {why}.</translation></message>
<message><source>It could not be encrypted or read: {why}.</source><translation>Es ließ sich nicht verschlüsseln oder lesen: {why}.</translation></message>
<message><source>It does not say which document it is from.</source><translation>Der Eintrag sagt nicht, aus welchem Dokument er stammt.</translation></message>
<message><source>It does not say which one it is.</source><translation>Die Datei sagt nicht, die wievielte sie ist.</translation></message>
<message><source>It does not say who wrote it.</source><translation>Die Datei sagt nicht, wer sie geschrieben hat.</translation></message>
<message><source>It goes to the trash; undo brings it back (Delete)</source><translation>Sie kommt in den Papierkorb; Rückgängig holt sie zurück (Delete)</translation></message>
<message><source>It has neither words nor a note.</source><translation>Der Eintrag hat weder Wörter noch eine Notiz.</translation></message>
<message><source>It has no key.</source><translation>Er hat keine Taste.</translation></message>
<message><source>It has no note, and Okular keeps no words with it.</source><translation>Der Eintrag hat keine Notiz, und Okular bewahrt keine Wörter dazu auf.</translation></message>
<message><source>It has no record, so nothing of it can be imported; it stays as it is.</source><translation>Die Datei enthält keinen Datensatz, daher lässt sich nichts aus ihr importieren; sie bleibt, wie sie ist.</translation></message>
<message><source>It has not come whole yet, or it is too large.</source><translation>Die Datei ist noch nicht ganz angekommen oder zu groß.</translation></message>
<message><source>It has the text of “{title}”, which is in your library.</source><translation>Sie hat den Text von „{title}“, einem Artikel Ihrer Bibliothek.</translation></message>
<message><source>It has this theme already.</source><translation>Sie hat dieses Thema bereits.</translation></message>
<message><source>It holds a part of the article only.</source><translation>Sie enthält nur einen Teil des Artikels.</translation></message>
<message><source>It holds no annotations of this article.</source><translation>Sie enthält keine Anmerkungen dieses Artikels.</translation></message>
<message><source>It holds no highlights.</source><translation>Sie enthält keine Markierungen.</translation></message>
<message><source>It holds the articles with their annotations and themes, and nothing else of your library.</source><translation>Es enthält die Artikel mit ihren Anmerkungen und Themen und sonst nichts aus Ihrer Bibliothek.</translation></message>
<message><source>It holds what a template made. Replacing it loses what was changed in it since.</source><translation>Es enthält, was eine Vorlage ergab. Beim Ersetzen geht verloren, was seither darin geändert wurde.</translation></message>
<message><source>It holds {held}; {wanted} cannot be merged into that.</source><translation>Die Datei enthält: {held}. Damit lässt sich nicht zusammenführen: {wanted}.</translation></message>
<message><source>It is a page that was changed since Postil wrote it. Replacing it loses that.</source><translation>Es ist eine Seite, die geändert wurde, seit Postil sie schrieb. Beim Ersetzen geht das verloren.</translation></message>
<message><source>It is an earlier export that holds nothing new.</source><translation>Es ist ein früherer Export, der nichts Neues enthält.</translation></message>
<message><source>It is an earlier export with {changes} that this library does not have. Import it first to keep them; replacing it loses them.</source><translation>Es ist ein früherer Export mit {changes}, die diese Bibliothek nicht hat. Um sie zu behalten, bitte zuerst importieren; beim Ersetzen gehen sie verloren.</translation></message>
<message><source>It is an earlier export, and its notes hold nothing new. Replacing it loses what was written into it beside them.</source><translation>Es ist ein früherer Export, und seine Notizen enthalten nichts Neues. Beim Ersetzen geht verloren, was daneben hineingeschrieben wurde.</translation></message>
<message><source>It is an export of “{title}”, not of “{title_2}”.</source><translation>Die Datei ist ein Export von „{title}“, nicht von „{title_2}“.</translation></message>
<message><source>It is an export, of Postil or another program: Import annotations brings it in.</source><translation>Das ist ein Export von Postil oder einem anderen Programm: „Anmerkungen importieren“ übernimmt ihn.</translation></message>
<message><source>It is damaged, or has not come whole yet.</source><translation>Die Datei ist beschädigt oder noch nicht ganz angekommen.</translation></message>
<message><source>It is damaged: it holds text that is none.</source><translation>Die Datei ist beschädigt: Sie enthält Text, der keiner ist.</translation></message>
<message><source>It is empty.</source><translation>Der Eintrag ist leer.</translation></message>
<message><source>It is longer than {longest} characters.</source><translation>Der Eintrag ist länger als {longest} Zeichen.</translation></message>
<message><source>It is no entry of a Kindle: the line that says what it is, is missing.</source><translation>Das ist kein Eintrag eines Kindle: Die Zeile, die sagt, was es ist, fehlt.</translation></message>
<message><source>It is no segment, or it is damaged.</source><translation>Die Datei ist kein Segment, oder sie ist beschädigt.</translation></message>
<message><source>It is not encrypted with the key of this folder, or has not come whole yet.</source><translation>Die Datei ist nicht mit dem Schlüssel dieses Ordners verschlüsselt oder noch nicht ganz angekommen.</translation></message>
<message><source>It is not known here as an export of Postil, so nothing can be merged into it.</source><translation>Die Datei ist hier nicht als Export von Postil bekannt, daher lässt sich nichts mit ihr zusammenführen.</translation></message>
<message><source>It is not there any more.</source><translation>Die Datei ist nicht mehr da.</translation></message>
<message><source>It is one of several exports in the file.</source><translation>Dies ist einer von mehreren Exporten in der Datei.</translation></message>
<message><source>It is remembered: highlights of these colours in other files go the same way.</source><translation>Das wird gemerkt: Markierungen dieser Farben in anderen Dateien gehen denselben Weg.</translation></message>
<message><source>It is the file that this article was read from. Replacing it puts the marks into your original.</source><translation>Es ist die Datei, aus der dieser Artikel gelesen wurde. Beim Ersetzen kommen die Zeichen in Ihr Original.</translation></message>
<message><source>It is there already, and cannot be told from what somebody changed; it was not replaced.</source><translation>Die Datei ist bereits vorhanden und könnte von jemandem geändert worden sein; sie wurde nicht ersetzt.</translation></message>
<message><source>It is too large.</source><translation>Die Datei ist zu groß.</translation></message>
<message><source>It is {holds} that Postil wrote but does not read back: nothing in it says whose it is. The annotated article, an annotated page and Web Annotations come back.</source><translation>Es ist {holds}, von Postil geschrieben, aber nicht wieder einzulesen: Nichts darin sagt, wozu es gehört. Der Artikel mit Anmerkungen, eine Webseite mit Anmerkungen und Web Annotations kommen zurück.</translation></message>
<message><source>It is {holds} that Postil wrote. Replacing it loses what was changed in it since.</source><translation>Es ist {holds}, von Postil geschrieben. Beim Ersetzen geht verloren, was seither darin geändert wurde.</translation></message>
<message><source>It keeps no words, only a place on a page, and the PDF has nothing there.</source><translation>Der Eintrag bewahrt keine Wörter, nur einen Ort auf einer Seite, und das PDF hat dort nichts.</translation></message>
<message><source>It keeps no words, only a place on a page, and the library lacks the PDF to find the words in.</source><translation>Der Eintrag bewahrt keine Wörter, nur einen Ort auf einer Seite, und der Bibliothek fehlt das PDF, in dem sie zu finden wären.</translation></message>
<message><source>It leads to {host}.</source><translation>Er führt zu {host}.</translation></message>
<message><source>It marks an area of a page and no words.</source><translation>Der Eintrag markiert einen Ausschnitt einer Seite und keine Wörter.</translation></message>
<message><source>It marks no words: a part of a picture, of a page or of a recording, or outside its text.</source><translation>Der Eintrag markiert keine Wörter: einen Teil eines Bildes, einer Seite oder einer Aufnahme, oder außerhalb des Textes.</translation></message>
<message><source>It may be a copy of a highlight whose reference stands in the text twice.</source><translation>Es ist vielleicht die Kopie einer Markierung, deren Verweis zweimal im Text steht.</translation></message>
<message><source>It may be a piece of a highlight whose words were changed.</source><translation>Es ist vielleicht ein Stück einer Markierung, deren Wörter geändert wurden.</translation></message>
<message><source>It names a row that it cannot be one with.</source><translation>Die Änderung nennt eine Zeile, mit der die ihre nicht dieselbe sein kann.</translation></message>
<message><source>It no longer fits {encoding} and is given in UTF-8.</source><translation>Er passt nicht mehr in {encoding} und liegt in UTF-8 vor.</translation></message>
<message><source>It seems to be another version of “{title}”: Update from file.</source><translation>Das scheint eine andere Fassung von „{title}“ zu sein: „Aus Datei aktualisieren“.</translation></message>
<message><source>It seems to be the text that “{title}” is waiting for: Update from file.</source><translation>Das scheint der Text zu sein, auf den „{title}“ wartet: „Aus Datei aktualisieren“.</translation></message>
<message><source>It stays among the orphans (K)</source><translation>Sie bleibt bei den Verwaisten (K)</translation></message>
<message><source>It stays among the orphans.</source><translation>Sie bleibt bei den Verwaisten.</translation></message>
<message><source>It tells of a column that only a newer Postil knows.</source><translation>Die Änderung nennt eine Spalte, die nur ein neueres Postil kennt.</translation></message>
<message><source>It tells of a kind of row that only a newer Postil knows.</source><translation>Die Änderung nennt eine Art von Zeile, die nur ein neueres Postil kennt.</translation></message>
<message><source>It tells of a new row without all that belongs to one.</source><translation>Die Änderung nennt eine neue Zeile ohne alles, was dazugehört.</translation></message>
<message><source>It was changed in the library as well, and its record in the file was edited.</source><translation>Sie wurde auch in der Bibliothek geändert, und ihr Datensatz in der Datei wurde bearbeitet.</translation></message>
<message><source>It was changed since; what of that somebody wrote cannot be told.</source><translation>Die Datei wurde seither geändert; was davon jemand hineingeschrieben hat, ist nicht zu erkennen.</translation></message>
<message><source>It was read from how the first pages look, and nobody has looked at it yet.</source><translation>Es wurde dem Aussehen der ersten Seiten entnommen; noch hat es niemand nachgesehen.</translation></message>
<message><source>It was removed in Readest.</source><translation>Der Eintrag wurde in Readest entfernt.</translation></message>
<message><source>It was removed in calibre.</source><translation>Der Eintrag wurde in calibre entfernt.</translation></message>
<message><source>It was written by a newer Postil.</source><translation>Die Datei wurde von einem neueren Postil geschrieben.</translation></message>
<message><source>It was written into a file for reading elsewhere; that it belongs to this note is not sure.</source><translation>Es wurde in eine Datei zum Lesen anderswo geschrieben; ob es zu dieser Notiz gehört, ist nicht sicher.</translation></message>
<message><source>Italian</source><translation>Italienisch</translation></message>
<message><source>Its keys: {own}</source><translation>Seine Tasten: {own}</translation></message>
<message><source>Its mark and its footnote are gone.</source><translation>Ihre Markierung und ihre Fußnote fehlen.</translation></message>
<message><source>Its mark was split; the highlight can stay whole.</source><translation>Ihre Markierung wurde geteilt; sie kann ganz bleiben.</translation></message>
<message><source>Its pictures cannot be what it says.</source><translation>Die Bilder des Artikels können nicht sein, was er angibt.</translation></message>
<message><source>Its pictures could not be drawn; boxes stand in their places.</source><translation>Seine Bilder ließen sich nicht zeichnen; an ihrer Stelle stehen Kästen.</translation></message>
<message><source>Its record in the file was edited.</source><translation>Ihr Datensatz in der Datei wurde bearbeitet.</translation></message>
<message><source>Its text was changed since it was written; it can be added as it stands, with its notes in it.</source><translation>Ihr Text wurde geändert, seit sie geschrieben wurde; sie lässt sich hinzufügen, wie sie ist, mit den Notizen darin.</translation></message>
<message><source>Its words are in the longer highlight that is entry {entry}.</source><translation>Die Wörter stehen in der längeren Markierung von Eintrag {entry}.</translation></message>
<message><source>Its words stand elsewhere in the changed text; a sign of its mark may be broken.</source><translation>Ihre Wörter stehen im geänderten Text woanders; ein Zeichen ihrer Markierung ist vielleicht beschädigt.</translation></message>
<message><source>Its {name} cannot be what it says.</source><translation>Der Wert von {name} kann nicht stimmen.</translation></message>
<message><source>Justify the lines and divide words</source><translation>Blocksatz mit Silbentrennung</translation></message>
<message><source>KOReader</source><translation>KOReader</translation></message>
<message><source>KOReader as Markdown</source><translation>KOReader als Markdown</translation></message>
<message><source>Keep as a saved search</source><translation>Als gespeicherte Suche behalten</translation></message>
<message><source>Keep both, one below the other</source><translation>Beide behalten, untereinander</translation></message>
<message><source>Keep private</source><translation>Privat halten</translation></message>
<message><source>Keep the caret on the page: arrows move it, with Ctrl by words and paragraphs, with Shift they select</source><translation>Den Textcursor auf der Seite behalten: Pfeile bewegen ihn, mit Ctrl um Wörter und Absätze, mit Shift wählen sie aus</translation></message>
<message numerus="yes"><source>Keep the files, and write new ones</source><translation><numerusform>Die Datei behalten und eine neue schreiben</numerusform><numerusform>Die Dateien behalten und neue schreiben</numerusform></translation></message>
<message><source>Keep the library’s</source><translation>Aus der Bibliothek behalten</translation></message>
<message><source>Keep these words and filters under a name</source><translation>Diese Wörter und Filter unter einem Namen behalten</translation></message>
<message><source>Keep what is there</source><translation>Vorhandenes behalten</translation></message>
<message><source>Kept aside; nothing else suffers.</source><translation>Beiseitegelegt; alles andere bleibt unberührt.</translation></message>
<message><source>Kept version {number} of “{quote}”</source><translation>Fassung {number} von „{quote}“ aufbewahrt</translation></message>
<message><source>Key</source><translation>Taste</translation></message>
<message><source>Key {key}</source><translation>Taste {key}</translation></message>
<message><source>Keyboard</source><translation>Tastatur</translation></message>
<message><source>Keys</source><translation>Tasten</translation></message>
<message><source>Keys for Pandoc</source><translation>Schlüssel für Pandoc</translation></message>
<message><source>Keys…</source><translation>Tasten…</translation></message>
<message><source>Kind</source><translation>Art</translation></message>
<message><source>Kindle clippings</source><translation>Kindle-Ausschnitte</translation></message>
<message><source>Kindle notebook</source><translation>Kindle-Notizbuch</translation></message>
<message><source>Known already</source><translation>Schon bekannt</translation></message>
<message><source>Known by its ending</source><translation>Erkannt an der Endung</translation></message>
<message><source>Language</source><translation>Sprache</translation></message>
<message><source>Language of the window, from the next start on</source><translation>Sprache des Fensters, ab dem nächsten Start</translation></message>
<message><source>Languages</source><translation>Sprachen</translation></message>
<message><source>Larger text</source><translation>Text größer</translation></message>
<message><source>Last 30 days</source><translation>Letzte 30 Tage</translation></message>
<message><source>Last 365 days</source><translation>Letzte 365 Tage</translation></message>
<message><source>Last 7 days</source><translation>Letzte 7 Tage</translation></message>
<message><source>Last day</source><translation>Letzter Tag</translation></message>
<message><source>Last exchange</source><translation>Letzter Abgleich</translation></message>
<message><source>Last read</source><translation>Zuletzt gelesen</translation></message>
<message><source>Least margin beside the text</source><translation>Mindestrand neben dem Text</translation></message>
<message><source>Leave</source><translation>Verlassen</translation></message>
<message><source>Leave an editor, the find bar, a selection</source><translation>Ein Textfeld, die Suchleiste, eine Auswahl verlassen</translation></message>
<message><source>Leave as it is</source><translation>So lassen, wie es ist</translation></message>
<message><source>Leave as they are</source><translation>So lassen</translation></message>
<message><source>Leave out</source><translation>Auslassen</translation></message>
<message><source>Left alone {where}{words}</source><translation>Unverändert gelassen: {where}{words}</translation></message>
<message><source>Left out</source><translation>Ausgelassen</translation></message>
<message><source>Left out (entries {shown}): {why}</source><translation>Ausgelassen (Einträge {shown}): {why}</translation></message>
<message><source>Left out (entry {shown}): {why}</source><translation>Ausgelassen (Eintrag {shown}): {why}</translation></message>
<message><source>Left out, by its number in the file: {entries}. {why}</source><translation>Ausgelassen, nach der Nummer in der Datei: {entries}. {why}</translation></message>
<message><source>Length of a line</source><translation>Zeilenlänge</translation></message>
<message><source>Lens…</source><translation>Nur bestimmte Themen…</translation></message>
<message><source>Let addresses of the own network be fetched</source><translation>Adressen des eigenen Netzes abrufen lassen</translation></message>
<message><source>Libraries (*.postil);;All files (*)</source><translation>Bibliotheken (*.postil);;Alle Dateien (*)</translation></message>
<message><source>Libraries and bundles (*.postil *.postil-share);;All files (*)</source><translation>Bibliotheken und Bündel (*.postil *.postil-share);;Alle Dateien (*)</translation></message>
<message><source>Library</source><translation>Bibliothek</translation></message>
<message><source>Library and file changed the same, so that its edits must come in first.</source><translation>Bibliothek und Datei haben dasselbe geändert, daher müssen zuerst die Änderungen der Datei importiert werden.</translation></message>
<message><source>Library: {path}</source><translation>Bibliothek: {path}</translation></message>
<message><source>Light</source><translation>Hell</translation></message>
<message><source>Light ink on dark paper</source><translation>Helle Schrift auf dunklem Papier</translation></message>
<message><source>Light or dark, as the rest of the desktop</source><translation>Hell oder dunkel, wie der übrige Desktop</translation></message>
<message><source>Light, high contrast</source><translation>Hell, hoher Kontrast</translation></message>
<message><source>Light, sepia, dark in turn</source><translation>Hell, Sepia, dunkel im Wechsel</translation></message>
<message><source>Like vi</source><translation>Wie vi</translation></message>
<message><source>Lime</source><translation>Limette</translation></message>
<message><source>Line by line</source><translation>Zeile für Zeile</translation></message>
<message><source>Lines of about 60 letters</source><translation>Zeilen mit etwa 60 Zeichen</translation></message>
<message><source>Lines of about 68 letters</source><translation>Zeilen mit etwa 68 Zeichen</translation></message>
<message><source>Lines of about 75 letters</source><translation>Zeilen mit etwa 75 Zeichen</translation></message>
<message><source>Link</source><translation>Link</translation></message>
<message><source>Link: {name}</source><translation>Link: {name}</translation></message>
<message><source>Linked</source><translation>Verlinkt</translation></message>
<message><source>Links back</source><translation>Rücklinks</translation></message>
<message><source>List of highlights, for reading</source><translation>Liste der Markierungen, zum Lesen</translation></message>
<message><source>List of {n}</source><translation>Liste mit {n}</translation></message>
<message><source>List, compare and read them, go back to one</source><translation>Auflisten, vergleichen und lesen, zu einer zurückgehen</translation></message>
<message><source>Look at all articles, those with a tag, or one</source><translation>Alle Artikel betrachten, die mit einem Schlagwort oder einen</translation></message>
<message><source>Look everywhere again</source><translation>Wieder überall suchen</translation></message>
<message><source>Look for a newer version</source><translation>Nach neuerer Fassung sehen</translation></message>
<message><source>Look up</source><translation>Nachsehen</translation></message>
<message><source>Look up details</source><translation>Angaben nachsehen</translation></message>
<message><source>Look up details ({n})</source><translation>Angaben nachsehen ({n})</translation></message>
<message><source>Look up what is missing…</source><translation>Fehlende Angaben nachsehen…</translation></message>
<message><source>Look whether an article's file has changed when it is opened</source><translation>Beim Öffnen prüfen, ob sich die Datei eines Artikels geändert hat</translation></message>
<message><source>Looked for “{quote}” in the text: in place</source><translation>„{quote}“ im Text gesucht: an ihrem Ort</translation></message>
<message><source>Looked for “{quote}” in the text: its words are gone</source><translation>„{quote}“ im Text gesucht: ihre Wörter fehlen</translation></message>
<message><source>Looked for “{quote}” in the text: its words changed</source><translation>„{quote}“ im Text gesucht: ihre Wörter haben sich geändert</translation></message>
<message><source>Looked for “{quote}” in the text: moved</source><translation>„{quote}“ im Text gesucht: verschoben</translation></message>
<message><source>Looking for files…</source><translation>Dateien werden gesucht…</translation></message>
<message><source>Looking up details ({done} of {total})</source><translation>Angaben werden nachgesehen ({done} von {total})</translation></message>
<message><source>Looking up was cancelled; nothing was changed.</source><translation>Das Nachsehen wurde abgebrochen; nichts wurde geändert.</translation></message>
<message><source>Looking …</source><translation>Suche läuft …</translation></message>
<message><source>MLA</source><translation>MLA</translation></message>
<message><source>MMM yyyy</source><translation>MMM yyyy</translation></message>
<message><source>Machine block</source><translation>Maschinenblock</translation></message>
<message><source>Made by</source><translation>Verfasst von</translation></message>
<message><source>Made the theme “{name}”</source><translation>Das Thema „{name}“ angelegt</translation></message>
<message><source>Make the article larger</source><translation>Den Artikel größer zeigen</translation></message>
<message><source>Make the article smaller</source><translation>Den Artikel kleiner zeigen</translation></message>
<message><source>Margin notes</source><translation>Randnotizen</translation></message>
<message><source>Mark each selection at once, until Esc</source><translation>Jede Auswahl gleich markieren, bis Esc</translation></message>
<message><source>Mark the selection</source><translation>Die Auswahl markieren</translation></message>
<message><source>Markdown</source><translation>Markdown</translation></message>
<message><source>Markdown. Escape or Control and Enter finish; every pause is saved.</source><translation>Markdown. Esc oder Ctrl+Enter beendet; jede Pause wird gespeichert.</translation></message>
<message><source>Markdown. Every pause is saved. Control and Enter open the quote at the caret; Escape leaves.</source><translation>Markdown. Jede Pause wird gespeichert. Ctrl+Enter öffnet das Zitat am Textcursor; Esc verlässt den Entwurf.</translation></message>
<message><source>Marked: {when}.</source><translation>Markiert: {when}.</translation></message>
<message><source>Marks</source><translation>Zeichen</translation></message>
<message><source>Match its works to articles</source><translation>Die Werke den Artikeln zuordnen</translation></message>
<message><source>Medium column</source><translation>Mittlere Spalte</translation></message>
<message><source>Menu</source><translation>Menü</translation></message>
<message><source>Menu (F10)</source><translation>Menü (F10)</translation></message>
<message><source>Merge</source><translation>Zusammenführen</translation></message>
<message><source>Merge highlights</source><translation>Markierungen vereinen</translation></message>
<message><source>Merge themes</source><translation>Themen vereinen</translation></message>
<message><source>Merge with “{name}”</source><translation>Mit „{name}“ vereinen</translation></message>
<message><source>Merge {n} annotations</source><translation>{n} Anmerkungen vereinen</translation></message>
<message><source>Merged, it would not read as library and file say, so that its edits must come in first.</source><translation>Zusammengeführt läse sich die Datei anders, als Bibliothek und Datei es sagen, daher müssen zuerst ihre Änderungen importiert werden.</translation></message>
<message><source>Merging into what is there…</source><translation>Zusammenführen mit dem Vorhandenen…</translation></message>
<message><source>Month</source><translation>Monat</translation></message>
<message><source>More choices</source><translation>Weitere Optionen</translation></message>
<message numerus="yes"><source>More is known of {n} articles now; Undo takes it back.</source><translation><numerusform>Über {n} Artikel ist jetzt mehr bekannt; Rückgängig nimmt es zurück.</numerusform><numerusform>Über {n} Artikel ist jetzt mehr bekannt; Rückgängig nimmt es zurück.</numerusform></translation></message>
<message><source>More than {most_files} files; the others were left out.</source><translation>Mehr als {most_files} Dateien; die übrigen wurden ausgelassen.</translation></message>
<message><source>Move &amp;down</source><translation>Nach &amp;unten</translation></message>
<message><source>Move &amp;left</source><translation>Nach &amp;links</translation></message>
<message><source>Move &amp;up</source><translation>Nach &amp;oben</translation></message>
<message><source>Move here</source><translation>Hierher legen</translation></message>
<message><source>Move ri&amp;ght</source><translation>Nach &amp;rechts</translation></message>
<message><source>Move the beginning of the current annotation by a word</source><translation>Den Anfang der aktuellen Anmerkung um ein Wort verschieben</translation></message>
<message><source>Move the caret to it</source><translation>Den Textcursor dorthin bewegen</translation></message>
<message><source>Move the end of the current annotation by a word</source><translation>Das Ende der aktuellen Anmerkung um ein Wort verschieben</translation></message>
<message><source>Move the keyboard to the next part of the window</source><translation>Mit der Tastatur in den nächsten Teil des Fensters</translation></message>
<message><source>Move to No theme</source><translation>Nach „Ohne Thema“ verschieben</translation></message>
<message><source>Move to {name}</source><translation>Nach {name} verschieben</translation></message>
<message><source>Moved</source><translation>Verschoben</translation></message>
<message><source>Moved an end: “{names}” is now “{quote}”</source><translation>Ein Ende verschoben: „{names}“ ist nun „{quote}“</translation></message>
<message><source>Moved the theme “{name}”</source><translation>Das Thema „{name}“ verschoben</translation></message>
<message><source>Moved “{quote}” from {names} to {names_2}</source><translation>„{quote}“ von {names} zu {names_2} verschoben</translation></message>
<message><source>NOT saved</source><translation>NICHT gespeichert</translation></message>
<message><source>Name</source><translation>Name</translation></message>
<message><source>Name an idea to sort under</source><translation>Eine Idee benennen, unter der gesammelt wird</translation></message>
<message><source>Name of the brief</source><translation>Name des Entwurfs</translation></message>
<message><source>Name of the search</source><translation>Name der Suche</translation></message>
<message><source>Names, definitions, colours, keys</source><translation>Namen, Definitionen, Farben, Tasten</translation></message>
<message><source>Narrow ({n}) ▾</source><translation>Eingrenzen ({n}) ▾</translation></message>
<message><source>Narrow by note, state and themes</source><translation>Nach Notiz, Zustand und Themen eingrenzen</translation></message>
<message><source>Narrow column</source><translation>Schmale Spalte</translation></message>
<message><source>Narrow ▾</source><translation>Eingrenzen ▾</translation></message>
<message><source>Narrowed to {words}: show everything again</source><translation>Eingegrenzt auf {words}: wieder alles zeigen</translation></message>
<message><source>Narrowed to: {words}</source><translation>Eingegrenzt auf: {words}</translation></message>
<message><source>Nearest</source><translation>Am nächsten</translation></message>
<message><source>New</source><translation>Neu</translation></message>
<message numerus="yes"><source>New &amp;theme from them…</source><translation><numerusform>Neues &amp;Thema daraus…</numerusform><numerusform>Neues &amp;Thema daraus…</numerusform></translation></message>
<message><source>New annotations</source><translation>Neue Anmerkungen</translation></message>
<message><source>New brief</source><translation>Neuer Entwurf</translation></message>
<message><source>New library</source><translation>Neue Bibliothek</translation></message>
<message><source>New library…</source><translation>Neue Bibliothek…</translation></message>
<message><source>New tag</source><translation>Neues Schlagwort</translation></message>
<message><source>New tag…</source><translation>Neues Schlagwort…</translation></message>
<message><source>New theme</source><translation>Neues Thema</translation></message>
<message><source>New theme “{name}”</source><translation>Neues Thema „{name}“</translation></message>
<message><source>New theme: {name}</source><translation>Neues Thema: {name}</translation></message>
<message><source>New themes: {fresh}.</source><translation>Neue Themen: {fresh}.</translation></message>
<message><source>New theme…</source><translation>Neues Thema…</translation></message>
<message><source>New: {quote}</source><translation>Neu: {quote}</translation></message>
<message><source>New: {quote} with a note</source><translation>Neu: {quote} mit einer Notiz</translation></message>
<message><source>Newest</source><translation>Neueste</translation></message>
<message><source>Next annotation</source><translation>Nächste Anmerkung</translation></message>
<message><source>Next appearance</source><translation>Nächstes Aussehen</translation></message>
<message><source>Next heading</source><translation>Nächste Überschrift</translation></message>
<message><source>Next match</source><translation>Nächster Treffer</translation></message>
<message><source>Next match (Enter)</source><translation>Nächster Treffer (Enter)</translation></message>
<message><source>Next of its theme</source><translation>Nächste des Themas</translation></message>
<message><source>Next region</source><translation>Nächster Fensterteil</translation></message>
<message><source>Next sentence</source><translation>Nächster Satz</translation></message>
<message><source>No annotation is at the caret.</source><translation>Am Textcursor ist keine Anmerkung.</translation></message>
<message><source>No annotation is shown that has a place in the text.</source><translation>Keine der gezeigten Anmerkungen hat einen Ort im Text.</translation></message>
<message><source>No annotations</source><translation>Keine Anmerkungen</translation></message>
<message><source>No article fits these words.</source><translation>Kein Artikel passt zu diesen Wörtern.</translation></message>
<message><source>No article is finished yet.</source><translation>Noch kein Artikel ist abgeschlossen.</translation></message>
<message><source>No article is half read.</source><translation>Kein Artikel ist angelesen.</translation></message>
<message><source>No article is open.</source><translation>Kein Artikel ist geöffnet.</translation></message>
<message numerus="yes"><source>No article of “{chosen}” fits these words; of all articles {n} do.</source><translation><numerusform>Kein Artikel aus „{chosen}“ passt zu diesen Wörtern; von allen Artikeln passt {n}.</numerusform><numerusform>Kein Artikel aus „{chosen}“ passt zu diesen Wörtern; von allen Artikeln passen {n}.</numerusform></translation></message>
<message><source>No article was removed.</source><translation>Kein Artikel wurde entfernt.</translation></message>
<message><source>No backup was kept, for the library is damaged: {what}</source><translation>Es wurde keine Sicherung aufbewahrt, denn die Bibliothek ist beschädigt: {what}</translation></message>
<message><source>No backups.</source><translation>Keine Sicherungen.</translation></message>
<message><source>No brief yet</source><translation>Noch kein Entwurf</translation></message>
<message><source>No command is chosen</source><translation>Kein Befehl gewählt</translation></message>
<message><source>No footnote is referred to here.</source><translation>Hier wird auf keine Fußnote verwiesen.</translation></message>
<message><source>No heading follows.</source><translation>Es folgt keine Überschrift.</translation></message>
<message><source>No heading stands before this.</source><translation>Davor steht keine Überschrift.</translation></message>
<message><source>No key</source><translation>Keine Taste</translation></message>
<message><source>No key and no command for these words.</source><translation>Keine Taste und kein Befehl zu diesen Wörtern.</translation></message>
<message><source>No note and no brief links here yet. Type [[ in a note to make a link.</source><translation>Noch keine Notiz und kein Entwurf verweist hierher. [[ in einer Notiz tippen, um einen Link zu setzen.</translation></message>
<message><source>No note was written, so its highlight was taken back; Redo keeps it.</source><translation>Es wurde keine Notiz geschrieben, daher wurde ihre Markierung zurückgenommen; Wiederholen behält sie.</translation></message>
<message><source>No orphans: every annotation has its place in the article.</source><translation>Keine Verwaisten: Jede Anmerkung hat ihren Ort im Artikel.</translation></message>
<message><source>No other annotation touches this one. Select the words of those that are to be one.</source><translation>Keine andere Anmerkung berührt diese. Die Wörter derer auswählen, die eine werden sollen.</translation></message>
<message><source>No other theme</source><translation>Kein anderes Thema</translation></message>
<message><source>No other theme is one with this one.</source><translation>Kein anderes Thema ist mit diesem eins geworden.</translation></message>
<message><source>No place in the article is like it.</source><translation>Keine Stelle im Artikel ähnelt ihr.</translation></message>
<message><source>No reference of the export stands in the file any more.</source><translation>Kein Verweis des Exports steht mehr in der Datei.</translation></message>
<message><source>No setting for these words.</source><translation>Keine Einstellung zu diesen Wörtern.</translation></message>
<message><source>No theme</source><translation>Ohne Thema</translation></message>
<message><source>No theme has the key {key}.</source><translation>Kein Thema hat die Taste {key}.</translation></message>
<message><source>No theme was used yet: press the key of one.</source><translation>Noch wurde kein Thema benutzt: Bitte die Taste eines Themas drücken.</translation></message>
<message><source>No voice was found. Install speech-dispatcher, which brings the program “spd-say”, to have articles read aloud.</source><translation>Keine Stimme gefunden. Zum Vorlesen speech-dispatcher installieren, der das Programm „spd-say“ mitbringt.</translation></message>
<message><source>No words are known on this page yet that an area could be kept at.</source><translation>Auf dieser Seite sind noch keine Wörter bekannt, bei denen ein Ausschnitt bleiben könnte.</translation></message>
<message><source>Nobody is named</source><translation>Niemand wird genannt</translation></message>
<message><source>None</source><translation>Keine</translation></message>
<message><source>None of the words stand in the text any more.</source><translation>Keines der Wörter steht mehr im Text.</translation></message>
<message><source>None of the {n} articles that the file speaks of is in this library.</source><translation>Keiner der {n} Artikel, von denen die Datei spricht, ist in dieser Bibliothek.</translation></message>
<message><source>None yet</source><translation>Noch keine</translation></message>
<message><source>None: it stays out</source><translation>Keiner: Es bleibt draußen</translation></message>
<message><source>None: it waits for its text</source><translation>Keiner: Es wartet auf seinen Text</translation></message>
<message><source>Not all of {table} could be read: {error}</source><translation>Nicht alles von {table} war lesbar: {error}</translation></message>
<message><source>Not for this article</source><translation>Nicht bei diesem Artikel</translation></message>
<message><source>Not found</source><translation>Nicht gefunden</translation></message>
<message><source>Not found in the current version. Nothing is lost: each keeps its quote and its note.</source><translation>In der aktuellen Fassung nicht gefunden. Nichts ist verloren: Jede behält Zitat und Notiz.</translation></message>
<message><source>Not in the library yet.</source><translation>Noch nicht in der Bibliothek.</translation></message>
<message><source>Not now</source><translation>Nicht jetzt</translation></message>
<message><source>Not read</source><translation>Nicht gelesen</translation></message>
<message><source>Not read: {entry}</source><translation>Nicht gelesen: {entry}</translation></message>
<message><source>Not saved.</source><translation>Nicht gespeichert.</translation></message>
<message><source>Not shared yet.</source><translation>Noch nicht freigegeben.</translation></message>
<message><source>Not these</source><translation>Diese nicht</translation></message>
<message><source>Not what the source says there: “{words}”. Your own go into [ ].</source><translation>Das steht dort nicht in der Quelle: „{words}“. Eigenes gehört in [ ].</translation></message>
<message><source>Note</source><translation>Notiz</translation></message>
<message><source>Note of {quote}, changed in the library as well: {after}, below {before}</source><translation>Notiz zu {quote}, auch in der Bibliothek geändert: {after}, unter {before}</translation></message>
<message><source>Note of {quote}: {before} → {after}</source><translation>Notiz zu {quote}: {before} → {after}</translation></message>
<message><source>Note on the article</source><translation>Notiz zum Artikel</translation></message>
<message><source>Note on “{words}”</source><translation>Notiz zu „{words}“</translation></message>
<message><source>Note on “{words}…”</source><translation>Notiz zu „{words}…“</translation></message>
<message><source>Note: {short}</source><translation>Notiz: {short}</translation></message>
<message><source>Notes</source><translation>Notizen</translation></message>
<message><source>Notes and briefs with a link to the annotation, or else to the article</source><translation>Notizen und Entwürfe mit einem Link zur Anmerkung, sonst zum Artikel</translation></message>
<message><source>Notes by theme</source><translation>Notizen nach Themen</translation></message>
<message><source>Notes by theme as PDF</source><translation>Notizen nach Themen als PDF</translation></message>
<message><source>Notes by theme as a web page</source><translation>Notizen nach Themen als Webseite</translation></message>
<message><source>Notes by theme for LibreOffice</source><translation>Notizen nach Themen für LibreOffice</translation></message>
<message><source>Notes by theme for Word</source><translation>Notizen nach Themen für Word</translation></message>
<message><source>Notes edited in the file, and taken over: {n}.</source><translation>In der Datei bearbeitete und übernommene Notizen: {n}.</translation></message>
<message><source>Notes without a highlight</source><translation>Notizen ohne Markierung</translation></message>
<message><source>Nothing but Postil</source><translation>Nichts als Postil</translation></message>
<message><source>Nothing can be done with this file; the article and its annotations stay as they are.</source><translation>Mit dieser Datei lässt sich nichts tun; der Artikel und seine Anmerkungen bleiben, wie sie sind.</translation></message>
<message><source>Nothing fits these words with these filters.</source><translation>Nichts passt zu diesen Wörtern mit diesen Filtern.</translation></message>
<message><source>Nothing fits these words.</source><translation>Nichts passt zu diesen Wörtern.</translation></message>
<message><source>Nothing has all of these words</source><translation>Nichts enthält alle diese Wörter</translation></message>
<message><source>Nothing has gone wrong so far: there is no log.</source><translation>Bisher ging nichts schief: Es gibt kein Protokoll.</translation></message>
<message><source>Nothing here fits.</source><translation>Nichts hier passt.</translation></message>
<message><source>Nothing here holds all of these words.</source><translation>Nichts hier enthält alle diese Wörter.</translation></message>
<message><source>Nothing in the text is similar enough.</source><translation>Nichts im Text ist ähnlich genug.</translation></message>
<message><source>Nothing is ever taken out of the trash for good. Putting back is one step: Undo takes it back.</source><translation>Aus dem Papierkorb verschwindet nie etwas endgültig. Zurücklegen ist ein Schritt: Rückgängig nimmt ihn zurück.</translation></message>
<message><source>Nothing is found for these words.</source><translation>Zu diesen Wörtern findet sich nichts.</translation></message>
<message><source>Nothing is gathered there: there is nothing to export.</source><translation>Dort ist nichts gesammelt: Es gibt nichts zu exportieren.</translation></message>
<message><source>Nothing is gathered yet</source><translation>Noch ist nichts gesammelt</translation></message>
<message><source>Nothing is left of the {name} {row_id}; an empty one stands in its place.</source><translation>Nichts ist übrig von {name} {row_id}; an dieser Stelle steht nun etwas Leeres.</translation></message>
<message><source>Nothing is selected yet: Shift and the arrows select, from the caret.</source><translation>Noch ist nichts ausgewählt: Shift und die Pfeile wählen aus, ab dem Textcursor.</translation></message>
<message><source>Nothing is unread.</source><translation>Nichts ist ungelesen.</translation></message>
<message><source>Nothing new</source><translation>Nichts Neues</translation></message>
<message><source>Nothing of either side is lost.</source><translation>Von keiner Seite geht etwas verloren.</translation></message>
<message><source>Nothing of the last export stands in it any more, so nothing can be merged into it.</source><translation>In der Datei steht nichts mehr vom letzten Export, daher lässt sich nichts mit ihr zusammenführen.</translation></message>
<message><source>Nothing of the library {path} could be recovered; it was left as it is.</source><translation>Von der Bibliothek {path} ließ sich nichts retten; sie blieb, wie sie ist.</translation></message>
<message><source>Nothing stands under this theme yet.</source><translation>Unter diesem Thema steht noch nichts.</translation></message>
<message><source>Nothing stands under this theme yet. Drag cards here, or press its key on selected cards.</source><translation>Unter diesem Thema steht noch nichts. Karten hierher ziehen oder seine Taste auf ausgewählten Karten drücken.</translation></message>
<message><source>Nothing that is shown here changed.</source><translation>Nichts von dem, was hier gezeigt wird, änderte sich.</translation></message>
<message><source>Nothing to compare</source><translation>Nichts zu vergleichen</translation></message>
<message><source>Nothing to review: every annotation that was found stands on its own words.</source><translation>Nichts anzusehen: Jede gefundene Anmerkung steht an ihren eigenen Wörtern.</translation></message>
<message><source>Nothing was changed since.</source><translation>Seither wurde nichts geändert.</translation></message>
<message><source>Nothing was chosen for the bundle.</source><translation>Für das Bündel wurde nichts gewählt.</translation></message>
<message><source>Nothing was cited in the style “{name}”, because {why}.</source><translation>Im Stil „{name}“ wurde nichts zitiert, denn {why}.</translation></message>
<message><source>Nothing was done yet.</source><translation>Noch wurde nichts getan.</translation></message>
<message><source>Nothing was found that was not known already.</source><translation>Nichts gefunden, was nicht schon bekannt war.</translation></message>
<message><source>Nothing was lost.</source><translation>Nichts ging verloren.</translation></message>
<message><source>Nothing was marked in this time.</source><translation>In dieser Zeit wurde nichts markiert.</translation></message>
<message><source>Nothing was printed.</source><translation>Nichts wurde gedruckt.</translation></message>
<message><source>Nothing was put aside.</source><translation>Nichts wurde weggelegt.</translation></message>
<message><source>Nothing would change: the library is as it was then.</source><translation>Nichts würde sich ändern: Die Bibliothek ist wie damals.</translation></message>
<message><source>Nothing.</source><translation>Nichts.</translation></message>
<message><source>Now</source><translation>Jetzt</translation></message>
<message><source>Now highlighted: {short}.</source><translation>Jetzt markiert: {short}.</translation></message>
<message><source>Now the key of {owners}, which would have none then.</source><translation>Derzeit die Taste von {owners}; dort bliebe dann keine.</translation></message>
<message><source>Of the text only line endings or the encoding were changed; it stays as it is.</source><translation>Am Text wurden nur Zeilenenden oder Kodierung geändert; er bleibt, wie er ist.</translation></message>
<message><source>Of the themes in this codebook, {parts}. None of yours is removed.</source><translation>Von den Themen dieses Codebuchs: {parts}. Von Ihren wird keines entfernt.</translation></message>
<message><source>Off</source><translation>Aus</translation></message>
<message><source>Offer new files in the folder</source><translation>Neue Dateien im Ordner anbieten</translation></message>
<message><source>Offer the likely theme first, by what was filed before</source><translation>Das wahrscheinliche Thema zuerst anbieten, nach dem bisher Abgelegten</translation></message>
<message><source>Okular</source><translation>Okular</translation></message>
<message><source>Oldest</source><translation>Älteste</translation></message>
<message><source>On a page where an area is selected: move it, change its size</source><translation>Auf einer Seite mit gewähltem Ausschnitt: ihn bewegen, seine Größe ändern</translation></message>
<message><source>On a saved search: rename it, remove it</source><translation>Auf einer gespeicherten Suche: umbenennen, entfernen</translation></message>
<message><source>On a theme in the sidebar: edit it, remove it (its annotations stay)</source><translation>Auf einem Thema in der Seitenleiste: bearbeiten, entfernen (seine Anmerkungen bleiben)</translation></message>
<message><source>On a theme in the sidebar: move it</source><translation>Auf einem Thema in der Seitenleiste: verschieben</translation></message>
<message><source>One file for another reader: the articles with their annotations, themes and briefs</source><translation>Eine Datei für andere Leser: die Artikel mit ihren Anmerkungen, Themen und Entwürfen</translation></message>
<message><source>One for the whole of it, at its title</source><translation>Eine zum Ganzen, an seinem Titel</translation></message>
<message><source>One of the themes is not in the library.</source><translation>Eines der Themen ist nicht in der Bibliothek.</translation></message>
<message><source>One of the themes was removed.</source><translation>Eines der Themen wurde entfernt.</translation></message>
<message><source>One of these versions cannot be read.</source><translation>Eine dieser Fassungen lässt sich nicht lesen.</translation></message>
<message><source>One row an annotation, as Readwise takes it in; a cell that would run as a formula begins with an apostrophe.</source><translation>Eine Zeile je Anmerkung, wie Readwise sie aufnimmt; eine Zelle, die als Formel liefe, beginnt mit einem Apostroph.</translation></message>
<message><source>One row an annotation, for a spreadsheet, with an apostrophe before each cell that would run as a formula.</source><translation>Eine Zeile je Anmerkung, für eine Tabellenkalkulation, mit einem Apostroph vor jeder Zelle, die als Formel liefe.</translation></message>
<message><source>One step: Undo takes all of it back.</source><translation>Ein Schritt: Rückgängig nimmt alles zurück.</translation></message>
<message><source>One thing was changed since. Going back makes it as it was here; Undo takes that back.</source><translation>Seither wurde eines geändert. Zurückgehen stellt es her, wie es hier war; Rückgängig nimmt das zurück.</translation></message>
<message><source>Only Postil's own extension may hand pages over.</source><translation>Nur die eigene Erweiterung von Postil darf Seiten übergeben.</translation></message>
<message><source>Only a PDF can leave with its own pages; “Printed article” (print) makes a PDF of any, notes in the margin.</source><translation>Nur ein PDF kann mit seinen eigenen Seiten hinausgehen; „Gedruckter Artikel“ (print) macht aus jedem ein PDF, mit den Notizen am Rand.</translation></message>
<message><source>Only a few of the words stand elsewhere, among other words.</source><translation>Nur wenige der Wörter stehen anderswo, zwischen anderen Wörtern.</translation></message>
<message><source>Only a position is known, and it lies outside the text.</source><translation>Nur eine Position ist bekannt, und sie liegt außerhalb des Textes.</translation></message>
<message><source>Only a position is known: what stands there now may be other words.</source><translation>Nur eine Position ist bekannt: Was jetzt dort steht, können andere Wörter sein.</translation></message>
<message><source>Only an e-book can leave as one with its annotations inside.</source><translation>Nur ein E-Book kann als solches mit seinen Anmerkungen darin hinausgehen.</translation></message>
<message><source>Only annotations that have their places in one article can be merged.</source><translation>Nur Anmerkungen, die ihren Ort in einem Artikel haben, lassen sich vereinen.</translation></message>
<message><source>Only annotations under these themes</source><translation>Nur Anmerkungen unter diesen Themen</translation></message>
<message><source>Only its place on a page is told, of a PDF with this name.</source><translation>Genannt ist nur ihr Ort auf einer Seite, in einem PDF dieses Namens.</translation></message>
<message><source>Only the first {n} places are listed.</source><translation>Nur die ersten {n} Stellen sind aufgelistet.</translation></message>
<message><source>Only those that you check are carried out.</source><translation>Nur Angehaktes wird ausgeführt.</translation></message>
<message><source>Only whoever keeps an annotation private can say so.</source><translation>Dass eine Anmerkung privat ist, kann nur sagen, wer sie privat hält.</translation></message>
<message><source>Open</source><translation>Öffnen</translation></message>
<message><source>Open a file…</source><translation>Eine Datei öffnen…</translation></message>
<message><source>Open a folder</source><translation>Einen Ordner öffnen</translation></message>
<message><source>Open a folder…</source><translation>Einen Ordner öffnen…</translation></message>
<message><source>Open an article: some letters of its title or author</source><translation>Einen Artikel öffnen: einige Buchstaben aus Titel oder Autor</translation></message>
<message><source>Open another library</source><translation>Andere Bibliothek öffnen</translation></message>
<message><source>Open another library…</source><translation>Andere Bibliothek öffnen…</translation></message>
<message numerus="yes"><source>Open as articles</source><translation><numerusform>Als Artikel öffnen</numerusform><numerusform>Als Artikel öffnen</numerusform></translation></message>
<message><source>Open files…</source><translation>Dateien öffnen…</translation></message>
<message><source>Open folder</source><translation>Ordner öffnen</translation></message>
<message><source>Open folder…</source><translation>Ordner öffnen…</translation></message>
<message><source>Open it</source><translation>Öffnen</translation></message>
<message><source>Open library</source><translation>Bibliothek öffnen</translation></message>
<message><source>Open library…</source><translation>Bibliothek öffnen…</translation></message>
<message><source>Open recent</source><translation>Zuletzt geöffnet</translation></message>
<message><source>Open {shown} outside of Postil?</source><translation>{shown} außerhalb von Postil öffnen?</translation></message>
<message><source>Open “{name}”</source><translation>„{name}“ öffnen</translation></message>
<message><source>OpenDocument text</source><translation>OpenDocument-Text</translation></message>
<message><source>Opened last</source><translation>Zuletzt geöffnet</translation></message>
<message><source>Open…</source><translation>Öffnen…</translation></message>
<message><source>Or share again: nothing of a private annotation travels to others</source><translation>Oder wieder freigeben: Von einer privaten Anmerkung gelangt nichts zu anderen</translation></message>
<message><source>Orange</source><translation>Orange</translation></message>
<message><source>Order</source><translation>Reihenfolge</translation></message>
<message><source>Order of the Library</source><translation>Reihenfolge der Bibliothek</translation></message>
<message><source>Order of the annotations</source><translation>Reihenfolge der Anmerkungen</translation></message>
<message><source>Order of the annotations in a pane</source><translation>Reihenfolge der Anmerkungen in einem Bereich</translation></message>
<message><source>Order of what was found</source><translation>Reihenfolge der Funde</translation></message>
<message><source>Order themes</source><translation>Themen ordnen</translation></message>
<message><source>Org outline</source><translation>Org-Gliederung</translation></message>
<message><source>Orphans</source><translation>Verwaiste</translation></message>
<message><source>Orphans {n}</source><translation>Verwaist {n}</translation></message>
<message><source>Outline</source><translation>Gliederung</translation></message>
<message><source>Outline of the article</source><translation>Gliederung des Artikels</translation></message>
<message><source>Over time</source><translation>Im Lauf der Zeit</translation></message>
<message><source>Own template</source><translation>Eigene Vorlage</translation></message>
<message><source>P&amp;aper</source><translation>&amp;Papier</translation></message>
<message><source>PDF</source><translation>PDF</translation></message>
<message><source>PDF (*.pdf)</source><translation>PDF (*.pdf)</translation></message>
<message><source>PDFium could not put the words into the PDF.</source><translation>PDFium konnte die Wörter nicht in das PDF einfügen.</translation></message>
<message><source>PDFium could not write the copy.</source><translation>PDFium konnte die Kopie nicht schreiben.</translation></message>
<message><source>Pag&amp;es</source><translation>Se&amp;iten</translation></message>
<message><source>Page by page</source><translation>Seite für Seite</translation></message>
<message><source>Page by page, in two columns on wide windows</source><translation>Seite für Seite zweispaltig in breiten Fenstern</translation></message>
<message><source>Page by page, where the window is wide enough</source><translation>Seite für Seite, wo das Fenster breit genug ist</translation></message>
<message><source>Page of the handbook</source><translation>Seite des Handbuchs</translation></message>
<message><source>Page {label}: </source><translation>Seite {label}: </translation></message>
<message><source>Page {page} of {pages}</source><translation>Seite {page} von {pages}</translation></message>
<message><source>Page, from {first} to {last}</source><translation>Seite, von {first} bis {last}</translation></message>
<message><source>Pages</source><translation>Seiten</translation></message>
<message><source>Pages as they will be printed</source><translation>Seiten, wie sie gedruckt werden</translation></message>
<message><source>Pages at {percent} % of the width</source><translation>Seiten bei {percent} % der Breite</translation></message>
<message><source>Pages of the handbook</source><translation>Seiten des Handbuchs</translation></message>
<message><source>Pages to print or to hand round, with your notes in the margin beside their lines. It is not imported again.</source><translation>Seiten zum Drucken oder Weitergeben, mit den Notizen am Rand neben ihren Zeilen. Wird nicht wieder importiert.</translation></message>
<message><source>Page…</source><translation>Seite…</translation></message>
<message><source>Panes of all articles</source><translation>Bereiche aller Artikel</translation></message>
<message><source>Paper</source><translation>Papier</translation></message>
<message><source>Paragraph {location}</source><translation>Absatz {location}</translation></message>
<message><source>Paragraphs</source><translation>Absätze</translation></message>
<message><source>Passage: {quote} → “{after}”{also}</source><translation>Stelle: {quote} → „{after}“{also}</translation></message>
<message><source>Passages</source><translation>Stellen</translation></message>
<message><source>Passages, notes, themes, commands: in one box</source><translation>Stellen, Notizen, Themen, Befehle: in einem Feld</translation></message>
<message><source>Pen</source><translation>Stift</translation></message>
<message><source>Pen: {name}</source><translation>Stift: {name}</translation></message>
<message><source>Picture</source><translation>Bild</translation></message>
<message><source>Picture: {name}</source><translation>Bild: {name}</translation></message>
<message><source>Place</source><translation>Ort</translation></message>
<message><source>Place and size of the window</source><translation>Ort und Größe des Fensters</translation></message>
<message><source>Place in the article</source><translation>Ort im Artikel</translation></message>
<message><source>Places</source><translation>Stellen</translation></message>
<message><source>Places to link to</source><translation>Linkziele</translation></message>
<message><source>Places: {n}.</source><translation>Stellen: {n}.</translation></message>
<message><source>Places: {n}. Highlighted already, and so left out: {marked}.</source><translation>Stellen: {n}. Bereits markiert und daher ausgelassen: {marked}.</translation></message>
<message><source>Plain text</source><translation>Reiner Text</translation></message>
<message><source>Please write your name first: your notes carry it to the others. Or share without one.</source><translation>Bitte zuerst Ihren Namen eintragen: Ihre Notizen tragen ihn zu den anderen. Oder ohne Namen freigeben.</translation></message>
<message><source>Polish</source><translation>Polnisch</translation></message>
<message><source>Port {port} is not one that a page is read from.</source><translation>Port {port} ist keiner, von dem eine Seite gelesen wird.</translation></message>
<message><source>Portuguese</source><translation>Portugiesisch</translation></message>
<message><source>Position</source><translation>Position</translation></message>
<message><source>Postil</source><translation>Postil</translation></message>
<message><source>Postil asks this address once, and keeps what it gives in your library. Nothing else is loaded, now or later.</source><translation>Postil ruft diese Adresse einmal ab und bewahrt in der Bibliothek auf, was sie liefert. Sonst wird nichts geladen, weder jetzt noch später.</translation></message>
<message><source>Postil fetches addresses of the web only, which begin with http:// or https://.</source><translation>Postil ruft nur Adressen im Web ab; sie beginnen mit http:// oder https://.</translation></message>
<message><source>Postil opens web and mail addresses only; this link is neither.</source><translation>Postil öffnet nur Web- und Mailadressen; dieser Link ist keines von beiden.</translation></message>
<message><source>Postil reads this PDF otherwise today than when it was added. Choose “Read anew” first.</source><translation>Postil liest dieses PDF heute anders als beim Hinzufügen. Bitte zuerst „Neu einlesen“ wählen.</translation></message>
<message><source>Postil saves pages of the web; a file of yours it opens itself.</source><translation>Postil speichert Seiten aus dem Netz; eine eigene Datei öffnen Sie direkt in Postil.</translation></message>
<message><source>Postil {version}

Read an article, highlight it, write notes in its margin, and take both away as annotated Markdown.

Free software under the MIT licence. It asks the network only when you add an address.

Library: {library}</source><translation>Postil {version}

Einen Artikel lesen, markieren, Notizen an seinen Rand schreiben und beides als annotiertes Markdown mitnehmen.

Freie Software unter der MIT-Lizenz. Sie fragt nur dann im Netz an, wenn Sie eine Adresse hinzufügen.

Bibliothek: {library}</translation></message>
<message><source>Postil: unexpected error</source><translation>Postil: unerwarteter Fehler</translation></message>
<message><source>Preset</source><translation>Vorlage</translation></message>
<message><source>Press the new keys</source><translation>Die neuen Tasten drücken</translation></message>
<message><source>Preview</source><translation>Vorschau</translation></message>
<message><source>Preview of the file</source><translation>Vorschau der Datei</translation></message>
<message><source>Previous annotation</source><translation>Vorherige Anmerkung</translation></message>
<message><source>Previous heading</source><translation>Vorherige Überschrift</translation></message>
<message><source>Previous match</source><translation>Vorheriger Treffer</translation></message>
<message><source>Previous match (Shift+Enter)</source><translation>Vorheriger Treffer (Shift+Enter)</translation></message>
<message><source>Previous of its theme</source><translation>Vorherige des Themas</translation></message>
<message><source>Previous sentence</source><translation>Vorheriger Satz</translation></message>
<message><source>Print</source><translation>Drucken</translation></message>
<message><source>Printed article</source><translation>Gedruckter Artikel</translation></message>
<message><source>Printing…</source><translation>Wird gedruckt…</translation></message>
<message><source>Print…</source><translation>Drucken…</translation></message>
<message><source>Private from now on: nothing of it is sent. What was sent before cannot be called back.</source><translation>Von nun an privat: Nichts davon wird gesendet. Schon Gesendetes lässt sich nicht zurückholen.</translation></message>
<message><source>Progress</source><translation>Fortschritt</translation></message>
<message><source>Proposals</source><translation>Vorschläge</translation></message>
<message><source>Publisher or journal</source><translation>Verlag oder Zeitschrift</translation></message>
<message><source>Put […] in the place of what is selected</source><translation>[…] an die Stelle des Ausgewählten setzen</translation></message>
<message><source>Put back</source><translation>Wiederherstellen</translation></message>
<message><source>Put into &amp;brief</source><translation>In den &amp;Entwurf setzen</translation></message>
<message><source>Put into brief</source><translation>In den Entwurf setzen</translation></message>
<message><source>Put it back</source><translation>Wiederherstellen</translation></message>
<message><source>Put the caret where the second part is to begin: click there, or go there with the arrows.</source><translation>Den Textcursor dorthin setzen, wo der zweite Teil beginnen soll: mit einem Klick oder den Pfeilen.</translation></message>
<message><source>Put them there</source><translation>Dorthin legen</translation></message>
<message><source>Put together what came</source><translation>Angekommenes zusammenfügen</translation></message>
<message><source>Put “{quote}” under {names}</source><translation>„{quote}“ unter {names} abgelegt</translation></message>
<message><source>Quit</source><translation>Beenden</translation></message>
<message><source>Quotation</source><translation>Zitat</translation></message>
<message><source>Quote</source><translation>Zitat</translation></message>
<message><source>Quote it where you write</source><translation>Sie dort zitieren, wo geschrieben wird</translation></message>
<message><source>Quote: {words}, {source_of}</source><translation>Zitat: {words}, {source_of}</translation></message>
<message><source>Quotes</source><translation>Zitate</translation></message>
<message><source>REFI-QDA</source><translation>REFI-QDA</translation></message>
<message><source>REFI-QDA codebook (*.qdc);;Markdown (*.md);;JSON (*.json)</source><translation>REFI-QDA-Codebuch (*.qdc);;Markdown (*.md);;JSON (*.json)</translation></message>
<message><source>RIS</source><translation>RIS</translation></message>
<message><source>Re&amp;view…</source><translation>&amp;Durchsicht…</translation></message>
<message><source>Read</source><translation>Lesen</translation></message>
<message><source>Read aloud</source><translation>Vorlesen</translation></message>
<message><source>Read anew</source><translation>Neu einlesen</translation></message>
<message><source>Read anew, the article is what it was.</source><translation>Neu eingelesen bleibt der Artikel, was er war.</translation></message>
<message numerus="yes"><source>Read anew, the articles are what they were.</source><translation><numerusform>Neu gelesen, ist der Artikel, was er war.</numerusform><numerusform>Neu gelesen, sind die Artikel, was sie waren.</numerusform></translation></message>
<message><source>Read as</source><translation>Gelesen als</translation></message>
<message><source>Read authors, year and DOI of all articles from their kept files</source><translation>Autoren, Jahr und DOI aller Artikel aus ihren aufbewahrten Dateien lesen</translation></message>
<message><source>Read for it: {used}.</source><translation>Dafür gelesen: {used}.</translation></message>
<message><source>Read on</source><translation>Weiterlesen</translation></message>
<message><source>Read the version that it was made on, at its words (V); Esc comes back here</source><translation>Die Fassung lesen, in der sie entstand, bei ihren Wörtern (V); Esc führt hierher zurück</translation></message>
<message><source>Read the words of this scan</source><translation>Wörter dieses Scans lesen</translation></message>
<message><source>Read the words of this scan…</source><translation>Wörter dieses Scans lesen…</translation></message>
<message><source>Readest</source><translation>Readest</translation></message>
<message><source>Reading</source><translation>Lesen</translation></message>
<message><source>Reading aloud. What is read is selected, for you to mark; ) and ( go on and back, Esc stops.</source><translation>Es wird vorgelesen. Das Gelesene ist ausgewählt, bereit zum Markieren; ) und ( gehen vor und zurück, Esc beendet.</translation></message>
<message><source>Reading anew ({done} of {total})</source><translation>Neu einlesen ({done} von {total})</translation></message>
<message><source>Reading anew was cancelled; nothing was changed.</source><translation>Das Neueinlesen wurde abgebrochen; nichts wurde geändert.</translation></message>
<message><source>Reading the words of a scan needs Tesseract, which is not installed here. It comes with the system: its package is called tesseract-ocr or tesseract, and there is one more for each language.</source><translation>Um die Wörter eines Scans zu lesen, braucht es Tesseract, das hier nicht installiert ist. Es kommt mit dem System: Sein Paket heißt tesseract-ocr oder tesseract, und für jede Sprache gibt es ein weiteres.</translation></message>
<message><source>Reading the words of the scan…</source><translation>Die Wörter des Scans werden gelesen…</translation></message>
<message><source>Reading {name}…</source><translation>{name} wird gelesen…</translation></message>
<message><source>Readium annotations</source><translation>Readium-Anmerkungen</translation></message>
<message><source>Readium or Thorium</source><translation>Readium oder Thorium</translation></message>
<message><source>Readwise</source><translation>Readwise</translation></message>
<message><source>Readwise table</source><translation>Readwise-Tabelle</translation></message>
<message><source>Rebuilt: {rebuilt}.</source><translation>Wiederhergestellt: {rebuilt}.</translation></message>
<message><source>Received from {name}</source><translation>Erhalten von {name}</translation></message>
<message><source>Recent libraries</source><translation>Letzte Bibliotheken</translation></message>
<message><source>Record {number}</source><translation>Datensatz {number}</translation></message>
<message><source>Record {number} was kept aside: {reason}.</source><translation>Datensatz {number} wurde beiseitegelegt: {reason}.</translation></message>
<message><source>Record {number}: {reason}</source><translation>Datensatz {number}: {reason}</translation></message>
<message><source>Recovered</source><translation>Gerettet</translation></message>
<message><source>Redo</source><translation>Wiederholen</translation></message>
<message><source>Redo {label}</source><translation>Wiederholen: {label}</translation></message>
<message><source>Remark</source><translation>Hinweis</translation></message>
<message><source>Remove</source><translation>Entfernen</translation></message>
<message><source>Remove annotation</source><translation>Anmerkung entfernen</translation></message>
<message><source>Remove article</source><translation>Artikel entfernen</translation></message>
<message><source>Remove brief</source><translation>Entwurf entfernen</translation></message>
<message><source>Remove search</source><translation>Suche entfernen</translation></message>
<message><source>Remove them</source><translation>Entfernen</translation></message>
<message><source>Remove theme</source><translation>Thema entfernen</translation></message>
<message><source>Remove {n} articles</source><translation>{n} Artikel entfernen</translation></message>
<message><source>Removed</source><translation>Entfernt</translation></message>
<message><source>Removed here</source><translation>Hier entfernt</translation></message>
<message><source>Removed the brief “{called}”</source><translation>Den Entwurf „{called}“ entfernt</translation></message>
<message><source>Removed the saved search “{called}”</source><translation>Die gespeicherte Suche „{called}“ entfernt</translation></message>
<message><source>Removed the theme “{called}”</source><translation>Das Thema „{called}“ entfernt</translation></message>
<message><source>Removed “{called}”</source><translation>„{called}“ entfernt</translation></message>
<message><source>Removed: {short}.</source><translation>Entfernt: {short}.</translation></message>
<message><source>Rename</source><translation>Umbenennen</translation></message>
<message><source>Rename article</source><translation>Artikel umbenennen</translation></message>
<message><source>Rename article…</source><translation>Artikel umbenennen…</translation></message>
<message><source>Rename brief</source><translation>Entwurf umbenennen</translation></message>
<message><source>Rename or remove this brief</source><translation>Diesen Entwurf umbenennen oder entfernen</translation></message>
<message><source>Rename search</source><translation>Suche umbenennen</translation></message>
<message><source>Renamed the brief “{before}” to “{name}”</source><translation>Den Entwurf „{before}“ in „{name}“ umbenannt</translation></message>
<message><source>Renamed the theme “{before}” to “{name}”</source><translation>Das Thema „{before}“ in „{name}“ umbenannt</translation></message>
<message><source>Renamed “{before}” to “{title}”</source><translation>„{before}“ in „{title}“ umbenannt</translation></message>
<message><source>Rendered</source><translation>Gestaltet</translation></message>
<message><source>Repair</source><translation>Reparatur</translation></message>
<message><source>Repair rebuilds it from its journal and its backups; the damaged files are kept beside it.</source><translation>Die Reparatur stellt sie aus Journal und Sicherungen wieder her; die beschädigten Dateien bleiben daneben erhalten.</translation></message>
<message><source>Repair rebuilds the library from all that is left of it: the file itself, its journal and its backups. The damaged files are kept beside it, and you are shown exactly what was recovered.</source><translation>Die Reparatur stellt die Bibliothek aus allem wieder her, was von ihr übrig ist: der Datei selbst, ihrem Journal und ihren Sicherungen. Die beschädigten Dateien bleiben daneben erhalten, und es wird genau gezeigt, was gerettet wurde.</translation></message>
<message><source>Replace</source><translation>Ersetzen</translation></message>
<message numerus="yes"><source>Replace {n} files</source><translation><numerusform>Datei ersetzen</numerusform><numerusform>{n} Dateien ersetzen</numerusform></translation></message>
<message><source>Replace?</source><translation>Ersetzen?</translation></message>
<message><source>Replacing it loses what it holds.</source><translation>Beim Ersetzen geht ihr Inhalt verloren.</translation></message>
<message><source>Report</source><translation>Bericht</translation></message>
<message><source>Research project</source><translation>Forschungsprojekt</translation></message>
<message><source>Reset</source><translation>Zurücksetzen</translation></message>
<message><source>Reset all</source><translation>Alle zurücksetzen</translation></message>
<message><source>Reset: {help}</source><translation>Zurücksetzen: {help}</translation></message>
<message><source>Restore backup</source><translation>Sicherung zurückholen</translation></message>
<message><source>Return</source><translation>Zurückkehren</translation></message>
<message><source>Return to where you were</source><translation>Dorthin zurückkehren, wo man war</translation></message>
<message><source>Review</source><translation>Durchsicht</translation></message>
<message><source>Review annotations</source><translation>Anmerkungen durchsehen</translation></message>
<message><source>Review of changed annotations</source><translation>Durchsicht geänderter Anmerkungen</translation></message>
<message><source>Rich text</source><translation>Rich Text</translation></message>
<message><source>Roomy</source><translation>Geräumig</translation></message>
<message><source>Roomy rows</source><translation>Geräumige Zeilen</translation></message>
<message><source>Rose</source><translation>Rosa</translation></message>
<message><source>Row {rowid} of {table} points to a row of {parent} that is not there.</source><translation>Zeile {rowid} von {table} verweist auf eine Zeile von {parent}, die es nicht gibt.</translation></message>
<message><source>Row {row}, column {column}</source><translation>Zeile {row}, Spalte {column}</translation></message>
<message><source>Rows</source><translation>Zeilen</translation></message>
<message><source>Rows of the Library</source><translation>Zeilen der Bibliothek</translation></message>
<message><source>Rows of {table} are missing: {count} are there of {last}.</source><translation>Zeilen von {table} fehlen: {count} von {last} sind da.</translation></message>
<message><source>Russian</source><translation>Russisch</translation></message>
<message><source>S&amp;ubjects</source><translation>Sach&amp;gebiete</translation></message>
<message><source>SQLite says: {line}.</source><translation>SQLite meldet: {line}.</translation></message>
<message><source>Same &amp;case</source><translation>&amp;Groß/klein</translation></message>
<message><source>Sample annotations</source><translation>Beispielanmerkungen</translation></message>
<message><source>Sample of the text</source><translation>Textprobe</translation></message>
<message><source>Save</source><translation>Speichern</translation></message>
<message><source>Save a copy of the library</source><translation>Kopie der Bibliothek speichern</translation></message>
<message><source>Save a copy of the library…</source><translation>Kopie der Bibliothek speichern…</translation></message>
<message><source>Save as PDF</source><translation>Als PDF speichern</translation></message>
<message><source>Save as “{name}”</source><translation>Als „{name}“ speichern</translation></message>
<message><source>Save as…</source><translation>Speichern unter…</translation></message>
<message><source>Save bundle</source><translation>Bündel speichern</translation></message>
<message><source>Save search</source><translation>Suche speichern</translation></message>
<message><source>Save table</source><translation>Tabelle speichern</translation></message>
<message><source>Save the table as a picture, or for a spreadsheet</source><translation>Die Tabelle als Bild oder für eine Tabellenkalkulation speichern</translation></message>
<message><source>Save the text</source><translation>Den Text speichern</translation></message>
<message><source>Save the text as…</source><translation>Den Text speichern unter…</translation></message>
<message><source>Save what you gathered, of one article or many</source><translation>Das Gesammelte speichern, aus einem Artikel oder vielen</translation></message>
<message><source>Save {count} files</source><translation>{count} Dateien speichern</translation></message>
<message numerus="yes"><source>Save {n} articles</source><translation><numerusform>{n} Artikel speichern</numerusform><numerusform>{n} Artikel speichern</numerusform></translation></message>
<message><source>Save ▾</source><translation>Speichern ▾</translation></message>
<message><source>Saved as {name}. {remark}</source><translation>Gespeichert als {name}. {remark}</translation></message>
<message><source>Saved search</source><translation>Gespeicherte Suche</translation></message>
<message><source>Saved searches</source><translation>Gespeicherte Suchen</translation></message>
<message><source>Saved the search “{name}”</source><translation>Die Suche „{name}“ gespeichert</translation></message>
<message><source>Saved.</source><translation>Gespeichert.</translation></message>
<message><source>Saved: {name}</source><translation>Gespeichert: {name}</translation></message>
<message><source>Saved: “{title}”.</source><translation>Gespeichert: „{title}“.</translation></message>
<message><source>Saving…</source><translation>Wird gespeichert…</translation></message>
<message><source>Scroll down</source><translation>Nach unten scrollen</translation></message>
<message><source>Scroll up</source><translation>Nach oben scrollen</translation></message>
<message><source>Search</source><translation>Suche</translation></message>
<message><source>Search all articles</source><translation>Alle Artikel durchsuchen</translation></message>
<message><source>Search all articles…</source><translation>Alle Artikel durchsuchen…</translation></message>
<message><source>Search the handbook</source><translation>Handbuch durchsuchen</translation></message>
<message><source>Search titles, texts, quotes, notes and themes</source><translation>Titel, Texte, Zitate, Notizen und Themen durchsuchen</translation></message>
<message><source>Sections of the library</source><translation>Abschnitte der Bibliothek</translation></message>
<message><source>See and repair…</source><translation>Ansehen und reparieren…</translation></message>
<message><source>See the pages with your notes in the margin, print them or save them as a PDF</source><translation>Die Seiten mit den Notizen am Rand ansehen, drucken oder als PDF speichern</translation></message>
<message><source>See what going back to one would change, and do it</source><translation>Sehen, was ein Zurückgehen ändern würde, und es tun</translation></message>
<message><source>See what was removed, and put it back</source><translation>Sehen, was entfernt wurde, und es wiederherstellen</translation></message>
<message><source>See what would change</source><translation>Änderungen ansehen</translation></message>
<message><source>Select an area</source><translation>Einen Ausschnitt wählen</translation></message>
<message><source>Select from the caret</source><translation>Ab Textcursor auswählen</translation></message>
<message><source>Select from the caret; with Ctrl by words and paragraphs</source><translation>Ab dem Textcursor auswählen; mit Ctrl um Wörter und Absätze</translation></message>
<message><source>Select in the article what it shall cover (J)</source><translation>Im Artikel auswählen, was sie umfassen soll (J)</translation></message>
<message><source>Select more</source><translation>Mehr auswählen</translation></message>
<message><source>Select some words first, or choose an annotation.</source><translation>Bitte zuerst Wörter auswählen oder eine Anmerkung wählen.</translation></message>
<message><source>Select some words first.</source><translation>Bitte zuerst Wörter auswählen.</translation></message>
<message><source>Select the word, the sentence, the paragraph</source><translation>Das Wort, den Satz, den Absatz auswählen</translation></message>
<message><source>Select what it shall cover.</source><translation>Auswählen, was sie umfassen soll.</translation></message>
<message><source>Select where it belongs.</source><translation>Auswählen, wohin sie gehört.</translation></message>
<message><source>Select whole words with the mouse; Alt gives the other way</source><translation>Mit der Maus ganze Wörter auswählen; Alt kehrt es um</translation></message>
<message><source>Select words in an article and press 1 to 9 to file them under a theme. Everything you mark, in every article, comes together here.</source><translation>Wörter in einem Artikel auswählen und 1 bis 9 drücken, um sie unter einem Thema abzulegen. Alles Markierte aus allen Artikeln kommt hier zusammen.</translation></message>
<message><source>Select words in the article and press 1 to 9 to file them under a theme, or N to write a note.</source><translation>Wörter im Artikel auswählen und 1 bis 9 drücken, um sie unter einem Thema abzulegen, oder N für eine Notiz.</translation></message>
<message><source>Selected quotes</source><translation>Ausgewählte Zitate</translation></message>
<message><source>Selecting from the caret: move it, then press a theme's key. Esc stops.</source><translation>Auswahl ab dem Textcursor: ihn bewegen, dann die Taste eines Themas drücken. Esc beendet.</translation></message>
<message><source>Send to &amp;orphans</source><translation>Zu den &amp;Verwaisten</translation></message>
<message><source>Send to orphans</source><translation>Zu den Verwaisten</translation></message>
<message><source>Sepia</source><translation>Sepia</translation></message>
<message><source>Set of keys</source><translation>Tastensatz</translation></message>
<message><source>Sets</source><translation>Setzt</translation></message>
<message><source>Setting the pages…</source><translation>Seiten werden gesetzt…</translation></message>
<message><source>Settings</source><translation>Einstellungen</translation></message>
<message><source>Settings…</source><translation>Einstellungen…</translation></message>
<message><source>Share again</source><translation>Wieder freigeben</translation></message>
<message><source>Share by a folder</source><translation>Über einen Ordner freigeben</translation></message>
<message><source>Share by a folder…</source><translation>Über einen Ordner freigeben…</translation></message>
<message><source>Share these</source><translation>Diese freigeben</translation></message>
<message><source>Share with a group</source><translation>Für eine Gruppe freigeben</translation></message>
<message><source>Share with a group…</source><translation>Für eine Gruppe freigeben…</translation></message>
<message><source>Share with other computers</source><translation>Für andere Computer freigeben</translation></message>
<message><source>Shared again.</source><translation>Wieder freigegeben.</translation></message>
<message><source>Share…</source><translation>Freigeben…</translation></message>
<message><source>Sharing with a group needs psycopg: pip install “postil[postgresql]”.</source><translation>Das Freigeben für eine Gruppe braucht psycopg: pip install „postil[postgresql]“.</translation></message>
<message><source>Shorten</source><translation>Kürzen</translation></message>
<message><source>Shorten quote</source><translation>Zitat kürzen</translation></message>
<message><source>Shorten…	Ctrl+Shift+Enter</source><translation>Kürzen…	Ctrl+Shift+Enter</translation></message>
<message><source>Show</source><translation>Zeigen</translation></message>
<message><source>Show &amp;all</source><translation>&amp;Alle zeigen</translation></message>
<message><source>Show &amp;where it was made</source><translation>Entstehungsort &amp;zeigen</translation></message>
<message><source>Show an article that came as a PDF by its pages</source><translation>Einen Artikel aus einem PDF mit seinen Seiten zeigen</translation></message>
<message><source>Show everything again</source><translation>Wieder alles zeigen</translation></message>
<message><source>Show footnote</source><translation>Fußnote zeigen</translation></message>
<message><source>Show in folder</source><translation>Im Ordner zeigen</translation></message>
<message><source>Show in its article	Ctrl+Enter</source><translation>In seinem Artikel zeigen	Ctrl+Enter</translation></message>
<message><source>Show it</source><translation>Zeigen</translation></message>
<message><source>Show it there</source><translation>Dort zeigen</translation></message>
<message><source>Show its words</source><translation>Wörter zeigen</translation></message>
<message><source>Show more</source><translation>Mehr zeigen</translation></message>
<message><source>Show notes beside the text where there is room</source><translation>Notizen neben dem Text zeigen, wo Platz ist</translation></message>
<message><source>Show notes beside the text, or fold them</source><translation>Notizen neben dem Text zeigen oder einklappen</translation></message>
<message><source>Show one theme, or several, alone</source><translation>Nur ein Thema oder einige zeigen</translation></message>
<message><source>Show or hide the annotations</source><translation>Die Anmerkungen zeigen oder verbergen</translation></message>
<message><source>Show or hide the headings</source><translation>Die Überschriften zeigen oder verbergen</translation></message>
<message><source>Show the log folder</source><translation>Protokollordner zeigen</translation></message>
<message><source>Show the outline</source><translation>Gliederung zeigen</translation></message>
<message><source>Show the sidebar</source><translation>Seitenleiste zeigen</translation></message>
<message><source>Show the welcome</source><translation>Die Begrüßung zeigen</translation></message>
<message><source>Show two pages side by side</source><translation>Zwei Seiten nebeneinander zeigen</translation></message>
<message><source>Show where it was made</source><translation>Entstehungsort zeigen</translation></message>
<message><source>Show why</source><translation>Gründe zeigen</translation></message>
<message><source>Shown alone: {names} (Esc: all)</source><translation>Allein gezeigt: {names} (Esc: alle)</translation></message>
<message><source>Sidebar</source><translation>Seitenleiste</translation></message>
<message><source>Signs for Obsidian</source><translation>Zeichen für Obsidian</translation></message>
<message><source>Since yesterday</source><translation>Seit gestern</translation></message>
<message><source>Size</source><translation>Größe</translation></message>
<message><source>Size of pages</source><translation>Größe der Seiten</translation></message>
<message><source>Size of the text</source><translation>Größe des Textes</translation></message>
<message><source>Smaller text</source><translation>Text kleiner</translation></message>
<message><source>Some earlier change of the {kind} {row_id} is missing from the history.</source><translation>Eine frühere Änderung ({kind} {row_id}) fehlt im Verlauf.</translation></message>
<message><source>Something is too large for the library {path} or for this computer's memory; nothing was changed.</source><translation>Etwas ist zu groß für die Bibliothek {path} oder den Speicher dieses Computers; nichts wurde geändert.</translation></message>
<message><source>Something stands here that Postil never wrote: {error}.</source><translation>Hier steht etwas, das Postil nie geschrieben hat: {error}.</translation></message>
<message><source>Something went wrong in Postil that it did not expect. What you typed last may not be saved: please copy it before you close the window.</source><translation>In Postil ist etwas Unerwartetes schiefgegangen. Das zuletzt Getippte ist vielleicht nicht gespeichert: Bitte kopieren Sie es, bevor Sie das Fenster schließen.</translation></message>
<message><source>Something went wrong in Postil that it did not expect. Your highlights and notes are saved.</source><translation>In Postil ist etwas Unerwartetes schiefgegangen. Die Markierungen und Notizen sind gespeichert.</translation></message>
<message><source>Source</source><translation>Quelltext</translation></message>
<message><source>Source Sans</source><translation>Source Sans</translation></message>
<message><source>Source Serif</source><translation>Source Serif</translation></message>
<message><source>Space and arrows turn pages, which end between lines</source><translation>Leertaste und Pfeile blättern; Seiten enden zwischen Zeilen</translation></message>
<message><source>Space between</source><translation>Abstand dazwischen</translation></message>
<message><source>Spanish</source><translation>Spanisch</translation></message>
<message><source>Spelling in notes, by the system's dictionary</source><translation>Rechtschreibung in Notizen, mit dem Wörterbuch des Systems</translation></message>
<message><source>Spelling needs the package “pyenchant” and Enchant itself: pip install 'postil[spell]', and on Linux the system's packages libenchant-2-2 and, say, hunspell-en-us.</source><translation>Die Rechtschreibung braucht das Paket „pyenchant“ und Enchant selbst: pip install 'postil[spell]', und unter Linux die Systempakete libenchant-2-2 und etwa hunspell-de-de.</translation></message>
<message><source>Split annotation</source><translation>Anmerkung teilen</translation></message>
<message><source>Split highlight</source><translation>Markierung teilen</translation></message>
<message><source>Split theme</source><translation>Thema teilen</translation></message>
<message><source>Standard</source><translation>Standard</translation></message>
<message><source>State</source><translation>Zustand</translation></message>
<message><source>Status</source><translation>Status</translation></message>
<message><source>Stay</source><translation>Bleiben</translation></message>
<message><source>Stop</source><translation>Anhalten</translation></message>
<message><source>Stop sharing there</source><translation>Dort nicht mehr freigeben</translation></message>
<message><source>Stopped</source><translation>Angehalten</translation></message>
<message><source>Subjects</source><translation>Sachgebiete</translation></message>
<message><source>Swedish</source><translation>Schwedisch</translation></message>
<message><source>Switch article…</source><translation>Artikel wechseln…</translation></message>
<message><source>Ta&amp;gs</source><translation>&amp;Schlagwörter</translation></message>
<message><source>Table</source><translation>Tabelle</translation></message>
<message><source>Table of annotations</source><translation>Tabelle der Anmerkungen</translation></message>
<message numerus="yes"><source>Table of {n} rows</source><translation><numerusform>Tabelle mit {n} Zeile</numerusform><numerusform>Tabelle mit {n} Zeilen</numerusform></translation></message>
<message><source>Tag</source><translation>Schlagwort</translation></message>
<message><source>Tag of an article</source><translation>Schlagwort eines Artikels</translation></message>
<message><source>Tag or title</source><translation>Schlagwort oder Titel</translation></message>
<message><source>Tag {tag} ({with_it})</source><translation>Schlagwort {tag} ({with_it})</translation></message>
<message><source>Tagged “{title}”: {note}</source><translation>„{title}“ Schlagwörter gegeben: {note}</translation></message>
<message><source>Tags</source><translation>Schlagwörter</translation></message>
<message><source>Tags and colours become themes</source><translation>Schlagwörter und Farben werden zu Themen</translation></message>
<message><source>Taguette</source><translation>Taguette</translation></message>
<message><source>Take back the last change</source><translation>Die letzte Änderung zurücknehmen</translation></message>
<message><source>Take in</source><translation>Aufnehmen</translation></message>
<message><source>Take in a library</source><translation>Bibliothek aufnehmen</translation></message>
<message><source>Take in a library…</source><translation>Bibliothek aufnehmen…</translation></message>
<message><source>Take in library</source><translation>Bibliothek aufnehmen</translation></message>
<message><source>Take in themes, once you saw which</source><translation>Themen aufnehmen, nach einem Blick darauf</translation></message>
<message><source>Take it in</source><translation>Aufnehmen</translation></message>
<message><source>Take its keys from the command</source><translation>Dem Befehl seine Tasten nehmen</translation></message>
<message><source>Take out of the archive</source><translation>Aus dem Archiv nehmen</translation></message>
<message><source>Take out of the brief</source><translation>Aus dem Entwurf nehmen</translation></message>
<message><source>Take over</source><translation>Übernehmen</translation></message>
<message><source>Take over a changed file</source><translation>Eine geänderte Datei übernehmen</translation></message>
<message><source>Take the file’s</source><translation>Aus der Datei übernehmen</translation></message>
<message><source>Take theme {name}</source><translation>Thema {name} nehmen</translation></message>
<message><source>Take themes apart</source><translation>Themen trennen</translation></message>
<message><source>Take this brief to others, its quotes put in</source><translation>Diesen Entwurf weitergeben, mit seinen Zitaten darin</translation></message>
<message><source>Taken in: {account}. Undo takes it back.</source><translation>Aufgenommen: {account}. Rückgängig nimmt es zurück.</translation></message>
<message><source>Target {number} has a TextPositionSelector whose start and end are no range.</source><translation>Ziel {number} hat einen TextPositionSelector, dessen start und end kein Bereich sind.</translation></message>
<message><source>Target {number} has a TextQuoteSelector whose exact, prefix or suffix is not text.</source><translation>Ziel {number} hat einen TextQuoteSelector, dessen exact, prefix oder suffix kein Text ist.</translation></message>
<message><source>Target {number} has a selector that is not an object.</source><translation>Ziel {number} hat einen Selektor, der kein Objekt ist.</translation></message>
<message><source>Target {number} has neither a TextQuoteSelector nor a TextPositionSelector.</source><translation>Ziel {number} hat weder einen TextQuoteSelector noch einen TextPositionSelector.</translation></message>
<message><source>Target {number} has no id.</source><translation>Ziel {number} hat keine ID.</translation></message>
<message><source>Target {number} has no selector.</source><translation>Ziel {number} hat keinen Selektor.</translation></message>
<message><source>Teal</source><translation>Petrol</translation></message>
<message><source>Template</source><translation>Vorlage</translation></message>
<message><source>Tesseract cannot read “{name}” here. It can read: {known}.</source><translation>Tesseract kann „{name}“ hier nicht lesen. Lesen kann es: {known}.</translation></message>
<message><source>Tesseract could not read a page of the scan.</source><translation>Tesseract konnte eine Seite des Scans nicht lesen.</translation></message>
<message><source>Tesseract is installed, but does not say which languages it can read.</source><translation>Tesseract ist installiert, sagt aber nicht, welche Sprachen es lesen kann.</translation></message>
<message><source>Tesseract reads each page that shows no text of its own. The words become a new version of the article; areas stay on their pages, and the version before is kept.</source><translation>Tesseract liest jede Seite, die keinen eigenen Text zeigt. Die Wörter werden zu einer neuen Fassung des Artikels; Ausschnitte bleiben auf ihren Seiten, und die Fassung davor bleibt erhalten.</translation></message>
<message><source>Text</source><translation>Text</translation></message>
<message><source>Text (*.md *.txt);;All files (*)</source><translation>Text (*.md *.txt);;Alle Dateien (*)</translation></message>
<message><source>Text and colours…</source><translation>Text und Farben…</translation></message>
<message><source>Text at 100 %</source><translation>Text bei 100 %</translation></message>
<message><source>Text at {percent} %</source><translation>Text bei {percent} %</translation></message>
<message><source>Text of the article</source><translation>Text des Artikels</translation></message>
<message><source>Text stands below the notes; it is taken as the end of the article.</source><translation>Unter den Notizen steht Text; er gilt als Ende des Artikels.</translation></message>
<message><source>Texts, themes, annotations and memos as a REFI-QDA project for QualCoder, NVivo, MAXQDA and others.</source><translation>Texte, Themen, Anmerkungen und Memos als REFI-QDA-Projekt für QualCoder, NVivo, MAXQDA und andere.</translation></message>
<message><source>That is no key.</source><translation>Das ist keine Taste.</translation></message>
<message><source>That key has no name that could be kept. Choose another.</source><translation>Diese Taste hat keinen Namen, der sich merken ließe. Bitte eine andere wählen.</translation></message>
<message><source>That library is open in a window of its own already.</source><translation>Jene Bibliothek ist bereits in einem eigenen Fenster geöffnet.</translation></message>
<message><source>That library is open in a window of its own, which came forward.</source><translation>Jene Bibliothek ist in einem eigenen Fenster geöffnet, das nach vorn geholt wurde.</translation></message>
<message><source>That version belongs to another article.</source><translation>Jene Fassung gehört zu einem anderen Artikel.</translation></message>
<message><source>That was the end of the article.</source><translation>Das war das Ende des Artikels.</translation></message>
<message><source>That was the first annotation.</source><translation>Das war die erste Anmerkung.</translation></message>
<message><source>That was the first one of its theme.</source><translation>Das war die erste ihres Themas.</translation></message>
<message><source>That was the last annotation.</source><translation>Das war die letzte Anmerkung.</translation></message>
<message><source>That was the last one of its theme.</source><translation>Das war die letzte ihres Themas.</translation></message>
<message><source>The English page is newer than this translation.</source><translation>Die englische Seite ist neuer als diese Übersetzung.</translation></message>
<message><source>The FictionBook cannot be read out of its zip.</source><translation>Das FictionBook lässt sich nicht aus seinem Zip lesen.</translation></message>
<message><source>The FictionBook holds no text.</source><translation>Das FictionBook enthält keinen Text.</translation></message>
<message><source>The Lua file holds more than data in line {line}; Postil runs no Lua.</source><translation>Die Lua-Datei enthält in Zeile {line} mehr als Daten; Postil führt kein Lua aus.</translation></message>
<message><source>The PDF could not be read, because {why}.</source><translation>Das PDF konnte nicht gelesen werden, denn {why}.</translation></message>
<message><source>The PDF could not be written, because {why}.</source><translation>Das PDF konnte nicht geschrieben werden, denn {why}.</translation></message>
<message><source>The PDF holds no text that could be read.</source><translation>Das PDF enthält keinen lesbaren Text.</translation></message>
<message><source>The Word file holds no text.</source><translation>Die Word-Datei enthält keinen Text.</translation></message>
<message><source>The Word file is damaged, so that it cannot be read.</source><translation>Die Word-Datei ist beschädigt und nicht lesbar.</translation></message>
<message><source>The Word file is of the kind before 2007, or protected by a password: Postil reads neither.</source><translation>Die Word-Datei ist von der Art vor 2007 oder mit einem Passwort geschützt: Beides liest Postil nicht.</translation></message>
<message><source>The address could not be fetched, because {why}.</source><translation>Die Adresse konnte nicht abgerufen werden, denn {why}.</translation></message>
<message><source>The address has a user's name in it; Postil fetches only what anybody may read.</source><translation>Die Adresse enthält einen Benutzernamen; Postil ruft nur ab, was alle lesen dürfen.</translation></message>
<message><source>The address holds a password: keep it in PostgreSQL's own file (~/.pgpass) and leave it out.</source><translation>Die Adresse enthält ein Passwort: Bitte in der Datei von PostgreSQL (~/.pgpass) ablegen und hier weglassen.</translation></message>
<message><source>The address is longer than Postil asks for.</source><translation>Die Adresse ist länger, als Postil sie abfragt.</translation></message>
<message><source>The address of the current annotation</source><translation>Die Adresse der aktuellen Anmerkung</translation></message>
<message><source>The annotation</source><translation>Die Anmerkung</translation></message>
<message><source>The annotation keeps the new words (A)</source><translation>Die Anmerkung behält die neuen Wörter (A)</translation></message>
<message><source>The annotation moves to these words ({number})</source><translation>Die Anmerkung zieht zu diesen Wörtern um ({number})</translation></message>
<message><source>The annotation on its own words, in the version that had them</source><translation>Die Anmerkung an ihren eigenen Wörtern, in der Fassung, die sie hatte</translation></message>
<message><source>The annotation that this link names was removed from the article.</source><translation>Die Anmerkung, die dieser Link nennt, wurde aus dem Artikel entfernt.</translation></message>
<message><source>The annotation whose note you wrote was removed meanwhile. The note is kept, with it, in the trash.</source><translation>Die Anmerkung, deren Notiz Sie schrieben, wurde inzwischen entfernt. Die Notiz liegt mit ihr im Papierkorb.</translation></message>
<message><source>The annotations are another program’s; each was looked for by its words.</source><translation>Die Anmerkungen sind die eines anderen Programms; jede wurde anhand ihrer Wörter gesucht.</translation></message>
<message><source>The annotations of this article are not counted as they are.</source><translation>Die Anmerkungen dieses Artikels sind nicht so gezählt, wie sie sind.</translation></message>
<message><source>The archive of Okular has lost its document, or its list of annotations.</source><translation>Dem Archiv von Okular fehlt das Dokument oder die Liste der Anmerkungen.</translation></message>
<message><source>The article as a work to cite, for LaTeX, Pandoc and reference managers, without your notes.</source><translation>Der Artikel als Werk zum Zitieren, für LaTeX, Pandoc und Literaturverwaltungen, ohne die Notizen.</translation></message>
<message><source>The article as a work to cite, for Zotero and Pandoc, without your notes.</source><translation>Der Artikel als Werk zum Zitieren, für Zotero und Pandoc, ohne die Notizen.</translation></message>
<message><source>The article as a work to cite, for reference managers, without your notes.</source><translation>Der Artikel als Werk zum Zitieren, für Literaturverwaltungen, ohne die Notizen.</translation></message>
<message><source>The article changed since the preview was made, so nothing was done; please look again.</source><translation>Der Artikel änderte sich seit der Vorschau, daher wurde nichts getan; bitte noch einmal ansehen.</translation></message>
<message><source>The article for Word, your notes as its comments, passages shaded by theme. It can be read again.</source><translation>Der Artikel für Word, die Notizen als Kommentare, Stellen nach Themen schattiert. Lässt sich wieder einlesen.</translation></message>
<message><source>The article gets a new version; the old one is kept.</source><translation>Der Artikel erhält eine neue Fassung; die alte wird aufbewahrt.</translation></message>
<message><source>The article has no annotations.</source><translation>Der Artikel hat keine Anmerkungen.</translation></message>
<message><source>The article has no pages as they were printed: only one that came as a PDF has.</source><translation>Der Artikel hat keine Seiten, wie sie gedruckt wurden: Nur einer, der als PDF kam, hat welche.</translation></message>
<message><source>The article in one scroll</source><translation>Der Artikel am Stück</translation></message>
<message><source>The article of this quote, “{title}”, was removed.</source><translation>Der Artikel dieses Zitats, „{title}“, wurde entfernt.</translation></message>
<message><source>The article that is open</source><translation>Der geöffnete Artikel</translation></message>
<message><source>The article was added.</source><translation>Der Artikel wurde hinzugefügt.</translation></message>
<message><source>The article was updated; Undo takes it back.</source><translation>Der Artikel wurde aktualisiert; Rückgängig nimmt es zurück.</translation></message>
<message><source>The article with its highlights, and notes in the margin, for any browser. It can be imported again.</source><translation>Der Artikel mit seinen Markierungen, und Notizen am Rand, für jeden Browser. Lässt sich wieder importieren.</translation></message>
<message><source>The article “{title}” is of another year ({year}).</source><translation>Der Artikel „{title}“ ist aus einem anderen Jahr ({year}).</translation></message>
<message><source>The articles opened last</source><translation>Die zuletzt geöffneten Artikel</translation></message>
<message><source>The author is guessed</source><translation>Der Autor ist vermutet</translation></message>
<message><source>The backup could not be written.</source><translation>Die Sicherung konnte nicht geschrieben werden.</translation></message>
<message><source>The backup {name} is damaged, so nothing was changed: {what}</source><translation>Die Sicherung {name} ist beschädigt, daher wurde nichts geändert: {what}</translation></message>
<message><source>The book could not be written, because {why}.</source><translation>Das Buch konnte nicht geschrieben werden, denn {why}.</translation></message>
<message><source>The book has copy protection ({archive}), so Postil cannot read it.</source><translation>Das Buch ist kopiergeschützt ({archive}), daher kann Postil es nicht lesen.</translation></message>
<message><source>The book is encrypted with a password, so Postil cannot read it.</source><translation>Das Buch ist mit einem Passwort verschlüsselt, daher kann Postil es nicht lesen.</translation></message>
<message><source>The book’s file is damaged, so that nothing can be added to it.</source><translation>Die Datei des Buches ist beschädigt, daher lässt sich ihr nichts hinzufügen.</translation></message>
<message><source>The brief in which you wrote was removed meanwhile. What you wrote is kept, with it, in the trash.</source><translation>Der Entwurf, in dem Sie schrieben, wurde inzwischen entfernt. Das Geschriebene liegt mit ihm im Papierkorb.</translation></message>
<message><source>The brief is in the clipboard, with its quotes and their sources.</source><translation>Der Entwurf ist in der Zwischenablage, mit seinen Zitaten und ihren Quellen.</translation></message>
<message><source>The brief was changed elsewhere while you wrote in it. Both texts are kept in it: please look at it.</source><translation>Der Entwurf wurde anderswo geändert, während Sie darin schrieben. Er enthält beide Texte: bitte ansehen.</translation></message>
<message><source>The browser asks for something that Postil does not know.</source><translation>Der Browser fragt nach etwas, das Postil nicht kennt.</translation></message>
<message><source>The browser sent only a part of the page.</source><translation>Der Browser hat nur einen Teil der Seite übergeben.</translation></message>
<message><source>The bundled article is missing.</source><translation>Der mitgelieferte Artikel fehlt.</translation></message>
<message><source>The caret is shown: arrows move it, V selects from it, Esc puts it away.</source><translation>Der Textcursor ist sichtbar: Pfeile bewegen ihn, V wählt ab ihm aus, Esc nimmt ihn weg.</translation></message>
<message><source>The check could not be made.</source><translation>Die Prüfung war nicht möglich.</translation></message>
<message numerus="yes"><source>The check found {n} things that are not what was written.</source><translation><numerusform>Die Prüfung fand {n} Teil, der nicht mehr ist, wie er geschrieben wurde.</numerusform><numerusform>Die Prüfung fand {n} Teile, die nicht mehr sind, wie sie geschrieben wurden.</numerusform></translation></message>
<message><source>The clock of {name} is more than a day ahead of this computer's: one of them is wrong.</source><translation>Die Uhr von {name} geht gegenüber der dieses Computers mehr als einen Tag vor: Eine von beiden geht falsch.</translation></message>
<message><source>The codes in {name} are nested too deeply.</source><translation>Die Codes in {name} sind zu tief verschachtelt.</translation></message>
<message><source>The colour {colour}</source><translation>Die Farbe {colour}</translation></message>
<message><source>The copy could not be proved: a highlight came out on other words ({id}).</source><translation>Die Kopie hat die Prüfung nicht bestanden: Eine Markierung kam auf anderen Wörtern heraus ({id}).</translation></message>
<message><source>The copy could not be written.</source><translation>Die Kopie konnte nicht geschrieben werden.</translation></message>
<message><source>The copy was written anew: its other bytes are not those of the original.</source><translation>Die Kopie wurde neu geschrieben: Ihre übrigen Bytes sind nicht die des Originals.</translation></message>
<message><source>The damaged files are kept in {kept}.</source><translation>Die beschädigten Dateien liegen in {kept}.</translation></message>
<message><source>The database is not set up for Postil: db/postgresql/setup.sql does it.</source><translation>Die Datenbank ist nicht für Postil eingerichtet: Das erledigt db/postgresql/setup.sql.</translation></message>
<message><source>The details of all articles were looked up already.</source><translation>Die Angaben zu allen Artikeln wurden schon nachgesehen.</translation></message>
<message numerus="yes"><source>The details of {n} articles were filled in. Undo takes them back.</source><translation><numerusform>Die Angaben zu {n} Artikel wurden ergänzt. Rückgängig nimmt sie zurück.</numerusform><numerusform>Die Angaben zu {n} Artikeln wurden ergänzt. Rückgängig nimmt sie zurück.</numerusform></translation></message>
<message><source>The disk is full, so {name} could not be written. Free some space and retry.</source><translation>Der Datenträger ist voll, daher konnte {name} nicht geschrieben werden. Bitte Platz schaffen und erneut versuchen.</translation></message>
<message><source>The disk of the server is full; nothing of this was kept there.</source><translation>Der Datenträger des Servers ist voll; nichts davon wurde dort behalten.</translation></message>
<message><source>The disk reported an error while the library {path} was used; nothing was changed.</source><translation>Der Datenträger meldete einen Fehler, während die Bibliothek {path} benutzt wurde; nichts wurde geändert.</translation></message>
<message><source>The disk reported an error with {name}: {error}.</source><translation>Der Datenträger meldete einen Fehler bei {name}: {error}.</translation></message>
<message><source>The disk that holds the library {path} is full; nothing was changed. Free some space and retry.</source><translation>Der Datenträger mit der Bibliothek {path} ist voll; nichts wurde geändert. Bitte Platz schaffen und erneut versuchen.</translation></message>
<message><source>The document declares entities of its own, which no word processor writes.</source><translation>Das Dokument deklariert eigene Entitäten, die keine Textverarbeitung schreibt.</translation></message>
<message><source>The document holds no text.</source><translation>Das Dokument enthält keinen Text.</translation></message>
<message><source>The document is nested more deeply than Postil reads.</source><translation>Das Dokument ist tiefer verschachtelt, als Postil liest.</translation></message>
<message><source>The document is protected by a password, so Postil cannot read it.</source><translation>Das Dokument ist mit einem Passwort geschützt, daher kann Postil es nicht lesen.</translation></message>
<message><source>The edited text no longer fits {encoding} and becomes UTF-8.</source><translation>Der bearbeitete Text passt nicht mehr in {encoding} und wird zu UTF-8.</translation></message>
<message><source>The end of the journal is damaged, as is the library: the last changes may be missing.</source><translation>Das Ende des Journals ist beschädigt, ebenso die Bibliothek: Die letzten Änderungen fehlen vielleicht.</translation></message>
<message><source>The export of “{title}” was not written: {problem}</source><translation>Der Export von „{title}“ wurde nicht geschrieben: {problem}</translation></message>
<message><source>The export option “{key}” knows {choices}, not “{value}”.</source><translation>Die Exportoption „{key}“ kennt {choices}, nicht „{value}“.</translation></message>
<message><source>The export was stopped; nothing was written.</source><translation>Der Export wurde angehalten; nichts wurde geschrieben.</translation></message>
<message><source>The export was stopped; what was written so far is whole.</source><translation>Der Export wurde angehalten; das bisher Geschriebene ist vollständig.</translation></message>
<message><source>The fetching was cancelled.</source><translation>Das Abrufen wurde abgebrochen.</translation></message>
<message><source>The file</source><translation>Die Datei</translation></message>
<message><source>The file ({name}) holds no annotations.</source><translation>Die Datei ({name}) enthält keine Anmerkungen.</translation></message>
<message><source>The file as it will look</source><translation>Die Datei, wie sie aussehen wird</translation></message>
<message><source>The file carries no record, so it may never have held it.</source><translation>Die Datei enthält keinen Datensatz, daher hat sie es vielleicht nie enthalten.</translation></message>
<message><source>The file does not hold the text of “{article_title}”, which is not here.</source><translation>Die Datei enthält den Text von „{article_title}“ nicht, und dieser ist nicht hier.</translation></message>
<message><source>The file does not name the work; --article says it.</source><translation>Die Datei nennt das Werk nicht; --article sagt, welches es ist.</translation></message>
<message><source>The file holds annotations of several articles; open the one that is meant, or name it.</source><translation>Die Datei enthält Anmerkungen mehrerer Artikel; bitte den gemeinten öffnen oder nennen.</translation></message>
<message><source>The file holds no archived web page.</source><translation>Die Datei enthält keine archivierte Webseite.</translation></message>
<message><source>The file holds no article, and it does not say which one of the library it belongs to.</source><translation>Die Datei enthält keinen Artikel und sagt nicht, zu welchem der Bibliothek sie gehört.</translation></message>
<message><source>The file holds no machine block.</source><translation>Die Datei enthält keinen Maschinenblock.</translation></message>
<message><source>The file holds no machine block; dates and exact ranges could not be read from it.</source><translation>Die Datei enthält keinen Maschinenblock; Daten und genaue Bereiche waren nicht daraus zu lesen.</translation></message>
<message><source>The file holds nothing of Postil's.</source><translation>Die Datei enthält nichts von Postil.</translation></message>
<message><source>The file holds {count} machine blocks; the last one was read.</source><translation>Die Datei enthält {count} Maschinenblöcke; der letzte wurde gelesen.</translation></message>
<message><source>The file holds {holds} of “{title}”, written for reading elsewhere; its words are not read back.</source><translation>Die Datei zu „{title}“ enthält: {holds}. Sie ist zum Lesen anderswo geschrieben; ihre Wörter werden nicht wieder eingelesen.</translation></message>
<message><source>The file holds {n} more, which are added.</source><translation>Die Datei enthält {n} weitere, die hinzukommen.</translation></message>
<message><source>The file is a list of highlights; it does not hold the article's text.</source><translation>Die Datei ist eine Liste von Markierungen; sie enthält den Text des Artikels nicht.</translation></message>
<message><source>The file is an export of “{title}”, not of “{title_2}”.</source><translation>Die Datei ist ein Export von „{title}“, nicht von „{title_2}“.</translation></message>
<message><source>The file is an export of “{title}”, which is not in this library and can be added.</source><translation>Die Datei ist ein Export von „{title}“, der nicht in dieser Bibliothek ist und hinzugefügt werden kann.</translation></message>
<message><source>The file is as it was when it was read; there is nothing to update.</source><translation>Die Datei ist wie beim Einlesen; es gibt nichts zu aktualisieren.</translation></message>
<message><source>The file is empty, so there is nothing to import.</source><translation>Die Datei ist leer, es gibt nichts zu importieren.</translation></message>
<message><source>The file is empty.</source><translation>Die Datei ist leer.</translation></message>
<message><source>The file is no JSON: {error}.</source><translation>Die Datei ist kein JSON: {error}.</translation></message>
<message><source>The file is not a FictionBook, or so damaged that nothing in it can be read.</source><translation>Die Datei ist kein FictionBook oder so beschädigt, dass nichts darin lesbar ist.</translation></message>
<message><source>The file is not a Word document, or so damaged that nothing in it can be read.</source><translation>Die Datei ist kein Word-Dokument oder so beschädigt, dass nichts darin lesbar ist.</translation></message>
<message><source>The file is not an EPUB, or so damaged that nothing in it can be read.</source><translation>Die Datei ist kein EPUB oder so beschädigt, dass nichts darin lesbar ist.</translation></message>
<message><source>The file is not an OpenDocument text, or so damaged that nothing in it can be read.</source><translation>Die Datei ist kein OpenDocument-Text oder so beschädigt, dass nichts darin lesbar ist.</translation></message>
<message><source>The file is not an export of Postil: ids, dates, themes and overlaps could not be known.</source><translation>Die Datei ist kein Export von Postil: IDs, Daten, Themen und Überlappungen sind daraus nicht zu erkennen.</translation></message>
<message><source>The file is not one in which Okular keeps annotations.</source><translation>Die Datei ist keine, in der Okular Anmerkungen aufbewahrt.</translation></message>
<message><source>The file is not rich text, although its name says so.</source><translation>Die Datei ist kein Rich Text, obwohl ihr Name es sagt.</translation></message>
<message><source>The file is not text, so Postil cannot read it as an article.</source><translation>Die Datei ist kein Text, daher kann Postil sie nicht als Artikel lesen.</translation></message>
<message><source>The file is not text. A document is added as an article; marks in one that is there come in by an update.</source><translation>Die Datei ist kein Text. Ein Dokument wird als Artikel hinzugefügt; Markierungen in einem vorhandenen kommen mit einer Aktualisierung.</translation></message>
<message><source>The file is not {kind}, or so damaged that nothing in it can be read.</source><translation>Die Datei ist nicht {kind} oder so beschädigt, dass nichts darin lesbar ist.</translation></message>
<message><source>The file is {kind}, which Postil cannot read as an article.</source><translation>Die Datei ist {kind}; das kann Postil nicht als Artikel lesen.</translation></message>
<message><source>The file may be cut off in this note.</source><translation>Die Datei ist in dieser Notiz vielleicht abgeschnitten.</translation></message>
<message><source>The file may be cut off.</source><translation>Die Datei ist vielleicht abgeschnitten.</translation></message>
<message><source>The file may be cut off; its text is not taken over unless you say so.</source><translation>Die Datei ist vielleicht abgeschnitten; ihr Text wird nur auf Wunsch übernommen.</translation></message>
<message><source>The file may be from {names}; please say which.</source><translation>Die Datei kann von {names} sein; bitte angeben, von welchem.</translation></message>
<message><source>The file of your keys</source><translation>Die Datei der Tasten</translation></message>
<message><source>The file of your settings</source><translation>Die Datei der Einstellungen</translation></message>
<message><source>The file says that it holds {count} annotations but has {n}; it may be cut off.</source><translation>Die Datei nennt {count} Anmerkungen, hat aber {n}; vielleicht ist sie abgeschnitten.</translation></message>
<message><source>The file says that it holds {count} annotations but has {n}; it may be cut off. Its text is not taken over unless you say so.</source><translation>Die Datei nennt {count} Anmerkungen, hat aber {n}; vielleicht ist sie abgeschnitten. Ihr Text wird nur auf Wunsch übernommen.</translation></message>
<message><source>The file says that it is an export of Postil, but none of its references can be read.</source><translation>Die Datei gibt sich als Export von Postil aus, aber keiner ihrer Verweise ist lesbar.</translation></message>
<message><source>The file was exported from another version of the article.</source><translation>Die Datei wurde aus einer anderen Fassung des Artikels exportiert.</translation></message>
<message><source>The file was written by a newer Postil (format {version}, this one knows {format_version}).</source><translation>Die Datei wurde von einem neueren Postil geschrieben (Format {version}, dieses kennt {format_version}).</translation></message>
<message><source>The file was written for reading elsewhere; its notes cannot be told from its text any more.</source><translation>Die Datei wurde zum Lesen anderswo geschrieben; ihre Notizen sind von ihrem Text nicht mehr zu unterscheiden.</translation></message>
<message><source>The file {name} in the folder is damaged, or has not come whole yet.</source><translation>Die Datei {name} im Ordner ist beschädigt oder noch nicht ganz angekommen.</translation></message>
<message><source>The file {path} is damaged.</source><translation>Die Datei {path} ist beschädigt.</translation></message>
<message><source>The file's text cannot be read here, so nothing can be imported from it.</source><translation>Der Text der Datei kann hier nicht gelesen werden; es lässt sich nichts daraus importieren.</translation></message>
<message><source>The first in sight; a click does so too</source><translation>Das erste sichtbare; ein Klick tut es auch</translation></message>
<message><source>The folder is encrypted: its twelve words are needed.</source><translation>Der Ordner ist verschlüsselt: Seine zwölf Wörter werden gebraucht.</translation></message>
<message><source>The folder {parent} for the library cannot be made: {strerror}.</source><translation>Der Ordner {parent} für die Bibliothek lässt sich nicht anlegen: {strerror}.</translation></message>
<message><source>The folder {path} is not empty: choose an empty one, or one that is shared.</source><translation>Der Ordner {path} ist nicht leer: Bitte einen leeren wählen oder einen, der freigegeben ist.</translation></message>
<message><source>The folder {path} is not shared by any device yet, or has not come here yet.</source><translation>Der Ordner {path} wird noch von keinem Gerät freigegeben oder ist hier noch nicht angekommen.</translation></message>
<message><source>The folder {path} is shared by a newer Postil: this one cannot read it.</source><translation>Der Ordner {path} wird von einem neueren Postil freigegeben: Dieses kann ihn nicht lesen.</translation></message>
<message><source>The folder “{folder}” could not be made: this is no possible name.</source><translation>Der Ordner „{folder}“ konnte nicht angelegt werden: Das ist kein möglicher Name.</translation></message>
<message><source>The folder “{folder}” could not be made: {error}.</source><translation>Der Ordner „{folder}“ konnte nicht angelegt werden: {error}.</translation></message>
<message><source>The folder “{parent}” for the pictures could not be made.</source><translation>Der Ordner „{parent}“ für die Bilder konnte nicht angelegt werden.</translation></message>
<message><source>The folder “{path}” could not be made: {why}.</source><translation>Der Ordner „{path}“ konnte nicht angelegt werden: {why}.</translation></message>
<message><source>The footnote {label} stands in the file twice; the first was taken.</source><translation>Die Fußnote {label} steht zweimal in der Datei; die erste wurde genommen.</translation></message>
<message><source>The format of the last export</source><translation>Das Format des letzten Exports</translation></message>
<message><source>The group did not take a change: {why}</source><translation>Die Gruppe hat eine Änderung nicht angenommen: {why}</translation></message>
<message><source>The head of the file's hidden record could not be read; {used}.</source><translation>Der Kopf des verborgenen Datensatzes der Datei war nicht lesbar; {used}.</translation></message>
<message><source>The headings that are searched are not those of this article.</source><translation>Die durchsuchten Überschriften sind nicht die dieses Artikels.</translation></message>
<message><source>The hidden block was edited {what}</source><translation>Der verborgene Block wurde {what} bearbeitet</translation></message>
<message><source>The history of the library {path} is damaged: nothing was changed.</source><translation>Der Verlauf der Bibliothek {path} ist beschädigt: Nichts wurde geändert.</translation></message>
<message><source>The import names an annotation without saying where it stands.</source><translation>Der Import nennt eine Anmerkung, ohne zu sagen, wo sie steht.</translation></message>
<message><source>The import was cancelled.</source><translation>Der Import wurde abgebrochen.</translation></message>
<message><source>The import was cancelled; nothing was added.</source><translation>Der Import wurde abgebrochen; nichts wurde hinzugefügt.</translation></message>
<message><source>The import was stopped; nothing was changed.</source><translation>Der Import wurde angehalten; nichts wurde geändert.</translation></message>
<message><source>The index was changed since; it was left as it is.</source><translation>Das Verzeichnis wurde seither geändert; es blieb, wie es ist.</translation></message>
<message><source>The journal of the library {library} could not be compressed.</source><translation>Das Journal der Bibliothek {library} ließ sich nicht komprimieren.</translation></message>
<message><source>The journal {path} is not there any more: it was deleted or moved. Opened again, the library gets a new one.</source><translation>Das Journal {path} ist nicht mehr da: Es wurde gelöscht oder verschoben. Wieder geöffnet, bekommt die Bibliothek ein neues.</translation></message>
<message><source>The label of its reference may have been changed.</source><translation>Das Kürzel ihres Verweises wurde vielleicht geändert.</translation></message>
<message><source>The languages of the last scan</source><translation>Die Sprachen des letzten Scans</translation></message>
<message><source>The last change is not on the screen: {what}. Undo it?</source><translation>Die letzte Änderung ist nicht zu sehen: {what}. Rückgängig machen?</translation></message>
<message><source>The last change of the {kind} {row_id} is missing from the history; its outcome is kept.</source><translation>Die letzte Änderung ({kind} {row_id}) fehlt im Verlauf; ihr Ergebnis ist erhalten.</translation></message>
<message><source>The last change was made {whose}: {what}. Undo it too?</source><translation>Die letzte Änderung geschah {whose}: {what}. Auch sie rückgängig machen?</translation></message>
<message><source>The last seven days</source><translation>Die letzten sieben Tage</translation></message>
<message><source>The libraries opened last</source><translation>Die zuletzt geöffneten Bibliotheken</translation></message>
<message><source>The library and its journal are whole; nothing was done.</source><translation>Die Bibliothek und ihr Journal sind unversehrt; nichts wurde getan.</translation></message>
<message><source>The library can only be read, so it cannot be repaired from here.</source><translation>Die Bibliothek kann nur gelesen und daher von hier aus nicht repariert werden.</translation></message>
<message><source>The library has a highlight of these words in this place.</source><translation>Die Bibliothek hat an diesem Ort eine Markierung dieser Wörter.</translation></message>
<message><source>The library has another text by now than the one that was edited.</source><translation>Die Bibliothek hat inzwischen einen anderen Text als den bearbeiteten.</translation></message>
<message><source>The library has no article of this title.</source><translation>Die Bibliothek hat keinen Artikel mit diesem Titel.</translation></message>
<message><source>The library has no article of this title; nearest come {titles}.</source><translation>Die Bibliothek hat keinen Artikel mit diesem Titel; am nächsten kommen {titles}.</translation></message>
<message><source>The library has no such quote.</source><translation>Die Bibliothek hat kein solches Zitat.</translation></message>
<message><source>The library holds no article yet.</source><translation>Die Bibliothek enthält noch keinen Artikel.</translation></message>
<message><source>The library holds tables, triggers or views that are not Postil's, or lacks some.</source><translation>Die Bibliothek enthält Tabellen, Trigger oder Sichten, die nicht von Postil sind, oder ihr fehlen welche.</translation></message>
<message><source>The library is as it was in the backup; Undo takes that back.</source><translation>Die Bibliothek ist wie in der Sicherung; Rückgängig nimmt das zurück.</translation></message>
<message><source>The library is damaged: the step's history cannot be read.</source><translation>Die Bibliothek ist beschädigt: Der Verlauf des Schritts ist nicht lesbar.</translation></message>
<message><source>The library is damaged: what a row of it holds cannot be read.</source><translation>Die Bibliothek ist beschädigt: Der Inhalt einer ihrer Zeilen ist nicht lesbar.</translation></message>
<message><source>The library is damaged: what a row of it holds cannot be unpacked.</source><translation>Die Bibliothek ist beschädigt: Der Inhalt einer ihrer Zeilen lässt sich nicht entpacken.</translation></message>
<message><source>The library is damaged: what a row of it holds is cut off or far too large.</source><translation>Die Bibliothek ist beschädigt: Der Inhalt einer ihrer Zeilen ist abgeschnitten oder viel zu groß.</translation></message>
<message><source>The library is damaged: what a row of it holds is not what was written.</source><translation>Die Bibliothek ist beschädigt: Der Inhalt einer ihrer Zeilen ist nicht der, der geschrieben wurde.</translation></message>
<message><source>The library is damaged: where an annotation stands in it cannot be read.</source><translation>Die Bibliothek ist beschädigt: Wo eine Anmerkung darin steht, ist nicht lesbar.</translation></message>
<message><source>The library is not shared at {target}.</source><translation>Die Bibliothek ist unter {target} nicht freigegeben.</translation></message>
<message><source>The library is open for reading only.</source><translation>Die Bibliothek ist nur zum Lesen geöffnet.</translation></message>
<message><source>The library itself lies in {path}: choose a folder of its own.</source><translation>Die Bibliothek selbst liegt in {path}: Bitte einen eigenen Ordner wählen.</translation></message>
<message><source>The library now holds {rows}.</source><translation>Die Bibliothek enthält nun {rows}.</translation></message>
<message><source>The library was repaired.</source><translation>Die Bibliothek wurde repariert.</translation></message>
<message><source>The library {path} cannot be read: {strerror}.</source><translation>Die Bibliothek {path} lässt sich nicht lesen: {strerror}.</translation></message>
<message><source>The library {path} cannot be written to, so nothing was changed.</source><translation>In die Bibliothek {path} kann nicht geschrieben werden, daher wurde nichts geändert.</translation></message>
<message><source>The library {path} cannot hold this as Postil wrote it; nothing was changed.</source><translation>Die Bibliothek {path} kann dies nicht so aufnehmen, wie Postil es schrieb; nichts wurde geändert.</translation></message>
<message><source>The library {path} could not be rebuilt: {what}</source><translation>Die Bibliothek {path} ließ sich nicht wiederherstellen: {what}</translation></message>
<message><source>The library {path} does not hold together after it was brought up to date.</source><translation>Die Bibliothek {path} ist nach dem Erneuern nicht in sich stimmig.</translation></message>
<message><source>The library {path} is damaged, so nothing of it was taken; repair it first.</source><translation>Die Bibliothek {path} ist beschädigt, daher wurde nichts davon aufgenommen; bitte zuerst reparieren.</translation></message>
<message><source>The library {path} is damaged.</source><translation>Die Bibliothek {path} ist beschädigt.</translation></message>
<message><source>The library {path} is damaged: it holds text that is none.</source><translation>Die Bibliothek {path} ist beschädigt: Sie enthält Text, der keiner ist.</translation></message>
<message><source>The library {path} is missing, but its change journal is there: it can be rebuilt.</source><translation>Die Bibliothek {path} fehlt, aber ihr Journal ist da: Sie lässt sich wiederherstellen.</translation></message>
<message><source>The library {path} is not as Postil makes it: another program may have changed it.</source><translation>Die Bibliothek {path} ist nicht, wie Postil sie anlegt: Vielleicht hat ein anderes Programm sie geändert.</translation></message>
<message><source>The library {path} is not open.</source><translation>Die Bibliothek {path} ist nicht geöffnet.</translation></message>
<message><source>The library {path} is not there any more: it was deleted or moved.</source><translation>Die Bibliothek {path} ist nicht mehr da: Sie wurde gelöscht oder verschoben.</translation></message>
<message><source>The library {path} is open for reading only.</source><translation>Die Bibliothek {path} ist nur zum Lesen geöffnet.</translation></message>
<message><source>The library {path} or a file beside it cannot be opened; is its folder writable?</source><translation>Die Bibliothek {path} oder eine Datei daneben lässt sich nicht öffnen; ist ihr Ordner beschreibbar?</translation></message>
<message><source>The library {path} was replaced by another file. Opened again, that one is shown.</source><translation>Die Bibliothek {path} wurde durch eine andere Datei ersetzt. Wieder geöffnet, wird diese gezeigt.</translation></message>
<message><source>The library {path} was replaced by another file; close it and open it again.</source><translation>Die Bibliothek {path} wurde durch eine andere Datei ersetzt; bitte schließen und wieder öffnen.</translation></message>
<message><source>The library {path} was written by a newer Postil: to read it, update Postil.</source><translation>Die Bibliothek {path} wurde von einem neueren Postil geschrieben: Um sie zu lesen, bitte Postil aktualisieren.</translation></message>
<message><source>The library {path} was written by an older Postil and must be brought up to date first, but it cannot be written to.</source><translation>Die Bibliothek {path} wurde von einem älteren Postil geschrieben und muss erst erneuert werden, aber sie ist nicht beschreibbar.</translation></message>
<message><source>The library {value} says that it was written by a newer Postil, which alone can repair it; nothing was changed. If none was ever used, its version number is damaged: put the file elsewhere and repair again, which rebuilds the library from its journal and backups.</source><translation>Die Bibliothek {value} gibt an, von einem neueren Postil geschrieben zu sein, das allein sie reparieren kann; nichts wurde geändert. Falls nie eines benutzt wurde, ist ihre Versionsnummer beschädigt: Die Datei woanders ablegen und erneut reparieren; dann wird die Bibliothek aus Journal und Sicherungen wiederhergestellt.</translation></message>
<message><source>The line that is read keeps its place, the others step back</source><translation>Die gelesene Zeile behält ihren Platz, die anderen treten zurück</translation></message>
<message><source>The link to the annotation was copied.</source><translation>Der Link zur Anmerkung wurde kopiert.</translation></message>
<message><source>The machine block is cut off at its end.</source><translation>Der Maschinenblock ist am Ende abgeschnitten.</translation></message>
<message><source>The mark stands elsewhere in the file.</source><translation>Die Markierung steht in der Datei woanders.</translation></message>
<message><source>The marks belong to</source><translation>Die Markierungen gehören zu</translation></message>
<message><source>The name of a code in {name} has {n} characters; {longest} are the most.</source><translation>Der Name eines Codes in {name} hat {n} Zeichen; höchstens {longest} sind möglich.</translation></message>
<message><source>The name of a saved search has {longest} characters at the most.</source><translation>Der Name einer gespeicherten Suche hat höchstens {longest} Zeichen.</translation></message>
<message><source>The name of the step {step_id} is gone; its changes are kept.</source><translation>Der Name des Schritts {step_id} ist verloren; seine Änderungen sind erhalten.</translation></message>
<message><source>The next one (Right)</source><translation>Die nächste (Right)</translation></message>
<message><source>The note could not be begun.</source><translation>Die Notiz konnte nicht begonnen werden.</translation></message>
<message><source>The note of “{target}” is cut off at the end of the file.</source><translation>Die Notiz zu „{target}“ ist am Ende der Datei abgeschnitten.</translation></message>
<message><source>The note was changed elsewhere while you wrote in it. Both texts are kept in it: please look at it.</source><translation>Die Notiz wurde anderswo geändert, während Sie darin schrieben. Sie enthält beide Texte: bitte ansehen.</translation></message>
<message><source>The note was changed in the file.</source><translation>Die Notiz wurde in der Datei geändert.</translation></message>
<message><source>The note {label} is referred to nowhere in the text.</source><translation>Auf die Notiz {label} verweist nichts im Text.</translation></message>
<message><source>The one before</source><translation>Eins zurück</translation></message>
<message><source>The one before (Left)</source><translation>Die davor (Left)</translation></message>
<message><source>The order of the list</source><translation>Die Reihenfolge der Liste</translation></message>
<message><source>The page holds no text that could be read.</source><translation>Die Seite enthält keinen lesbaren Text.</translation></message>
<message><source>The page is larger than 50 MB, which is more than Postil opens.</source><translation>Die Seite ist größer als 50 MB; so große öffnet Postil nicht.</translation></message>
<message><source>The page says what it said; there is no newer version.</source><translation>Die Seite sagt, was sie sagte; es gibt keine neuere Fassung.</translation></message>
<message><source>The page showed other words than the article has, and was set anew. Please select them once more.</source><translation>Die Seite zeigte andere Wörter als der Artikel und wurde neu gesetzt. Bitte noch einmal auswählen.</translation></message>
<message><source>The page was changed since it was written; only the annotated article that it carries was read.</source><translation>Die Seite wurde geändert, seit sie geschrieben wurde; nur der mitgeführte Artikel mit Anmerkungen wurde gelesen.</translation></message>
<message><source>The pages as they were printed. Their words can be read one by one in the text.</source><translation>Die Seiten, wie sie gedruckt wurden. Ihre Wörter lassen sich im Text einzeln lesen.</translation></message>
<message><source>The pages cannot be shown: the program that draws them ended again and again.</source><translation>Die Seiten können nicht gezeigt werden: Das Programm, das sie zeichnet, endete immer wieder.</translation></message>
<message><source>The pages could not be made, because {why}.</source><translation>Die Seiten konnten nicht erstellt werden, denn {why}.</translation></message>
<message><source>The pages of the article as they were printed. Its text is in Text.</source><translation>Die Seiten des Artikels, wie sie gedruckt wurden. Seinen Text zeigt „Text“.</translation></message>
<message><source>The pages of this PDF have a text of their own, so that there is nothing to read.</source><translation>Die Seiten dieses PDFs haben schon ihren eigenen Text; es gibt nichts zu erkennen.</translation></message>
<message><source>The pages went to the printer.</source><translation>Die Seiten gingen an den Drucker.</translation></message>
<message><source>The passage of this annotation does not stand in the text any more.</source><translation>Die Stelle dieser Anmerkung steht nicht mehr im Text.</translation></message>
<message><source>The picture could not be encoded.</source><translation>Das Bild konnte nicht kodiert werden.</translation></message>
<message><source>The pictures of this article take too long to draw.</source><translation>Die Bilder dieses Artikels zu zeichnen dauert zu lange.</translation></message>
<message><source>The pictures of this version are not what was written.</source><translation>Die Bilder dieser Fassung sind nicht mehr, wie sie geschrieben wurden.</translation></message>
<message><source>The program “say”, by which Postil reads aloud, was not found.</source><translation>Das Programm „say“, mit dem Postil vorliest, wurde nicht gefunden.</translation></message>
<message><source>The project has lost its list of sources and codings, or that is too large.</source><translation>Dem Projekt fehlt die Liste der Quellen und Kodierungen, oder sie ist zu groß.</translation></message>
<message><source>The publisher's limit was reached, so that the Kindle kept no words of it.</source><translation>Die Grenze des Verlags war erreicht, daher hat der Kindle keine Wörter davon aufbewahrt.</translation></message>
<message><source>The question cannot be answered: it holds, or would give, no text.</source><translation>Die Abfrage lässt sich nicht beantworten: Sie enthält oder ergäbe etwas, das kein Text ist.</translation></message>
<message><source>The question cannot be answered: {reason}.</source><translation>Die Abfrage lässt sich nicht beantworten: {reason}.</translation></message>
<message><source>The question was not answered within {seconds} seconds.</source><translation>Die Abfrage wurde nicht innerhalb von {seconds} Sekunden beantwortet.</translation></message>
<message><source>The quote does not stand in the article with this context.</source><translation>Das Zitat steht in diesem Zusammenhang nicht im Artikel.</translation></message>
<message><source>The quote does not stand in the article.</source><translation>Das Zitat steht nicht im Artikel.</translation></message>
<message><source>The quote is empty; please give the words to highlight.</source><translation>Das Zitat ist leer; bitte die Wörter zum Markieren angeben.</translation></message>
<message><source>The quote stands in the article {n} times with this context; please give more of what stands before or after it (prefix, suffix).</source><translation>Das Zitat steht {n}-mal in diesem Zusammenhang im Artikel; bitte mehr von dem angeben, was davor oder danach steht (prefix, suffix).</translation></message>
<message><source>The quote stands in the article {n} times; please give more of what stands before or after it (prefix, suffix).</source><translation>Das Zitat steht {n}-mal im Artikel; bitte mehr von dem angeben, was davor oder danach steht (prefix, suffix).</translation></message>
<message><source>The quote, cited by its page</source><translation>Das Zitat, mit seiner Seite belegt</translation></message>
<message><source>The range {start} to {end} is no passage of a text of {n} characters.</source><translation>Der Bereich {start} bis {end} ist keine Stelle eines Textes von {n} Zeichen.</translation></message>
<message><source>The range {start} to {end} is not a passage of “{title}”, whose text has {n} characters.</source><translation>Der Bereich {start} bis {end} ist keine Stelle von „{title}“, dessen Text {n} Zeichen hat.</translation></message>
<message><source>The range {start} to {end} is not a passage of “{title}”.</source><translation>Der Bereich {start} bis {end} ist keine Stelle von „{title}“.</translation></message>
<message><source>The reference {label} stands in the text {n} times; the first was taken.</source><translation>Der Verweis {label} steht {n}-mal im Text; der erste wurde genommen.</translation></message>
<message><source>The rich text holds no words.</source><translation>Der Rich Text enthält keine Wörter.</translation></message>
<message><source>The rich text is damaged, so that it cannot be read.</source><translation>Der Rich Text ist beschädigt und nicht lesbar.</translation></message>
<message><source>The rich text is larger than 20 MB, which is more than Postil reads of that kind.</source><translation>Der Rich Text ist größer als 20 MB, mehr, als Postil von dieser Art liest.</translation></message>
<message><source>The rows of {table} are out of order.</source><translation>Die Zeilen von {table} sind nicht in ihrer Reihenfolge.</translation></message>
<message><source>The same</source><translation>Gleich</translation></message>
<message><source>The same again</source><translation>Noch einmal so</translation></message>
<message><source>The same few words stand here, among partly other words.</source><translation>Dieselben wenigen Wörter stehen hier, zwischen teils anderen Wörtern.</translation></message>
<message><source>The same words stand at another place, or among other words.</source><translation>Dieselben Wörter stehen an anderer Stelle oder zwischen anderen Wörtern.</translation></message>
<message><source>The same words stand at several places; this one is the likeliest.</source><translation>Dieselben Wörter stehen an mehreren Stellen; diese ist die wahrscheinlichste.</translation></message>
<message><source>The same words stand here, but among other words.</source><translation>Dieselben Wörter stehen hier, aber zwischen anderen Wörtern.</translation></message>
<message><source>The same words stand here, set otherwise.</source><translation>Dieselben Wörter stehen hier, anders gesetzt.</translation></message>
<message><source>The same words stand here, spaced otherwise.</source><translation>Dieselben Wörter stehen hier, mit anderen Abständen.</translation></message>
<message><source>The saved search was removed; Undo brings it back.</source><translation>Die gespeicherte Suche wurde entfernt; Rückgängig holt sie zurück.</translation></message>
<message><source>The scan was not read on; nothing was changed.</source><translation>Der Scan wurde nicht weiter gelesen; nichts wurde geändert.</translation></message>
<message><source>The search for the annotations was stopped.</source><translation>Die Suche nach den Anmerkungen wurde angehalten.</translation></message>
<message><source>The search index does not agree with what is searched: {error}</source><translation>Der Suchindex stimmt nicht mit dem Durchsuchten überein: {error}</translation></message>
<message><source>The search is saved; F2 renames it, Undo takes it back.</source><translation>Die Suche ist gespeichert; F2 benennt sie um, Rückgängig nimmt sie zurück.</translation></message>
<message><source>The search was stopped.</source><translation>Die Suche wurde angehalten.</translation></message>
<message><source>The selected words in what you gathered, over all articles</source><translation>Die ausgewählten Wörter im Gesammelten aller Artikel</translation></message>
<message><source>The selection is highlighted already.</source><translation>Die Auswahl ist schon markiert.</translation></message>
<message><source>The selection is highlighted as {theme}.</source><translation>Die Auswahl ist markiert als {theme}.</translation></message>
<message><source>The selection is highlighted.</source><translation>Die Auswahl ist markiert.</translation></message>
<message><source>The selection was not found in its text and is not highlighted.</source><translation>Die Auswahl wurde in ihrem Text nicht gefunden und ist nicht markiert.</translation></message>
<message><source>The server asks for a password, which stands in PostgreSQL's own file (~/.pgpass).</source><translation>Der Server verlangt ein Passwort; es gehört in die Datei von PostgreSQL (~/.pgpass).</translation></message>
<message><source>The server cannot be reached: it may be off, or this computer offline.</source><translation>Der Server ist nicht erreichbar: Er ist vielleicht aus, oder dieser Computer ist nicht verbunden.</translation></message>
<message><source>The server does not let you do this: your role in the group is too small.</source><translation>Der Server lässt das nicht zu: Ihre Rolle in der Gruppe reicht dafür nicht.</translation></message>
<message><source>The server lets nobody in: {why}.</source><translation>Der Server lässt niemanden ein: {why}.</translation></message>
<message><source>The server refused this: {why}</source><translation>Der Server hat dies abgelehnt: {why}</translation></message>
<message><source>The server sends on to what is no address.</source><translation>Der Server leitet an etwas weiter, das keine Adresse ist.</translation></message>
<message><source>The shared folder is not there: nothing was exchanged.</source><translation>Der freigegebene Ordner ist nicht da: Es wurde nichts abgeglichen.</translation></message>
<message><source>The size of the sheets that the article is printed on.</source><translation>Das Format der Blätter, auf die der Artikel gedruckt wird.</translation></message>
<message><source>The step does not fit.</source><translation>Der Schritt passt nicht.</translation></message>
<message><source>The step {previous}, and maybe others before it, is in no copy.</source><translation>Der Schritt {previous}, vielleicht auch andere davor, ist in keiner Kopie.</translation></message>
<message><source>The style that its sources are cited in</source><translation>Der Stil, in dem seine Quellen zitiert werden</translation></message>
<message><source>The system does not let Postil use {name}: {strerror}.</source><translation>Das System lässt Postil {name} nicht benutzen: {strerror}.</translation></message>
<message><source>The system has no dictionary for {wanted}.</source><translation>Das System hat kein Wörterbuch für {wanted}.</translation></message>
<message><source>The system has no dictionary for {wanted}. It has: {has}.</source><translation>Das System hat kein Wörterbuch für {wanted}. Vorhanden: {has}.</translation></message>
<message><source>The system's sans</source><translation>Serifenlose des Systems</translation></message>
<message><source>The system's serif</source><translation>Serifen des Systems</translation></message>
<message><source>The system's voice does not work: it ended without reading. Try it outside of Postil.</source><translation>Die Stimme des Systems funktioniert nicht: Sie endete, ohne zu lesen. Bitte außerhalb von Postil ausprobieren.</translation></message>
<message><source>The system’s dictionaries cannot be read: {error}</source><translation>Die Wörterbücher des Systems können nicht gelesen werden: {error}</translation></message>
<message><source>The table as it will look</source><translation>Die Tabelle, wie sie aussehen wird</translation></message>
<message><source>The table can be saved as .svg, .png or .csv.</source><translation>Die Tabelle lässt sich als .svg, .png oder .csv speichern.</translation></message>
<message><source>The table could not be read: {error}.</source><translation>Die Tabelle konnte nicht gelesen werden: {error}.</translation></message>
<message><source>The table is too long for a PNG. Save it as SVG or as CSV, or filter it first.</source><translation>Die Tabelle ist zu lang für ein PNG. Als SVG oder CSV speichern oder vorher filtern.</translation></message>
<message><source>The tables of the Lua file go too deep.</source><translation>Die Tabellen der Lua-Datei gehen zu tief.</translation></message>
<message><source>The targets are not JSON: {error}.</source><translation>Die Ziele sind kein JSON: {error}.</translation></message>
<message><source>The targets are not a list.</source><translation>Die Ziele sind keine Liste.</translation></message>
<message><source>The template fails in line {found}: {why}.</source><translation>Die Vorlage scheitert in Zeile {found}: {why}.</translation></message>
<message><source>The template fails in line {line}: {what}.</source><translation>Die Vorlage scheitert in Zeile {line}: {what}.</translation></message>
<message><source>The template fails: its process gave no usable answer.</source><translation>Die Vorlage scheitert: Ihr Prozess gab keine brauchbare Antwort.</translation></message>
<message><source>The template fails: {what}.</source><translation>Die Vorlage scheitert: {what}.</translation></message>
<message><source>The template fails: {why}.</source><translation>Die Vorlage scheitert: {why}.</translation></message>
<message><source>The template is longer than {longest_template} characters.</source><translation>Die Vorlage ist länger als {longest_template} Zeichen.</translation></message>
<message><source>The text</source><translation>Der Text</translation></message>
<message><source>The text could not be found on the pages, because {why}. They can be read; notes are made in Text.</source><translation>Der Text ließ sich auf den Seiten nicht finden, denn {why}. Sie können gelesen werden; Notizen entstehen im Text.</translation></message>
<message><source>The text could not be read as Markdown.</source><translation>Der Text ließ sich nicht als Markdown lesen.</translation></message>
<message><source>The text could not be read back, so no highlight was marked in it; all are listed at the end.</source><translation>Der Text ließ sich nicht zurücklesen, daher wurde keine Markierung darin gekennzeichnet; alle stehen als Liste am Ende.</translation></message>
<message><source>The text is longer than 15 million characters or 25 MB, which is more than Postil opens.</source><translation>Der Text ist länger als 15 Millionen Zeichen oder 25 MB, mehr, als Postil öffnet.</translation></message>
<message><source>The text is not, letter for letter, the one that was exported.</source><translation>Der Text ist nicht Zeichen für Zeichen der exportierte.</translation></message>
<message><source>The text is the same.</source><translation>Der Text ist derselbe.</translation></message>
<message><source>The text keeps its own order; a list can be grouped.</source><translation>Der Text behält seine eigene Reihenfolge; eine Liste lässt sich gruppieren.</translation></message>
<message><source>The text now</source><translation>Der Text jetzt</translation></message>
<message><source>The text of an article cannot be read.</source><translation>Der Text eines Artikels ist nicht lesbar.</translation></message>
<message><source>The text of an article is not what it says.</source><translation>Der Text eines Artikels ist nicht, was er zu sein angibt.</translation></message>
<message><source>The text of the article, read-only. Select with Shift and the arrow keys.</source><translation>Der Text des Artikels, nur zum Lesen. Mit Shift und den Pfeiltasten auswählen.</translation></message>
<message><source>The text of the file</source><translation>Der Text der Datei</translation></message>
<message><source>The text of this article is not here yet.</source><translation>Der Text dieses Artikels ist noch nicht da.</translation></message>
<message><source>The text that is searched is not the text of this article.</source><translation>Der durchsuchte Text ist nicht der Text dieses Artikels.</translation></message>
<message><source>The text was edited</source><translation>Der Text wurde bearbeitet</translation></message>
<message><source>The text was edited after the export.</source><translation>Der Text wurde nach dem Export bearbeitet.</translation></message>
<message><source>The text was edited: a new version of the source ({after})</source><translation>Der Text wurde bearbeitet: eine neue Fassung der Quelle ({after})</translation></message>
<message><source>The text.</source><translation>Der Text.</translation></message>
<message><source>The theme was removed.</source><translation>Das Thema wurde entfernt.</translation></message>
<message><source>The themes of {n} annotations changed.</source><translation>Die Themen von {n} Anmerkungen haben sich geändert.</translation></message>
<message><source>The themes were changed in the file.</source><translation>Die Themen wurden in der Datei geändert.</translation></message>
<message><source>The time for this document ran out before the words were found.</source><translation>Die Zeit für dieses Dokument lief ab, bevor die Wörter gefunden waren.</translation></message>
<message><source>The title is guessed</source><translation>Der Titel ist vermutet</translation></message>
<message><source>The trash is empty. What you remove comes here and stays.</source><translation>Der Papierkorb ist leer. Was entfernt wird, kommt hierher und bleibt.</translation></message>
<message><source>The undo stack is not what the history makes of it.</source><translation>Der Stapel für Rückgängig ist nicht, was der Verlauf ergibt.</translation></message>
<message><source>The update was cancelled; nothing was changed.</source><translation>Die Aktualisierung wurde abgebrochen; nichts wurde geändert.</translation></message>
<message><source>The usual library</source><translation>Die übliche Bibliothek</translation></message>
<message><source>The whole text with your notes in footnotes, to be edited anywhere and imported again; or a form for reading.</source><translation>Der ganze Text mit den Notizen als Fußnoten, überall zu bearbeiten und wieder zu importieren; oder eine Form zum Lesen.</translation></message>
<message><source>The wording differs: {share} % of the words are still there.</source><translation>Der Wortlaut ist ein anderer: {share} % der Wörter sind noch da.</translation></message>
<message><source>The words and those around them agree.</source><translation>Die Wörter und die um sie herum stimmen überein.</translation></message>
<message><source>The words are no longer there.</source><translation>Die Wörter sind nicht mehr da.</translation></message>
<message><source>The words of a saved search have {longest} characters at the most.</source><translation>Die Wörter einer gespeicherten Suche haben höchstens {longest} Zeichen.</translation></message>
<message><source>The words of its pages were read by {engine} ({languages}).</source><translation>Die Wörter seiner Seiten wurden von {engine} gelesen ({languages}).</translation></message>
<message><source>The words of the scan could not be read, because {why}.</source><translation>Die Wörter des Scans konnten nicht gelesen werden, denn {why}.</translation></message>
<message><source>The words stand among the same words as before.</source><translation>Die Wörter stehen zwischen denselben Wörtern wie zuvor.</translation></message>
<message><source>The words stand among the same words at another place.</source><translation>Die Wörter stehen zwischen denselben Wörtern an anderer Stelle.</translation></message>
<message><source>The words stand here and nowhere else; more is not known of them.</source><translation>Die Wörter stehen hier und nirgends sonst; mehr ist über sie nicht bekannt.</translation></message>
<message><source>The words stand here, and nowhere else that could be meant.</source><translation>Die Wörter stehen hier und an keiner anderen Stelle, die gemeint sein könnte.</translation></message>
<message><source>The words stand there, and only there.</source><translation>Die Wörter stehen dort, und nur dort.</translation></message>
<message><source>The words stand where the comparison with the old text puts them.</source><translation>Die Wörter stehen, wo der Vergleich mit dem alten Text sie einordnet.</translation></message>
<message><source>The words stand where they stood.</source><translation>Die Wörter stehen, wo sie standen.</translation></message>
<message><source>The zip does not hold one FictionBook; unpack it, and open the book that you want to read.</source><translation>Das Zip enthält nicht genau ein FictionBook; bitte entpacken und das gewünschte Buch öffnen.</translation></message>
<message><source>The {name} of this version is not what was written.</source><translation>Ein Teil dieser Fassung ({name}) ist nicht mehr, wie er geschrieben wurde.</translation></message>
<message><source>The {name} was cancelled.</source><translation>Abgebrochen: {name}.</translation></message>
<message><source>The {n} chosen articles</source><translation>Die {n} gewählten Artikel</translation></message>
<message><source>The {part} of an article in {path} is damaged.</source><translation>Ein Teil eines Artikels ({part}) in {path} ist beschädigt.</translation></message>
<message><source>The {pictures} of the version {version_id} is in no copy.</source><translation>{pictures} der Fassung {version_id}: in keiner Kopie enthalten.</translation></message>
<message><source>The {what} has no text.</source><translation>Kein Text vorhanden ({what}).</translation></message>
<message><source>The {what} has only {n} % of the article’s text: it looks cut off.</source><translation>Nur {n} % vom Text des Artikels sind darin ({what}): Es sieht abgeschnitten aus.</translation></message>
<message><source>Theme</source><translation>Thema</translation></message>
<message><source>Theme 1</source><translation>Thema 1</translation></message>
<message><source>Theme 2</source><translation>Thema 2</translation></message>
<message><source>Theme 3</source><translation>Thema 3</translation></message>
<message><source>Theme 4</source><translation>Thema 4</translation></message>
<message><source>Theme 5</source><translation>Thema 5</translation></message>
<message><source>Theme 6</source><translation>Thema 6</translation></message>
<message><source>Theme 7</source><translation>Thema 7</translation></message>
<message><source>Theme 8</source><translation>Thema 8</translation></message>
<message><source>Theme 9</source><translation>Thema 9</translation></message>
<message><source>Theme of an annotation</source><translation>Thema einer Anmerkung</translation></message>
<message><source>Theme of the colour {colour}</source><translation>Thema der Farbe {colour}</translation></message>
<message><source>Theme {key}</source><translation>Thema {key}</translation></message>
<message><source>Theme {names} given.</source><translation>Thema {names} gegeben.</translation></message>
<message><source>Theme {names} taken away.</source><translation>Thema {names} genommen.</translation></message>
<message><source>Theme {name}</source><translation>Thema {name}</translation></message>
<message><source>Theme: some letters of its name</source><translation>Thema: einige Buchstaben seines Namens</translation></message>
<message><source>Themes</source><translation>Themen</translation></message>
<message><source>Themes and what they mean, for other programs</source><translation>Themen und ihre Bedeutung, für andere Programme</translation></message>
<message><source>Themes in Postil</source><translation>Themen in Postil</translation></message>
<message><source>Themes of colours</source><translation>Themen von Farben</translation></message>
<message><source>Themes of the codebook</source><translation>Themen des Codebuchs</translation></message>
<message><source>Themes of {quote}: {none} → {none_2}{also}</source><translation>Themen von {quote}: {none} → {none_2}{also}</translation></message>
<message><source>Themes that fit</source><translation>Passende Themen</translation></message>
<message numerus="yes"><source>Themes {names}.</source><translation><numerusform>Thema {names}.</numerusform><numerusform>Themen {names}.</numerusform></translation></message>
<message><source>Themes, counted</source><translation>Themen, gezählt</translation></message>
<message><source>Themes: {replace}</source><translation>Themen: {replace}</translation></message>
<message><source>Theme…</source><translation>Thema…</translation></message>
<message><source>There is a saved search “{name}” already.</source><translation>Eine gespeicherte Suche „{name}“ gibt es bereits.</translation></message>
<message><source>There is a theme of this name already.</source><translation>Ein Thema dieses Namens gibt es bereits.</translation></message>
<message><source>There is a theme “{name}” already.</source><translation>Ein Thema „{name}“ gibt es bereits.</translation></message>
<message><source>There is no annotation to make a theme of.</source><translation>Es gibt keine Anmerkung, aus der ein Thema werden könnte.</translation></message>
<message><source>There is no annotation “{wanted}”.</source><translation>Es gibt keine Anmerkung „{wanted}“.</translation></message>
<message><source>There is no article “{wanted}” in the library; postil list shows those there are.</source><translation>In der Bibliothek gibt es keinen Artikel „{wanted}“; postil list zeigt die vorhandenen.</translation></message>
<message><source>There is no backup without a name.</source><translation>Keine Sicherung ist ohne Namen.</translation></message>
<message><source>There is no brief “{wanted}” in the library; postil brief list shows those there are.</source><translation>In der Bibliothek gibt es keinen Entwurf „{wanted}“; postil brief list zeigt die vorhandenen.</translation></message>
<message><source>There is no export format “{identity}”; there are {exporters}.</source><translation>Das Exportformat „{identity}“ gibt es nicht; es gibt {exporters}.</translation></message>
<message><source>There is no export option “{key}”; there are {by_key}.</source><translation>Die Exportoption „{key}“ gibt es nicht; es gibt {by_key}.</translation></message>
<message><source>There is no file “{shown}”.</source><translation>Es gibt keine Datei „{shown}“.</translation></message>
<message><source>There is no folder {parent} for the copy.</source><translation>Der Ordner {parent} für die Kopie existiert nicht.</translation></message>
<message><source>There is no format “{identifier}”; there are {foreign}.</source><translation>Das Format „{identifier}“ gibt es nicht; es gibt {foreign}.</translation></message>
<message><source>There is no library at {path}.</source><translation>Bei {path} gibt es keine Bibliothek.</translation></message>
<message><source>There is no library {path}.</source><translation>Es gibt keine Bibliothek {path}.</translation></message>
<message><source>There is no network, or no server by the name {host}.</source><translation>Es gibt kein Netz oder keinen Server namens {host}.</translation></message>
<message><source>There is no one backup named {name}.</source><translation>Es gibt nicht genau eine Sicherung namens {name}.</translation></message>
<message><source>There is no page “{page}”.</source><translation>Es gibt keine Seite „{page}“.</translation></message>
<message><source>There is no picture here, and no table that is wider than the page.</source><translation>Hier ist kein Bild und keine Tabelle, die breiter als die Seite ist.</translation></message>
<message><source>There is no room for this picture beside the others that are in sight.</source><translation>Für dieses Bild ist neben den anderen sichtbaren kein Platz.</translation></message>
<message><source>There is no style “{style}”; there are {known}, and any .csl file.</source><translation>Den Stil „{style}“ gibt es nicht; es gibt {known} und jede .csl-Datei.</translation></message>
<message><source>There is no such theme to stand below.</source><translation>Das Thema, unter dem es stehen soll, gibt es nicht.</translation></message>
<message><source>There is no such version in the library.</source><translation>Diese Fassung gibt es in der Bibliothek nicht.</translation></message>
<message><source>There is no such {name} in the library.</source><translation>Das gibt es in der Bibliothek nicht: {name}.</translation></message>
<message><source>There is no text to compare with.</source><translation>Es gibt keinen Text zum Vergleichen.</translation></message>
<message><source>There is no theme “{wanted}”; the library has: {names}.</source><translation>Es gibt kein Thema „{wanted}“; die Bibliothek hat: {names}.</translation></message>
<message><source>There is no work in this file.</source><translation>In dieser Datei ist kein Werk.</translation></message>
<message><source>There is nothing to do again.</source><translation>Es gibt nichts zu wiederholen.</translation></message>
<message><source>There is nothing to export yet.</source><translation>Es gibt noch nichts zu exportieren.</translation></message>
<message><source>There is nothing to go back to.</source><translation>Es gibt nichts, wohin es zurückginge.</translation></message>
<message><source>There is nothing to go forward to.</source><translation>Es gibt nichts, wohin es vorwärts ginge.</translation></message>
<message><source>There is nothing to undo.</source><translation>Es gibt nichts rückgängig zu machen.</translation></message>
<message><source>These are not its words: it waits among the orphans (O)</source><translation>Das sind nicht ihre Wörter: Sie wartet bei den Verwaisten (O)</translation></message>
<message><source>These are not twelve words of a folder: one is misspelt, or stands in the wrong place.</source><translation>Das sind nicht die zwölf Wörter eines Ordners: Eines ist falsch geschrieben oder steht an falscher Stelle.</translation></message>
<message><source>These are the words of another folder, or the folder is damaged.</source><translation>Das sind die Wörter eines anderen Ordners, oder der Ordner ist beschädigt.</translation></message>
<message><source>These words do not stand in the article.</source><translation>Diese Wörter stehen nicht im Artikel.</translation></message>
<message><source>They go there with their annotations and the themes of these, save what you keep private. Of what is taken off, nothing more is sent; what was sent stays with the group.</source><translation>Sie gehen mit ihren Anmerkungen und deren Themen dorthin, außer was Sie privat halten. Was abgewählt wird, davon wird nichts mehr gesendet; was gesendet wurde, bleibt bei der Gruppe.</translation></message>
<message><source>Things are as they were then.</source><translation>Alles ist wieder wie damals.</translation></message>
<message><source>This Windows has no PowerShell, by which Postil reads aloud.</source><translation>Diesem Windows fehlt PowerShell, womit Postil vorliest.</translation></message>
<message><source>This annotation</source><translation>Diese Anmerkung</translation></message>
<message><source>This annotation is meant, and was out of sight. Once more, and it is done.</source><translation>Gemeint ist diese Anmerkung; sie war nicht zu sehen. Noch einmal, und es geschieht.</translation></message>
<message><source>This annotation was made on this version.</source><translation>Diese Anmerkung wurde an dieser Fassung gemacht.</translation></message>
<message><source>This article</source><translation>Dieser Artikel</translation></message>
<message><source>This article did not come from an address of the web.</source><translation>Dieser Artikel kam nicht von einer Webadresse.</translation></message>
<message><source>This article has no annotation yet.</source><translation>Dieser Artikel hat noch keine Anmerkung.</translation></message>
<message><source>This article has no headings.</source><translation>Dieser Artikel hat keine Überschriften.</translation></message>
<message><source>This article has no page numbers.</source><translation>Dieser Artikel hat keine Seitenzahlen.</translation></message>
<message><source>This article has no pages: it did not come as a PDF.</source><translation>Dieser Artikel hat keine Seiten: Er kam nicht als PDF.</translation></message>
<message><source>This article has no words that a note could stand at.</source><translation>Dieser Artikel hat keine Wörter, an denen eine Notiz stehen könnte.</translation></message>
<message><source>This article was read by an older Postil. Read anew, it may look better; you see first what would change.</source><translation>Dieser Artikel wurde von einem älteren Postil eingelesen. Neu eingelesen sieht er vielleicht besser aus; vorher ist zu sehen, was sich ändern würde.</translation></message>
<message><source>This article was removed from the library; it is in the trash.</source><translation>Dieser Artikel wurde aus der Bibliothek entfernt; er liegt im Papierkorb.</translation></message>
<message><source>This face is not installed here; the article is shown in {other}.</source><translation>Diese Schrift ist hier nicht installiert; der Artikel erscheint in {other}.</translation></message>
<message><source>This face is not installed here; the article is shown in {stand_in}.</source><translation>Diese Schrift ist hier nicht installiert; der Artikel erscheint in {stand_in}.</translation></message>
<message><source>This file ({name}) could not be read, because {why}.</source><translation>Diese Datei ({name}) konnte nicht gelesen werden, denn {why}.</translation></message>
<message><source>This file ({name}) could not be read, because {why}; nor could its words alone.</source><translation>Diese Datei ({name}) konnte nicht gelesen werden, denn {why}; auch ihre Wörter allein nicht.</translation></message>
<message><source>This file ({name}) could not be read: nothing usable came of it.</source><translation>Diese Datei ({name}) konnte nicht gelesen werden: Es kam nichts Brauchbares heraus.</translation></message>
<message><source>This file is in the library already.</source><translation>Diese Datei ist bereits in der Bibliothek.</translation></message>
<message><source>This is a key of: {others}. Used here, it is no key of that any more.</source><translation>Diese Taste gehört zu: {others}. Hier verwendet, gehört sie nicht mehr dazu.</translation></message>
<message><source>This is about the article: go there first.</source><translation>Das betrifft den Artikel: bitte zuerst dorthin gehen.</translation></message>
<message><source>This is an older version: annotate the current one.</source><translation>Dies ist eine ältere Fassung: bitte in der aktuellen anmerken.</translation></message>
<message><source>This is another version, to be read only; Return leads back to the article.</source><translation>Dies ist eine andere Fassung, nur zum Lesen; „Zurückkehren“ führt wieder zum Artikel.</translation></message>
<message><source>This is no library of a Zotero that Postil knows: it has no table {table}.</source><translation>Das ist keine Bibliothek eines Zotero, das Postil kennt: Ihr fehlt die Tabelle {table}.</translation></message>
<message><source>This is the library that is open: there is nothing to take in.</source><translation>Dies ist die geöffnete Bibliothek: Es gibt nichts aufzunehmen.</translation></message>
<message><source>This is the only version so far.</source><translation>Dies ist bisher die einzige Fassung.</translation></message>
<message><source>This is version {number} again; Undo takes it back.</source><translation>Dies ist wieder Fassung {number}; Rückgängig nimmt es zurück.</translation></message>
<message><source>This key is free.</source><translation>Diese Taste ist frei.</translation></message>
<message><source>This key moves or leaves in every part of the window. Choose one with Ctrl or Alt.</source><translation>Diese Taste bewegt oder verlässt etwas in jedem Teil des Fensters. Bitte eine mit Ctrl oder Alt wählen.</translation></message>
<message><source>This library can only be read</source><translation>Diese Bibliothek kann nur gelesen werden</translation></message>
<message><source>This library can only be read.</source><translation>Diese Bibliothek kann nur gelesen werden.</translation></message>
<message><source>This library has neither an annotation nor an article for the link {shown}.</source><translation>Diese Bibliothek hat weder eine Anmerkung noch einen Artikel zum Link {shown}.</translation></message>
<message><source>This library is the one that is open.</source><translation>Diese Bibliothek ist die geöffnete.</translation></message>
<message><source>This link points to a place that the article does not have.</source><translation>Dieser Link zeigt auf eine Stelle, die der Artikel nicht hat.</translation></message>
<message><source>This page could not be drawn.</source><translation>Diese Seite konnte nicht gezeichnet werden.</translation></message>
<message><source>This page lists articles, as a home page does, and is none itself.</source><translation>Diese Seite führt Artikel auf, wie eine Startseite, und ist selbst keiner.</translation></message>
<message><source>This page takes too long to draw.</source><translation>Diese Seite zu zeichnen dauert zu lange.</translation></message>
<message><source>This picture could not be drawn.</source><translation>Dieses Bild konnte nicht gezeichnet werden.</translation></message>
<message><source>This picture is not what was written.</source><translation>Dieses Bild ist nicht mehr, wie es geschrieben wurde.</translation></message>
<message><source>This picture takes too long to draw.</source><translation>Dieses Bild zu zeichnen dauert zu lange.</translation></message>
<message><source>This picture takes too much memory to draw.</source><translation>Dieses Bild zu zeichnen braucht zu viel Speicher.</translation></message>
<message><source>This quote was removed.</source><translation>Dieses Zitat wurde entfernt.</translation></message>
<message><source>This reading position is not what was written.</source><translation>Diese Lesestelle ist nicht mehr, wie sie geschrieben wurde.</translation></message>
<message><source>This report holds none of your text. Nothing is sent anywhere; you can copy it for a bug report.</source><translation>Dieser Bericht enthält nichts von Ihrem Text. Es wird nichts versendet; er lässt sich für eine Fehlermeldung kopieren.</translation></message>
<message><source>This setting is not what was written.</source><translation>Diese Einstellung ist nicht mehr, wie sie geschrieben wurde.</translation></message>
<message><source>This was not undone in this window: {what}. Do it again all the same?</source><translation>Dies wurde nicht in diesem Fenster rückgängig gemacht: {what}. Trotzdem wiederholen?</translation></message>
<message><source>This {name} is missing.</source><translation>Dies fehlt: {name}.</translation></message>
<message><source>This {name} is not what the history says.</source><translation>Dies ist nicht, was der Verlauf sagt: {name}.</translation></message>
<message><source>This {name} is not what was written.</source><translation>Dies ist nicht mehr, wie es geschrieben wurde: {name}.</translation></message>
<message><source>Those opened last</source><translation>Die zuletzt geöffneten</translation></message>
<message><source>Those selected, or that touch it</source><translation>Die ausgewählten oder die, die sie berühren</translation></message>
<message><source>Title</source><translation>Titel</translation></message>
<message><source>Title and a link back</source><translation>Titel und ein Rücklink</translation></message>
<message><source>Title and author are guessed</source><translation>Titel und Autor sind vermutet</translation></message>
<message><source>Title, author, date, publisher, DOI and the like, and tags, of several articles too</source><translation>Titel, Autor, Datum, Verlag, DOI und dergleichen, und Schlagwörter, auch mehrerer Artikel</translation></message>
<message><source>Titles, headings</source><translation>Titel, Überschriften</translation></message>
<message><source>To rebuild it from what is left, run: postil --library “{path}” repair</source><translation>Um sie aus dem, was übrig ist, wiederherzustellen: postil --library „{path}“ repair</translation></message>
<message><source>Today</source><translation>Heute</translation></message>
<message><source>Today or lately, as Markdown</source><translation>Heute oder in letzter Zeit, als Markdown</translation></message>
<message><source>Together</source><translation>Gemeinsam</translation></message>
<message><source>Too many lines to compare here.</source><translation>Zu viele Zeilen für einen Vergleich.</translation></message>
<message><source>Took over another version of “{title}”</source><translation>Eine andere Fassung von „{title}“ übernommen</translation></message>
<message><source>Took the tags from “{title}”</source><translation>„{title}“ die Schlagwörter genommen</translation></message>
<message><source>Took “{quote}” out of {names}</source><translation>„{quote}“ aus {names} genommen</translation></message>
<message><source>Took “{title}” back out</source><translation>„{title}“ wieder aus dem Archiv genommen</translation></message>
<message><source>Trash</source><translation>Papierkorb</translation></message>
<message><source>Trash…</source><translation>Papierkorb…</translation></message>
<message><source>Two columns</source><translation>Zwei Spalten</translation></message>
<message><source>Two pages side by side</source><translation>Zwei Seiten nebeneinander</translation></message>
<message><source>Two places are equally similar, so neither was taken.</source><translation>Zwei Stellen sind gleich ähnlich, daher wurde keine genommen.</translation></message>
<message><source>Two themes “{name}” are one now; “Take apart…” in its menu parts them.</source><translation>Zwei Themen „{name}“ sind jetzt eins; „Trennen…“ in dessen Menü macht wieder zwei daraus.</translation></message>
<message><source>Type into the filter in sight</source><translation>In den sichtbaren Filter tippen</translation></message>
<message><source>Type the words.</source><translation>Die Wörter eingeben.</translation></message>
<message><source>Type what you look for.</source><translation>Eingeben, wonach gesucht wird.</translation></message>
<message><source>Typewriter</source><translation>Schreibmaschine</translation></message>
<message><source>US Letter</source><translation>US Letter</translation></message>
<message><source>Undo</source><translation>Rückgängig</translation></message>
<message><source>Undo brings it back</source><translation>Mit Rückgängig ist es wieder da</translation></message>
<message><source>Undo it</source><translation>Rückgängig machen</translation></message>
<message><source>Undo {label}</source><translation>Rückgängig: {label}</translation></message>
<message><source>Undone: {what}</source><translation>Rückgängig: {what}</translation></message>
<message><source>Unread</source><translation>Ungelesen</translation></message>
<message><source>Unsaved text</source><translation>Nicht gespeicherter Text</translation></message>
<message><source>Untitled</source><translation>Ohne Titel</translation></message>
<message><source>Update</source><translation>Aktualisieren</translation></message>
<message><source>Update article</source><translation>Artikel aktualisieren</translation></message>
<message><source>Update from file…</source><translation>Aus Datei aktualisieren…</translation></message>
<message><source>Update {n} articles</source><translation>{n} Artikel aktualisieren</translation></message>
<message><source>Update “{title}” from</source><translation>„{title}“ aktualisieren aus</translation></message>
<message><source>Updating the article…</source><translation>Der Artikel wird aktualisiert…</translation></message>
<message><source>Use</source><translation>Verwenden</translation></message>
<message><source>Use this file for it</source><translation>Diese Datei dafür verwenden</translation></message>
<message><source>Use too</source><translation>Auch verwenden</translation></message>
<message><source>Usual</source><translation>Üblich</translation></message>
<message><source>Values</source><translation>Werte</translation></message>
<message><source>Verified, as a backup is</source><translation>Geprüft, wie es eine Sicherung ist</translation></message>
<message><source>Version</source><translation>Fassung</translation></message>
<message><source>Version {number}</source><translation>Fassung {number}</translation></message>
<message numerus="yes"><source>Version {number} · {n} annotations made on it</source><translation><numerusform>Fassung {number} · {n} Anmerkung daran</numerusform><numerusform>Fassung {number} · {n} Anmerkungen daran</numerusform></translation></message>
<message><source>Version, licence, library file</source><translation>Version, Lizenz, Bibliotheksdatei</translation></message>
<message><source>Versions</source><translation>Fassungen</translation></message>
<message><source>Versions…</source><translation>Fassungen…</translation></message>
<message><source>View</source><translation>Ansicht</translation></message>
<message><source>Violet</source><translation>Violett</translation></message>
<message><source>Volume and issue</source><translation>Jahrgang und Heft</translation></message>
<message><source>Waiting for their text</source><translation>Warten auf ihren Text</translation></message>
<message><source>Way of reading</source><translation>Art des Lesens</translation></message>
<message><source>Web Annotations</source><translation>Web Annotations</translation></message>
<message><source>Web page</source><translation>Webseite</translation></message>
<message><source>Week from</source><translation>Woche ab</translation></message>
<message><source>Welcome. One sample annotation shows how it works.</source><translation>Willkommen. Eine Beispielanmerkung zeigt, wie es geht.</translation></message>
<message><source>Welcome. Three sample annotations show how it works.</source><translation>Willkommen. Drei Beispielanmerkungen zeigen, wie es geht.</translation></message>
<message><source>Welcome. Two sample annotations show how it works.</source><translation>Willkommen. Zwei Beispielanmerkungen zeigen, wie es geht.</translation></message>
<message><source>Welcome. {n} sample annotations show how it works.</source><translation>Willkommen. {n} Beispielanmerkungen zeigen, wie es geht.</translation></message>
<message><source>Went on reading “{title}”</source><translation>„{title}“ weitergelesen</translation></message>
<message><source>What</source><translation>Was</translation></message>
<message numerus="yes"><source>What Search found ({n} quotes)</source><translation><numerusform>Was die Suche gefunden hat ({n} Zitat)</numerusform><numerusform>Was die Suche gefunden hat ({n} Zitate)</numerusform></translation></message>
<message numerus="yes"><source>What Themes shows ({n} quotes)</source><translation><numerusform>Was in Themen zu sehen ist ({n} Zitat)</numerusform><numerusform>Was in Themen zu sehen ist ({n} Zitate)</numerusform></translation></message>
<message><source>What a change builds upon cannot be read.</source><translation>Worauf eine Änderung aufbaut, ist nicht lesbar.</translation></message>
<message><source>What an article is read from went away while it was taken over; please try again.</source><translation>Die Quelle eines Artikels verschwand, während er übernommen wurde; bitte noch einmal versuchen.</translation></message>
<message><source>What belongs here as well, though one might doubt it</source><translation>Was auch hierher gehört, obwohl man zweifeln könnte</translation></message>
<message><source>What belongs to a row of the library does not hold together; nothing was changed.</source><translation>Was zu einer Zeile der Bibliothek gehört, ist in sich nicht stimmig; nichts wurde geändert.</translation></message>
<message><source>What does not, though it might seem to</source><translation>Was nicht hierher gehört, obwohl es so scheinen könnte</translation></message>
<message><source>What fits</source><translation>Was passt</translation></message>
<message><source>What going back would change</source><translation>Was ein Zurückgehen ändern würde</translation></message>
<message><source>What is exported</source><translation>Was exportiert wird</translation></message>
<message><source>What is here stays: what both libraries have is put together.</source><translation>Was hier ist, bleibt: Was beide Bibliotheken haben, wird zusammengefügt.</translation></message>
<message><source>What is looked for</source><translation>Wonach gesucht wird</translation></message>
<message><source>What is new</source><translation>Was neu ist</translation></message>
<message><source>What is selected in the article; without a selection, the way there (S)</source><translation>Was im Artikel ausgewählt ist; ohne Auswahl der Weg dorthin (S)</translation></message>
<message><source>What is there is kept as “{name}”.</source><translation>Das Vorhandene bleibt als „{name}“ erhalten.</translation></message>
<message><source>What is there is kept under other names.</source><translation>Das Vorhandene bleibt unter anderen Namen erhalten.</translation></message>
<message><source>What is written of the article. Only the whole text comes back; the others are for reading elsewhere.</source><translation>Was vom Artikel geschrieben wird. Nur der ganze Text kommt zurück; alles andere ist zum Lesen anderswo.</translation></message>
<message><source>What it decides</source><translation>Was sie entscheidet</translation></message>
<message><source>What it does</source><translation>Was er tut</translation></message>
<message><source>What it is</source><translation>Was es ist</translation></message>
<message><source>What it is about</source><translation>Worum es geht</translation></message>
<message><source>What links here</source><translation>Was hierher verweist</translation></message>
<message><source>What others wrote there since stays.</source><translation>Was andere seither dort geschrieben haben, bleibt.</translation></message>
<message><source>What the pane lists</source><translation>Was der Bereich auflistet</translation></message>
<message><source>What the panes are about</source><translation>Wovon die Bereiche handeln</translation></message>
<message numerus="yes"><source>What the sidebar shows ({n} quotes)</source><translation><numerusform>Was in der Seitenleiste zu sehen ist ({n} Zitat)</numerusform><numerusform>Was in der Seitenleiste zu sehen ist ({n} Zitate)</numerusform></translation></message>
<message><source>What this step changed</source><translation>Was dieser Schritt änderte</translation></message>
<message><source>What to do where both sides changed</source><translation>Was geschehen soll, wo beide Seiten geändert wurden</translation></message>
<message><source>What was changed in it since can be told where the article is in the library.</source><translation>Was seither darin geändert wurde, lässt sich erkennen, wenn der Artikel in der Bibliothek ist.</translation></message>
<message><source>What was copied is no address of the web.</source><translation>Das Kopierte ist keine Webadresse.</translation></message>
<message><source>What was done</source><translation>Was getan wurde</translation></message>
<message><source>What was exported to it last is not known here, so nothing can be merged into it.</source><translation>Was zuletzt in die Datei exportiert wurde, ist hier nicht bekannt, daher lässt sich nichts mit ihr zusammenführen.</translation></message>
<message><source>What was found</source><translation>Was gefunden wurde</translation></message>
<message><source>What was known of the sharing was damaged: please share the library again.</source><translation>Was über die Freigabe bekannt war, ist beschädigt: Bitte die Bibliothek noch einmal freigeben.</translation></message>
<message><source>What was marked</source><translation>Was markiert wurde</translation></message>
<message><source>What was marked, as Markdown</source><translation>Was markiert wurde, als Markdown</translation></message>
<message><source>What was marked…</source><translation>Was markiert wurde…</translation></message>
<message><source>What was not written, and why</source><translation>Was nicht geschrieben wurde, und warum</translation></message>
<message><source>What was removed</source><translation>Was entfernt wurde</translation></message>
<message><source>What was removed here stays removed.</source><translation>Was hier entfernt wurde, bleibt entfernt.</translation></message>
<message><source>What was told last, while it is shown</source><translation>Was zuletzt gemeldet wurde, solange es zu sehen ist</translation></message>
<message><source>What was undone last is not on the screen: {what}. Do it again?</source><translation>Das zuletzt Zurückgenommene ist nicht zu sehen: {what}. Wiederholen?</translation></message>
<message><source>What was written there is lost.</source><translation>Was dort hineingeschrieben wurde, geht verloren.</translation></message>
<message><source>What would become of each annotation</source><translation>Was aus jeder Anmerkung würde</translation></message>
<message><source>What would come in, and what would not</source><translation>Was übernommen würde und was nicht</translation></message>
<message><source>What you did last is not saved yet.</source><translation>Was Sie zuletzt getan haben, ist noch nicht gespeichert.</translation></message>
<message><source>What you gathered, over all articles</source><translation>Das Gesammelte aus allen Artikeln</translation></message>
<message><source>What you were writing in is not there any more, by a change that was made elsewhere.</source><translation>Worin Sie schrieben, gibt es nicht mehr, durch eine Änderung an anderer Stelle.</translation></message>
<message><source>What you wrote is not saved. Esc once more gives it up.</source><translation>Das Geschriebene ist nicht gespeichert. Noch einmal Esc gibt es auf.</translation></message>
<message><source>What you wrote stays where it is.</source><translation>Was Sie geschrieben haben, bleibt, wo es ist.</translation></message>
<message><source>What {host} gives is larger than Postil takes.</source><translation>Was {host} liefert, ist größer, als Postil annimmt.</translation></message>
<message><source>What {name} says of “{words}” is too long.</source><translation>Was {name} über „{words}“ sagt, ist zu lang.</translation></message>
<message><source>Whatever moves the caret selects, until Esc</source><translation>Was den Textcursor bewegt, wählt aus, bis Esc</translation></message>
<message><source>Whatever your template makes.</source><translation>Was immer Ihre Vorlage ergibt.</translation></message>
<message><source>When it was added or made</source><translation>Wann hinzugefügt oder erstellt</translation></message>
<message><source>When it was marked</source><translation>Wann es markiert wurde</translation></message>
<message><source>When the annotations were made</source><translation>Wann die Anmerkungen entstanden</translation></message>
<message><source>Where</source><translation>Wohin</translation></message>
<message><source>Where Postil writes what went wrong</source><translation>Wo Postil aufschreibt, was schiefging</translation></message>
<message><source>Where annotations overlap: which of them is meant</source><translation>Wo Anmerkungen sich überlappen: welche gemeint ist</translation></message>
<message><source>Where it might belong</source><translation>Wohin sie gehören könnte</translation></message>
<message><source>Where it used to stand</source><translation>Wo sie früher stand</translation></message>
<message><source>Where pages are shown</source><translation>Wo Seiten gezeigt werden</translation></message>
<message><source>Where the exact record stands from which an import restores everything.</source><translation>Wo der genaue Datensatz steht, aus dem ein Import alles wiederherstellt.</translation></message>
<message><source>Where the export goes</source><translation>Wohin der Export geht</translation></message>
<message><source>Where the last export went</source><translation>Wohin der letzte Export ging</translation></message>
<message><source>Where the last file came from</source><translation>Woher die letzte Datei kam</translation></message>
<message><source>Where the library is shared</source><translation>Wo die Bibliothek freigegeben ist</translation></message>
<message><source>Where the words stand on the pages is still being found out.</source><translation>Wo die Wörter auf den Seiten stehen, wird noch ermittelt.</translation></message>
<message><source>Wherever the selected words stand, once you saw where</source><translation>Wo immer die ausgewählten Wörter stehen, nach einem Blick darauf</translation></message>
<message><source>Whether each note ends in a link that opens Postil at its passage.</source><translation>Ob jede Notiz mit einem Link endet, der Postil an ihrer Stelle öffnet.</translation></message>
<message><source>Whether each paragraph with a highlight ends in a block id (^h-1a2b3c), and a #word of the text is no tag.</source><translation>Ob jeder Absatz mit einer Markierung auf eine Block-ID (^h-1a2b3c) endet und ein #Wort im Text kein Schlagwort ist.</translation></message>
<message><source>Whether everything goes into one file.</source><translation>Ob alles in eine Datei kommt.</translation></message>
<message><source>Whether title, author, source and counts stand at the top.</source><translation>Ob Titel, Autor, Quelle und Zahlen oben stehen.</translation></message>
<message><source>Which article is it?</source><translation>Welcher Artikel ist es?</translation></message>
<message><source>Which articles are listed</source><translation>Welche Artikel aufgelistet sind</translation></message>
<message><source>Which marks are the author’s own could not be known; those without a note became highlights too.</source><translation>Welche Zeichen vom Verfasser stammen, ließ sich nicht erkennen; die ohne Notiz wurden ebenfalls Markierungen.</translation></message>
<message><source>Which work is which article, and what would change</source><translation>Welches Werk welcher Artikel ist und was sich ändern würde</translation></message>
<message><source>Whoever can write into the folder is trusted as you are. What was sent cannot be called back.</source><translation>Wer in den Ordner schreiben kann, dem wird vertraut wie Ihnen selbst. Was gesendet wurde, lässt sich nicht zurückholen.</translation></message>
<message><source>Whole quote</source><translation>Ganzes Zitat</translation></message>
<message><source>Whose history is shown</source><translation>Wessen Verlauf gezeigt wird</translation></message>
<message><source>Whose words changed or are gone</source><translation>Deren Wörter sich geändert haben oder fehlen</translation></message>
<message><source>Whose words were not found</source><translation>Deren Wörter nicht gefunden wurden</translation></message>
<message><source>Why</source><translation>Grund</translation></message>
<message><source>Wide column</source><translation>Breite Spalte</translation></message>
<message><source>Width of a brief; 0 is a share</source><translation>Breite eines Entwurfs; 0 ist anteilig</translation></message>
<message><source>Width of the margin lane</source><translation>Breite der Randspalte</translation></message>
<message><source>Width of the outline</source><translation>Breite der Gliederung</translation></message>
<message><source>Width of the sidebar</source><translation>Breite der Seitenleiste</translation></message>
<message><source>With a note</source><translation>Mit Notiz</translation></message>
<message><source>With a picture</source><translation>Mit Bild</translation></message>
<message><source>With all of these themes</source><translation>Mit allen diesen Themen</translation></message>
<message><source>With filters, on a page of its own</source><translation>Mit Filtern, auf einer eigenen Seite</translation></message>
<message><source>With none of these themes</source><translation>Mit keinem dieser Themen</translation></message>
<message><source>With one of these themes</source><translation>Mit einem dieser Themen</translation></message>
<message><source>With the theme that was used last</source><translation>Mit dem zuletzt benutzten Thema</translation></message>
<message><source>With this codebook “{name}” would stand below itself.</source><translation>Mit diesem Codebuch stünde „{name}“ unter sich selbst.</translation></message>
<message><source>With your other computers, by a folder that is carried to them</source><translation>Für Ihre anderen Computer, über einen Ordner, der zu ihnen gelangt</translation></message>
<message><source>Without a note</source><translation>Ohne Notiz</translation></message>
<message><source>Word</source><translation>Word</translation></message>
<message><source>Wording now</source><translation>Wortlaut jetzt</translation></message>
<message><source>Wording when it was annotated</source><translation>Wortlaut bei der Anmerkung</translation></message>
<message><source>Words</source><translation>Wörter</translation></message>
<message><source>Words alone</source><translation>Nur Wörter</translation></message>
<message><source>Words of the folder</source><translation>Wörter des Ordners</translation></message>
<message><source>Words of the quote</source><translation>Wörter des Zitats</translation></message>
<message><source>Words that were exported are gone from the file; nothing is deleted for that.</source><translation>In der Datei fehlen Wörter, die exportiert wurden; gelöscht wird deswegen nichts.</translation></message>
<message><source>Words, "a phrase", -not this, begin*, one OR other</source><translation>Wörter, "eine Wendung", -nicht dies, Anfang*, eins OR anderes</translation></message>
<message><source>Works that the library lacks</source><translation>Werke, die in der Bibliothek fehlen</translation></message>
<message><source>Works to cite ({format})</source><translation>Werke zum Zitieren ({format})</translation></message>
<message><source>Write a note</source><translation>Eine Notiz schreiben</translation></message>
<message><source>Write a note on the selection or annotation</source><translation>Eine Notiz zur Auswahl oder Anmerkung schreiben</translation></message>
<message><source>Write a text of your own beside the board, with quotes in it</source><translation>Neben der Tafel einen eigenen Text schreiben, mit Zitaten darin</translation></message>
<message><source>Write a verified copy of the library</source><translation>Eine geprüfte Kopie der Bibliothek schreiben</translation></message>
<message><source>Write beside the board</source><translation>Neben der Tafel schreiben</translation></message>
<message><source>Write here. Drag cards in from the board, or press B on them.</source><translation>Hier schreiben. Karten von der Tafel hereinziehen oder B auf ihnen drücken.</translation></message>
<message><source>Write these words down. Another computer asks for them once, and without them nobody can read what lies in the folder, or add to it.</source><translation>Schreiben Sie diese Wörter auf. Ein weiterer Computer fragt einmal danach, und ohne sie kann niemand lesen, was in dem Ordner liegt, oder etwas hinzufügen.</translation></message>
<message><source>Write while you read</source><translation>Schreiben beim Lesen</translation></message>
<message><source>Writing a backup…</source><translation>Eine Sicherung wird geschrieben…</translation></message>
<message><source>Writing a copy of the library…</source><translation>Eine Kopie der Bibliothek wird geschrieben…</translation></message>
<message><source>Writing the brief</source><translation>Der Entwurf wird geschrieben</translation></message>
<message><source>Writing {name}…</source><translation>{name} wird geschrieben…</translation></message>
<message><source>Written</source><translation>Geschrieben</translation></message>
<message><source>Written into the file since: “{words}”</source><translation>Seither in die Datei geschrieben: „{words}“</translation></message>
<message><source>Wrote a note on “{quote}”: {note}</source><translation>Eine Notiz zu „{quote}“ geschrieben: {note}</translation></message>
<message><source>Wrote in the brief “{name}”</source><translation>Im Entwurf „{name}“ geschrieben</translation></message>
<message><source>Yesterday</source><translation>Gestern</translation></message>
<message><source>You</source><translation>Ihnen</translation></message>
<message><source>You are a member of these groups there: {names}; add ?group=NAME to the address.</source><translation>Dort sind Sie Mitglied dieser Gruppen: {names}; bitte ?group=NAME an die Adresse anhängen.</translation></message>
<message><source>You are reading version {number} of {number_2}, of {day}, with what was annotated on it. Nothing can be changed here.</source><translation>Dies ist Fassung {number} von {number_2}, vom {day}, mit den Anmerkungen an ihr. Hier lässt sich nichts ändern.</translation></message>
<message><source>You have read this article to its end: it counts as finished.</source><translation>Dieser Artikel ist bis zum Ende gelesen: Er gilt als abgeschlossen.</translation></message>
<message><source>You see what comes in before it does, and one undo takes it back. Then export again.</source><translation>Sie sehen vorher, was importiert wird, und ein einziges Rückgängig nimmt es zurück. Danach noch einmal exportieren.</translation></message>
<message><source>Your &amp;name</source><translation>Ihr &amp;Name</translation></message>
<message><source>Your name, in what you hand to others</source><translation>Ihr Name, in dem, was Sie weitergeben</translation></message>
<message><source>Your other computers get this library by a folder that something carries to them: Syncthing, Nextcloud, Dropbox, a network drive, a stick. Choose an empty folder here, and the same one there. What each of them has is put together, and nothing is lost. A group on a PostgreSQL server gets the articles that you choose.</source><translation>Ihre anderen Computer erhalten diese Bibliothek über einen Ordner, der auf irgendeinem Weg zu ihnen gelangt: Syncthing, Nextcloud, Dropbox, ein Netzlaufwerk, ein Stick. Hier einen leeren Ordner wählen und dort denselben. Was auf jedem von ihnen ist, wird zusammengefügt, und nichts geht verloren. Eine Gruppe auf einem PostgreSQL-Server erhält die Artikel, die Sie wählen.</translation></message>
<message><source>Your own</source><translation>Eigene</translation></message>
<message><source>Your own template (Jinja2, with Readwise's names), or empty.</source><translation>Eine eigene Vorlage (Jinja2, mit den Namen von Readwise), oder leer.</translation></message>
<message><source>Zotero</source><translation>Zotero</translation></message>
<message><source>Zotero’s library could not be read: the file is damaged or not all there.</source><translation>Die Bibliothek von Zotero konnte nicht gelesen werden: Die Datei ist beschädigt oder unvollständig.</translation></message>
<message><source>[…] stands for what is left out; words in [square brackets] are your own.</source><translation>[…] steht für Ausgelassenes; Wörter in [eckigen Klammern] sind Ihre eigenen.</translation></message>
<message><source>a bibliography</source><translation>eine Bibliografie</translation></message>
<message><source>a list of highlights</source><translation>eine Liste der Markierungen</translation></message>
<message><source>a new article</source><translation>ein neuer Artikel</translation></message>
<message><source>a note on the whole</source><translation>eine Notiz zum Ganzen</translation></message>
<message><source>a number in it has too many digits</source><translation>eine Zahl darin hat zu viele Stellen</translation></message>
<message><source>a number in it is too large</source><translation>eine Zahl darin ist zu groß</translation></message>
<message><source>a number in it is too long</source><translation>eine Zahl darin ist zu lang</translation></message>
<message><source>a page of notes by theme</source><translation>eine Seite mit Notizen nach Themen</translation></message>
<message><source>a part</source><translation>ein Teil</translation></message>
<message><source>a part of the path is not a folder</source><translation>ein Teil des Pfads ist kein Ordner</translation></message>
<message><source>a printed article</source><translation>ein gedruckter Artikel</translation></message>
<message><source>a project</source><translation>ein Projekt</translation></message>
<message><source>a research project</source><translation>ein Forschungsprojekt</translation></message>
<message><source>a table</source><translation>eine Tabelle</translation></message>
<message><source>a table for Readwise</source><translation>eine Tabelle für Readwise</translation></message>
<message><source>add file import load</source><translation>Datei hinzufügen importieren laden</translation></message>
<message><source>address url permalink</source><translation>Adresse URL Permalink Verweis</translation></message>
<message><source>again last</source><translation>noch einmal nochmals letztes wiederholen</translation></message>
<message><source>all highlights, to loop over</source><translation>alle Markierungen, für eine Schleife</translation></message>
<message><source>all occurrences autocode replace</source><translation>alle Vorkommen Fundstellen automatisch codieren</translation></message>
<message><source>all of {names}</source><translation>alle von {names}</translation></message>
<message><source>all themes with name, definition, highlights</source><translation>alle Themen mit Name, Definition, Markierungen</translation></message>
<message><source>always “articles”</source><translation>immer „articles“</translation></message>
<message><source>an annotated PDF</source><translation>ein PDF mit Anmerkungen</translation></message>
<message><source>an annotated Word file</source><translation>eine Word-Datei mit Anmerkungen</translation></message>
<message><source>an annotated e-book</source><translation>ein E-Book mit Anmerkungen</translation></message>
<message><source>an annotated page</source><translation>eine Webseite mit Anmerkungen</translation></message>
<message><source>an archive of Okular</source><translation>ein Archiv von Okular</translation></message>
<message><source>an article without a title</source><translation>ein Artikel ohne Titel</translation></message>
<message><source>an orphan: its words are gone</source><translation>verwaist: ihre Wörter fehlen</translation></message>
<message><source>an outline for Org mode</source><translation>eine Gliederung für den Org-Modus</translation></message>
<message numerus="yes"><source>and {n} more paragraphs</source><translation><numerusform>und {n} weiterer Absatz</numerusform><numerusform>und {n} weitere Absätze</numerusform></translation></message>
<message><source>annotated paragraphs only</source><translation>nur Absätze mit Anmerkungen</translation></message>
<message><source>another article</source><translation>ein anderer Artikel</translation></message>
<message><source>another device</source><translation>einem anderen Gerät</translation></message>
<message><source>another kind of file</source><translation>eine Datei anderer Art</translation></message>
<message><source>answer</source><translation>Antwort</translation></message>
<message><source>any text ({default})</source><translation>jeder Text ({default})</translation></message>
<message><source>any, or none</source><translation>jeder oder keiner</translation></message>
<message><source>area on page {page}</source><translation>Ausschnitt auf Seite {page}</translation></message>
<message><source>as a new version</source><translation>als neue Fassung</translation></message>
<message><source>at their words</source><translation>an ihren Wörtern</translation></message>
<message><source>at words that differ (please look)</source><translation>an abweichenden Wörtern (bitte ansehen)</translation></message>
<message><source>begun</source><translation>begonnen</translation></message>
<message><source>below {above}</source><translation>unter {above}</translation></message>
<message><source>blog post</source><translation>Blogbeitrag</translation></message>
<message><source>book</source><translation>Buch</translation></message>
<message><source>by another program</source><translation>von einem anderen Programm</translation></message>
<message><source>by pattern and key, for a grey printer</source><translation>mit Muster und Taste, für graue Drucker</translation></message>
<message><source>by the command line</source><translation>über die Befehlszeile</translation></message>
<message><source>by you</source><translation>von Ihnen</translation></message>
<message><source>by {name}</source><translation>von {name}</translation></message>
<message><source>calibre</source><translation>calibre</translation></message>
<message><source>changed: found in other words, please look</source><translation>geändert: in anderen Wörtern gefunden, bitte ansehen</translation></message>
<message><source>chapter</source><translation>Kapitel</translation></message>
<message><source>characters</source><translation>Zeichen</translation></message>
<message><source>clippings</source><translation>Ausschnitte</translation></message>
<message><source>colours of files</source><translation>Farben von Dateien</translation></message>
<message><source>command search go to</source><translation>Befehl suchen gehe zu Befehlspalette</translation></message>
<message><source>comment annotate write</source><translation>Kommentar kommentieren schreiben Randbemerkung</translation></message>
<message><source>conference paper</source><translation>Konferenzbeitrag</translation></message>
<message><source>continued</source><translation>Fortsetzung</translation></message>
<message><source>creation date</source><translation>Erstellungsdatum</translation></message>
<message><source>current</source><translation>aktuell</translation></message>
<message><source>cursor keyboard browsing</source><translation>Cursor Schreibmarke Tastatur Einfügemarke</translation></message>
<message><source>d MMM</source><translation>d. MMM</translation></message>
<message><source>d MMM yyyy</source><translation>d. MMM yyyy</translation></message>
<message><source>d MMM yyyy, HH:mm</source><translation>d. MMM yyyy, HH:mm</translation></message>
<message><source>d MMMM yyyy</source><translation>d. MMMM yyyy</translation></message>
<message><source>date of change</source><translation>Änderungsdatum</translation></message>
<message><source>delete</source><translation>löschen</translation></message>
<message><source>delete erase</source><translation>löschen wegnehmen radieren</translation></message>
<message><source>deleted bin restore</source><translation>gelöscht Papierkorb wiederherstellen</translation></message>
<message><source>distraction free focus</source><translation>ablenkungsfrei Konzentration Vollbild</translation></message>
<message><source>divide cut part</source><translation>teilen trennen zerschneiden</translation></message>
<message><source>done again</source><translation>wiederholt</translation></message>
<message><source>draft write essay</source><translation>Entwurf schreiben Aufsatz</translation></message>
<message><source>exit close</source><translation>schließen verlassen</translation></message>
<message><source>find look for</source><translation>finden suchen nachschlagen</translation></message>
<message><source>folded</source><translation>eingeklappt</translation></message>
<message><source>from a backup</source><translation>aus einer Sicherung</translation></message>
<message><source>given</source><translation>gegeben</translation></message>
<message><source>go to article open</source><translation>gehe zu Artikel öffnen</translation></message>
<message><source>goes on</source><translation>geht weiter</translation></message>
<message><source>gone from the file</source><translation>aus der Datei verschwunden</translation></message>
<message><source>gone from the file, changed here</source><translation>aus der Datei verschwunden, hier geändert</translation></message>
<message><source>guessed</source><translation>vermutet</translation></message>
<message><source>highlights and notes</source><translation>Markierungen und Notizen</translation></message>
<message><source>home books documents</source><translation>Startseite Bücher Dokumente</translation></message>
<message><source>how many highlights there are</source><translation>wie viele Markierungen es gibt</translation></message>
<message><source>imported</source><translation>importiert</translation></message>
<message><source>in NAME.annotations.json</source><translation>in NAME.annotations.json</translation></message>
<message><source>in another window</source><translation>in einem anderen Fenster</translation></message>
<message><source>in colour</source><translation>in Farbe</translation></message>
<message><source>in place</source><translation>an ihrem Ort</translation></message>
<message><source>in the file</source><translation>in der Datei</translation></message>
<message><source>in {count} of its records</source><translation>in seinen Datensätzen ({count})</translation></message>
<message><source>in “{title}”</source><translation>in „{title}“</translation></message>
<message><source>in “{title}” and {n} more</source><translation>in „{title}“ und {n} weiteren</translation></message>
<message><source>instant automatic marker highlighter</source><translation>sofort automatisch Textmarker Stift</translation></message>
<message><source>it goes too deep</source><translation>sie geht zu tief</translation></message>
<message><source>it is a folder</source><translation>es ist ein Ordner</translation></message>
<message><source>it is kept as {name}</source><translation>sie ist als {name} aufbewahrt</translation></message>
<message><source>it is nested too deeply</source><translation>er ist zu tief verschachtelt</translation></message>
<message><source>it is not JSON</source><translation>er ist kein JSON</translation></message>
<message><source>it is not JSON ({error})</source><translation>er ist kein JSON ({error})</translation></message>
<message><source>it is not allowed ({reason})</source><translation>es ist nicht erlaubt ({reason})</translation></message>
<message><source>it needed more than {memory} MB of memory</source><translation>es brauchte mehr als {memory} MB Speicher</translation></message>
<message><source>it needs too much memory</source><translation>sie braucht zu viel Speicher</translation></message>
<message><source>it stays where it is</source><translation>sie bleibt, wo sie ist</translation></message>
<message><source>it took longer than 1 second of computing</source><translation>es brauchte mehr als 1 Sekunde Rechenzeit</translation></message>
<message><source>it took longer than {seconds} seconds of computing</source><translation>es brauchte mehr als {seconds} Sekunden Rechenzeit</translation></message>
<message><source>it took too long</source><translation>es dauerte zu lange</translation></message>
<message><source>it was stopped, by its limit of computing time or from outside</source><translation>es wurde angehalten, durch die Grenze seiner Rechenzeit oder von außen</translation></message>
<message><source>its DOI</source><translation>sein DOI</translation></message>
<message><source>its address, if it has one</source><translation>seine Adresse, falls er eine hat</translation></message>
<message><source>its area stays on its page</source><translation>ihr Ausschnitt bleibt auf seiner Seite</translation></message>
<message><source>its author</source><translation>sein Autor</translation></message>
<message><source>its date</source><translation>sein Datum</translation></message>
<message><source>its first bytes</source><translation>den ersten Bytes</translation></message>
<message><source>its footnote label</source><translation>ihr Fußnotenkürzel</translation></message>
<message><source>its id</source><translation>ihre ID</translation></message>
<message><source>its kind: article, book, report …</source><translation>seine Art: Artikel, Buch, Bericht …</translation></message>
<message><source>its language</source><translation>seine Sprache</translation></message>
<message><source>its own tags</source><translation>seine eigenen Schlagwörter</translation></message>
<message><source>its pages there</source><translation>seine Seiten darin</translation></message>
<message><source>its publisher or journal</source><translation>sein Verlag oder seine Zeitschrift</translation></message>
<message><source>its source does not say “{words}”</source><translation>die Quelle enthält nicht „{words}“</translation></message>
<message><source>its text is longer than {longest} characters</source><translation>ihr Text ist länger als {longest} Zeichen</translation></message>
<message><source>join combine unite</source><translation>verbinden zusammenfügen vereinen</translation></message>
<message><source>journal article</source><translation>Zeitschriftenaufsatz</translation></message>
<message><source>kept for good</source><translation>dauerhaft aufbewahrt</translation></message>
<message><source>known already</source><translation>schon bekannt</translation></message>
<message><source>likely, for {words}</source><translation>wahrscheinlich, wegen {words}</translation></message>
<message><source>likely: {words}</source><translation>wahrscheinlich: {words}</translation></message>
<message><source>location {locations}</source><translation>Position {locations}</translation></message>
<message><source>longer extend resize</source><translation>länger erweitern vergrößern Größe</translation></message>
<message><source>look</source><translation>ansehen</translation></message>
<message><source>magazine article</source><translation>Magazinartikel</translation></message>
<message><source>mark annotate underline</source><translation>markieren anstreichen unterstreichen</translation></message>
<message><source>marked here</source><translation>hier markiert</translation></message>
<message><source>marked in the file</source><translation>in der Datei markiert</translation></message>
<message><source>marked on the page</source><translation>auf der Seite markiert</translation></message>
<message><source>merged into</source><translation>wird ergänzt</translation></message>
<message><source>merged, what you wrote stays</source><translation>zusammengeführt; was Sie geschrieben haben, bleibt</translation></message>
<message><source>merged, {n} place changed on both sides, where both stand</source><translation>zusammengeführt; {n} Stelle auf beiden Seiten geändert, wo nun beides steht</translation></message>
<message><source>merged, {n} places changed on both sides, where both stand</source><translation>zusammengeführt; {n} Stellen auf beiden Seiten geändert, wo nun beides steht</translation></message>
<message><source>more</source><translation>mehr</translation></message>
<message><source>moved</source><translation>verschoben</translation></message>
<message><source>moved: the same words, at another place</source><translation>verschoben: dieselben Wörter, an anderer Stelle</translation></message>
<message><source>nearest</source><translation>am nächsten</translation></message>
<message><source>never</source><translation>nie</translation></message>
<message><source>newspaper article</source><translation>Zeitungsartikel</translation></message>
<message><source>night mode</source><translation>Nachtmodus</translation></message>
<message><source>no annotations</source><translation>keine Anmerkungen</translation></message>
<message><source>no author</source><translation>kein Autor</translation></message>
<message><source>no institution</source><translation>keine Institution</translation></message>
<message><source>no journal</source><translation>keine Zeitschrift</translation></message>
<message><source>no journal or publisher</source><translation>keine Zeitschrift, kein Verlag</translation></message>
<message><source>no longer in the article</source><translation>nicht mehr im Artikel</translation></message>
<message><source>no paragraph differs</source><translation>kein Absatz ist anders</translation></message>
<message><source>no publisher</source><translation>kein Verlag</translation></message>
<message><source>no site</source><translation>keine Website</translation></message>
<message><source>no theme</source><translation>ohne Thema</translation></message>
<message><source>no title</source><translation>kein Titel</translation></message>
<message><source>no university</source><translation>keine Hochschule</translation></message>
<message><source>no year</source><translation>kein Jahr</translation></message>
<message><source>none</source><translation>keine</translation></message>
<message><source>none of {names}</source><translation>keines von {names}</translation></message>
<message><source>none yet</source><translation>noch keine</translation></message>
<message><source>not available now</source><translation>jetzt nicht verfügbar</translation></message>
<message><source>not found in the current version</source><translation>in der aktuellen Fassung nicht gefunden</translation></message>
<message><source>not yet</source><translation>noch nicht</translation></message>
<message><source>note changed</source><translation>Notiz geändert</translation></message>
<message><source>notes by theme</source><translation>Notizen nach Themen</translation></message>
<message><source>notes by theme for LibreOffice</source><translation>Notizen nach Themen für LibreOffice</translation></message>
<message><source>notes by theme for Word</source><translation>Notizen nach Themen für Word</translation></message>
<message><source>notes changed</source><translation>Notizen geändert</translation></message>
<message><source>nothing</source><translation>nichts</translation></message>
<message><source>nothing new</source><translation>nichts Neues</translation></message>
<message><source>nothing new, what you wrote stays</source><translation>nichts Neues; was Sie geschrieben haben, bleibt</translation></message>
<message><source>nothing to bring in</source><translation>nichts zu übernehmen</translation></message>
<message><source>nothing to import</source><translation>nichts zu importieren</translation></message>
<message><source>nothing to write</source><translation>nichts zu schreiben</translation></message>
<message><source>now</source><translation>jetzt</translation></message>
<message><source>off</source><translation>aus</translation></message>
<message><source>on</source><translation>an</translation></message>
<message><source>one file</source><translation>eine Datei</translation></message>
<message><source>one file a theme</source><translation>eine Datei je Thema</translation></message>
<message><source>one of {names}</source><translation>eines von {names}</translation></message>
<message><source>only isolate filter show hide theme</source><translation>nur allein filtern zeigen ausblenden Thema</translation></message>
<message><source>only what stands in the text was used</source><translation>nur was im Text steht, wurde benutzt</translation></message>
<message><source>open</source><translation>offen</translation></message>
<message><source>or by</source><translation>oder an</translation></message>
<message><source>or drop files and folders onto this window</source><translation>oder Dateien und Ordner in dieses Fenster ziehen</translation></message>
<message><source>orphan</source><translation>verwaist</translation></message>
<message><source>overlap stack nested</source><translation>überlappen Stapel verschachtelt übereinander</translation></message>
<message><source>p. {page} of {last}</source><translation>S. {page} von {last}</translation></message>
<message><source>page {page}</source><translation>Seite {page}</translation></message>
<message><source>page {shown}</source><translation>Seite {shown}</translation></message>
<message><source>pages of notes by theme</source><translation>Seiten mit Notizen nach Themen</translation></message>
<message><source>panel pane</source><translation>Leiste Bereich Tafel</translation></message>
<message><source>passage moved</source><translation>Stelle verschoben</translation></message>
<message><source>passages moved</source><translation>Stellen verschoben</translation></message>
<message><source>place in the text</source><translation>Ort im Text</translation></message>
<message><source>placed by the reader</source><translation>von Hand platziert</translation></message>
<message><source>postil://a/ID</source><translation>postil://a/ID</translation></message>
<message><source>preferences options configure</source><translation>Präferenzen Optionen Voreinstellungen konfigurieren</translation></message>
<message><source>preprint</source><translation>Preprint</translation></message>
<message><source>private</source><translation>privat</translation></message>
<message><source>px</source><translation>px</translation></message>
<message><source>reStructuredText</source><translation>reStructuredText</translation></message>
<message><source>read only</source><translation>nur zum Lesen</translation></message>
<message><source>read {when}</source><translation>gelesen {when}</translation></message>
<message><source>read-only</source><translation>nur lesbar</translation></message>
<message><source>references linked mentions</source><translation>Verweise verlinkt Erwähnungen</translation></message>
<message><source>repeat</source><translation>wiederholen</translation></message>
<message><source>report</source><translation>Bericht</translation></message>
<message><source>return history</source><translation>zurückkehren Verlauf</translation></message>
<message><source>save as download markdown</source><translation>speichern unter herunterladen Markdown</translation></message>
<message><source>saved</source><translation>gespeichert</translation></message>
<message><source>saving…</source><translation>wird gespeichert …</translation></message>
<message><source>search index</source><translation>Suchindex</translation></message>
<message><source>search look for</source><translation>suchen nachsehen</translation></message>
<message><source>sent here by the reader</source><translation>von Hand hierher gelegt</translation></message>
<message><source>shortcuts keyboard hotkeys bindings</source><translation>Tastenkürzel Tastatur Kurzbefehle Belegung</translation></message>
<message><source>shorter shrink resize</source><translation>kürzer verkleinern Größe</translation></message>
<message><source>something else</source><translation>etwas anderes</translation></message>
<message><source>source changed</source><translation>Quelle geändert</translation></message>
<message><source>split by the reader</source><translation>von Hand geteilt</translation></message>
<message><source>stands below no other theme</source><translation>steht unter keinem anderen Thema</translation></message>
<message><source>stands below {above}</source><translation>steht unter {above}</translation></message>
<message><source>summary document page comment</source><translation>Zusammenfassung Dokument Seite Kommentar</translation></message>
<message><source>table of contents headings toc</source><translation>Inhaltsverzeichnis Überschriften Gliederung</translation></message>
<message><source>tag</source><translation>Schlagwort</translation></message>
<message><source>tag category code label</source><translation>Schlagwort Kategorie Code Etikett</translation></message>
<message><source>take back revert</source><translation>zurücknehmen rückgängig widerrufen</translation></message>
<message><source>the annotated article</source><translation>der Artikel mit Anmerkungen</translation></message>
<message><source>the annotation {lost} would not come back as it was.</source><translation>die Anmerkung {lost} käme nicht zurück, wie sie war.</translation></message>
<message><source>the article's title</source><translation>der Titel des Artikels</translation></message>
<message><source>the choices as they are at first</source><translation>die Wahl, wie sie zuerst ist</translation></message>
<message><source>the day it was made</source><translation>der Tag, an dem sie entstand</translation></message>
<message><source>the disk is full</source><translation>der Datenträger ist voll</translation></message>
<message><source>the disk quota is used up</source><translation>das Speicherkontingent ist aufgebraucht</translation></message>
<message><source>the file system is read-only</source><translation>das Dateisystem ist schreibgeschützt</translation></message>
<message><source>the file was compared with what the library has</source><translation>die Datei wurde mit dem Stand der Bibliothek verglichen</translation></message>
<message><source>the first theme's colour</source><translation>die Farbe des ersten Themas</translation></message>
<message><source>the first {found}</source><translation>die ersten {found}</translation></message>
<message><source>the folder does not exist</source><translation>der Ordner existiert nicht</translation></message>
<message><source>the headings above it</source><translation>die Überschriften darüber</translation></message>
<message><source>the highlighted words</source><translation>die markierten Wörter</translation></message>
<message><source>the id {id} stands in the block twice</source><translation>die Kennung {id} steht zweimal im Block</translation></message>
<message><source>the link that opens Postil there</source><translation>der Link, der Postil dort öffnet</translation></message>
<message><source>the machine block would not be readable: {reason}.</source><translation>der Maschinenblock wäre nicht lesbar: {reason}.</translation></message>
<message><source>the name is too long</source><translation>der Name ist zu lang</translation></message>
<message><source>the name of its file</source><translation>der Name seiner Datei</translation></message>
<message><source>the names of its themes</source><translation>die Namen ihrer Themen</translation></message>
<message><source>the note (Markdown)</source><translation>die Notiz (Markdown)</translation></message>
<message><source>the number of its paragraph</source><translation>die Nummer ihres Absatzes</translation></message>
<message><source>the page of its area is another</source><translation>die Seite seines Ausschnitts ist eine andere</translation></message>
<message><source>the records that could be read were used</source><translation>die lesbaren Datensätze wurden benutzt</translation></message>
<message><source>the source would not come back as it was.</source><translation>die Quelle käme nicht zurück, wie sie war.</translation></message>
<message><source>the text with its notes in callouts</source><translation>der Text mit seinen Notizen in Callouts</translation></message>
<message><source>the time it was made</source><translation>die Uhrzeit, zu der sie entstand</translation></message>
<message><source>the whole text</source><translation>der ganze Text</translation></message>
<message><source>the whole text with CriticMarkup</source><translation>der ganze Text mit CriticMarkup</translation></message>
<message><source>the wording changed</source><translation>der Wortlaut hat sich geändert</translation></message>
<message><source>the {name} process could not be started ({error})</source><translation>der Prozess „{name}“ ließ sich nicht starten ({error})</translation></message>
<message><source>the {name} process crashed</source><translation>der Prozess „{name}“ ist abgestürzt</translation></message>
<message><source>the {name} process failed</source><translation>der Prozess „{name}“ ist gescheitert</translation></message>
<message><source>the {name} process gave no usable answer</source><translation>der Prozess „{name}“ gab keine brauchbare Antwort</translation></message>
<message><source>the {name} process was not started</source><translation>der Prozess „{name}“ wurde nicht gestartet</translation></message>
<message><source>theme</source><translation>Thema</translation></message>
<message><source>theme dark night mode colours</source><translation>dunkel hell Nachtmodus Farben</translation></message>
<message><source>themes changed</source><translation>Themen geändert</translation></message>
<message><source>themes of {count} changed</source><translation>Themen von {count} geändert</translation></message>
<message><source>thesis</source><translation>Hochschulschrift</translation></message>
<message><source>this is no possible name</source><translation>das ist kein möglicher Name</translation></message>
<message><source>to be looked at: its words changed</source><translation>anzusehen: ihre Wörter haben sich geändert</translation></message>
<message><source>to review</source><translation>anzusehen</translation></message>
<message><source>today</source><translation>heute</translation></message>
<message><source>true for the first highlight</source><translation>wahr bei der ersten Markierung</translation></message>
<message><source>under a minute</source><translation>unter einer Minute</translation></message>
<message><source>undone</source><translation>zurückgenommen</translation></message>
<message><source>unpublished manuscript</source><translation>unveröffentlichtes Manuskript</translation></message>
<message><source>unread</source><translation>ungelesen</translation></message>
<message><source>updated</source><translation>aktualisiert</translation></message>
<message><source>version {number}</source><translation>Fassung {number}</translation></message>
<message><source>version {number} (current)</source><translation>Fassung {number} (aktuell)</translation></message>
<message><source>visual mode anchor cursor</source><translation>auswählen Anker Cursor Visual</translation></message>
<message><source>voice speech speak listen tts</source><translation>Stimme Sprache sprechen hören Sprachausgabe</translation></message>
<message><source>waiting for its text</source><translation>wartet auf seinen Text</translation></message>
<message><source>waiting for their text</source><translation>warten auf ihren Text</translation></message>
<message><source>web page</source><translation>Webseite</translation></message>
<message><source>what a template made</source><translation>das Ergebnis einer Vorlage</translation></message>
<message><source>what a template of yours made</source><translation>was eine Ihrer Vorlagen ergab</translation></message>
<message><source>what is printed on its page, or on its first and last</source><translation>was auf ihrer Seite gedruckt steht, oder auf der ersten und der letzten</translation></message>
<message><source>where it was made</source><translation>wo sie entstand</translation></message>
<message><source>whether there are any</source><translation>ob es welche gibt</translation></message>
<message><source>whose words were not found</source><translation>deren Wörter nicht gefunden wurden</translation></message>
<message><source>with filters, in the order of reading</source><translation>mit Filtern, in der Reihenfolge des Lesens</translation></message>
<message><source>without a highlight, as a note</source><translation>ohne Markierung, als Notiz</translation></message>
<message><source>without a note</source><translation>ohne Notiz</translation></message>
<message><source>without a place</source><translation>ohne Ort</translation></message>
<message><source>written anew</source><translation>wird neu geschrieben</translation></message>
<message><source>yesterday</source><translation>gestern</translation></message>
<message><source>you may not write there</source><translation>dort fehlt die Schreiberlaubnis</translation></message>
<message><source>your own stays: {fields}</source><translation>Eigenes bleibt: {fields}</translation></message>
<message><source>your part in the group does not allow it, or somebody else made what it changes</source><translation>Ihre Rolle in der Gruppe lässt es nicht zu, oder jemand anders hat gemacht, was sie ändert</translation></message>
<message><source>zoom bigger font size</source><translation>Zoom größer Schriftgröße</translation></message>
<message><source>zoom font size</source><translation>Zoom Schriftgröße</translation></message>
<message><source>{annotations} in {n} files</source><translation>{annotations} in {n} Dateien</translation></message>
<message><source>{at} of {n}</source><translation>{at} von {n}</translation></message>
<message><source>{bad_rows} damaged rows and lines are kept as they were.</source><translation>{bad_rows} beschädigte Zeilen bleiben erhalten, wie sie waren.</translation></message>
<message><source>{changes}. These are too many to show them one by one.</source><translation>{changes}. Das ist zu viel, um alles einzeln zu zeigen.</translation></message>
<message><source>{count} things were changed since. Going back makes them as they were here; Undo takes that back.</source><translation>Seither wurden {count} Dinge geändert. Zurückgehen stellt sie her, wie sie hier waren; Rückgängig nimmt das zurück.</translation></message>
<message><source>{done} of {maximum} articles</source><translation>{done} von {maximum} Artikeln</translation></message>
<message><source>{doubtful} doubtful among them</source><translation>{doubtful} zweifelhaft darunter</translation></message>
<message><source>{entries} entries: {nothing}.</source><translation>{entries} Einträge: {nothing}.</translation></message>
<message><source>{entries} entry: {nothing}.</source><translation>{entries} Eintrag: {nothing}.</translation></message>
<message><source>{folder} (encrypted)</source><translation>{folder} (verschlüsselt)</translation></message>
<message><source>{found} found</source><translation>{found} gefunden</translation></message>
<message numerus="yes"><source>{found} in {n} articles</source><translation><numerusform>{found} in {n} Artikel</numerusform><numerusform>{found} in {n} Artikeln</numerusform></translation></message>
<message><source>{host} cannot be reached.</source><translation>{host} ist nicht erreichbar.</translation></message>
<message><source>{host} cannot prove that it is itself, so nothing was fetched.</source><translation>{host} kann sich nicht ausweisen, daher wurde nichts abgerufen.</translation></message>
<message><source>{host} could not give it ({status}).</source><translation>{host} konnte es nicht liefern ({status}).</translation></message>
<message><source>{host} did not answer in time.</source><translation>{host} hat nicht rechtzeitig geantwortet.</translation></message>
<message><source>{host} does not let Postil read this ({status}): it wants a password, or a browser.</source><translation>{host} lässt Postil dies nicht lesen ({status}): Es verlangt ein Passwort oder einen Browser.</translation></message>
<message><source>{host} gave an answer that cannot be read.</source><translation>{host} gab eine Antwort, die nicht lesbar ist.</translation></message>
<message><source>{host} gave an empty page.</source><translation>{host} lieferte eine leere Seite.</translation></message>
<message><source>{host} gives no article at this address, but a file of the kind {kind}.</source><translation>{host} liefert an dieser Adresse keinen Artikel, sondern eine Datei der Art {kind}.</translation></message>
<message><source>{host} has nothing at this address ({status}).</source><translation>{host} hat an dieser Adresse nichts ({status}).</translation></message>
<message><source>{host} is a machine of your own network, or this one: Postil asks only the web, unless Settings allow the own network.</source><translation>{host} ist ein Rechner im eigenen Netz oder dieser hier: Postil fragt nur das Web, sofern die Einstellungen nicht das eigene Netz erlauben.</translation></message>
<message><source>{host} is asked too often just now ({status}); please try again later.</source><translation>{host} wird gerade zu oft gefragt ({status}); bitte später noch einmal versuchen.</translation></message>
<message><source>{host} sends on from one address to the next without an end.</source><translation>{host} leitet endlos von einer Adresse zur nächsten weiter.</translation></message>
<message><source>{host} takes too long to give it all.</source><translation>{host} braucht zu lange, um alles zu liefern.</translation></message>
<message><source>{hours} h</source><translation>{hours} Std.</translation></message>
<message><source>{hours} h {rest} min</source><translation>{hours} h {rest} min</translation></message>
<message><source>{importer_name} importer, version {importer_version}</source><translation>Import für {importer_name}, Version {importer_version}</translation></message>
<message><source>{index} of {n}{more}</source><translation>{index} von {n}{more}</translation></message>
<message><source>{known} there already</source><translation>{known} bereits vorhanden</translation></message>
<message><source>{left} without a place are</source><translation>{left} ohne Ort sind</translation></message>
<message><source>{listed} listed</source><translation>{listed} aufgelistet</translation></message>
<message><source>{lost} of {annotations} annotations</source><translation>{lost} von {annotations} Anmerkungen</translation></message>
<message><source>{low} to {high}</source><translation>{low} bis {high}</translation></message>
<message><source>{many} not in the file.</source><translation>{many} nicht in der Datei.</translation></message>
<message><source>{marked} marked in the text</source><translation>{marked} im Text markiert</translation></message>
<message><source>{minutes} min</source><translation>{minutes} min</translation></message>
<message><source>{missing} of {total} records are missing.</source><translation>{missing} von {total} Datensätzen fehlen.</translation></message>
<message><source>{named} and {n} more</source><translation>{named} und {n} weitere</translation></message>
<message><source>{name}
Click to count by its headings</source><translation>{name}
Klicken, um nach seinen Überschriften zu zählen</translation></message>
<message><source>{name} and {said}</source><translation>{name} und {said}</translation></message>
<message><source>{name} belongs to {name_2}, which is not beside it.</source><translation>{name} gehört zu {name_2}, das nicht daneben liegt.</translation></message>
<message><source>{name} declares entities or a document type, which a codebook has no need of.</source><translation>{name} deklariert Entitäten oder einen Dokumenttyp, die ein Codebuch nicht braucht.</translation></message>
<message><source>{name} et al.</source><translation>{name} et al.</translation></message>
<message><source>{name} has changed since it was read as “{title}”. Nothing happens until you say so.</source><translation>{name} hat sich geändert, seit es als „{title}“ eingelesen wurde. Nichts geschieht, bis Sie es wünschen.</translation></message>
<message><source>{name} has changed since it was read. Nothing happens to your annotations until you say so.</source><translation>{name} hat sich seit dem Einlesen geändert. Mit den Anmerkungen geschieht nichts, bis Sie es wünschen.</translation></message>
<message><source>{name} has nothing that is not here already.</source><translation>{name} hat nichts, was nicht schon hier ist.</translation></message>
<message><source>{name} has the text of “{title}”, which is in your library.</source><translation>{name} hat den Text von „{title}“, einem Artikel Ihrer Bibliothek.</translation></message>
<message><source>{name} holds annotations from {name_2} and no article: import it instead (postil import), or add it as new (--new).</source><translation>{name} enthält Anmerkungen ({name_2}) und keinen Artikel: stattdessen importieren (postil import) oder als neu hinzufügen (--new).</translation></message>
<message><source>{name} holds annotations from {program}.</source><translation>{name} enthält Anmerkungen ({program}).</translation></message>
<message><source>{name} holds annotations of several articles</source><translation>{name} enthält Anmerkungen mehrerer Artikel</translation></message>
<message><source>{name} holds annotations of {n} articles.</source><translation>{name} enthält Anmerkungen von {n} Artikeln.</translation></message>
<message><source>{name} holds more than {codes_at_most} codes.</source><translation>{name} enthält mehr als {codes_at_most} Codes.</translation></message>
<message><source>{name} holds no codes.</source><translation>{name} enthält keine Codes.</translation></message>
<message><source>{name} holds works to cite, as {format}.</source><translation>{name} enthält Werke zum Zitieren, als {format}.</translation></message>
<message><source>{name} is a codebook for people; REFI-QDA (.qdc) and JSON can be taken in.</source><translation>{name} ist ein Codebuch für Menschen; aufnehmen lassen sich REFI-QDA (.qdc) und JSON.</translation></message>
<message><source>{name} is an export of an article that this library does not have</source><translation>{name} ist ein Export eines Artikels, den diese Bibliothek nicht hat</translation></message>
<message><source>{name} is an export of this article</source><translation>{name} ist ein Export dieses Artikels</translation></message>
<message><source>{name} is an export of “{title}”, which is not in this library.</source><translation>{name} ist ein Export von „{title}“, der nicht in dieser Bibliothek ist.</translation></message>
<message><source>{name} is an export of “{title}”.</source><translation>{name} ist ein Export von „{title}“.</translation></message>
<message><source>{name} is no codebook that can be read: {error}.</source><translation>{name} ist kein lesbares Codebuch: {error}.</translation></message>
<message><source>{name} is no codebook: it has no element CodeBook.</source><translation>{name} ist kein Codebuch: Das Element CodeBook fehlt.</translation></message>
<message><source>{name} is no codebook: it has no list of codes, or far too many.</source><translation>{name} ist kein Codebuch: Es hat keine Liste von Codes oder viel zu viele.</translation></message>
<message><source>{name} is no name of a codebook; it ends in {writers}.</source><translation>{name} ist kein Name eines Codebuchs; er endet auf {writers}.</translation></message>
<message><source>{name} is not JSON: {error}.</source><translation>{name} ist kein JSON: {error}.</translation></message>
<message><source>{name} is there already.</source><translation>{name} ist bereits vorhanden.</translation></message>
<message><source>{name} is too large for a codebook.</source><translation>{name} ist zu groß für ein Codebuch.</translation></message>
<message><source>{name} is {strerror}.</source><translation>{name} ist {strerror}.</translation></message>
<message><source>{name} looks like another state of “{title}”: the same title, and much of the same text.</source><translation>{name} sieht nach einem anderen Stand von „{title}“ aus: derselbe Titel und viel vom selben Text.</translation></message>
<message><source>{name} may be either. What is it?</source><translation>{name} kann beides sein. Was ist es?</translation></message>
<message><source>{name} off.</source><translation>{name}: aus.</translation></message>
<message><source>{name} on.</source><translation>{name}: an.</translation></message>
<message><source>{name} seems to be the text that “{title}” is waiting for.</source><translation>{name} scheint der Text zu sein, auf den „{title}“ wartet.</translation></message>
<message><source>{name} was changed just now by another program; nothing was written.</source><translation>{name} wurde eben von einem anderen Programm geändert; nichts wurde geschrieben.</translation></message>
<message><source>{name} was not written by Postil</source><translation>{name} wurde nicht von Postil geschrieben</translation></message>
<message><source>{name}, by {person}</source><translation>{name}, von {person}</translation></message>
<message><source>{name}, key {key}, no annotations</source><translation>{name}, Taste {key}, keine Anmerkungen</translation></message>
<message><source>{name}, no annotations</source><translation>{name}, keine Anmerkungen</translation></message>
<message><source>{name}, tag</source><translation>{name}, Schlagwort</translation></message>
<message numerus="yes"><source>{name}: given to {n} cards.</source><translation><numerusform>{name}: {n} Karte gegeben.</numerusform><numerusform>{name}: {n} Karten gegeben.</numerusform></translation></message>
<message numerus="yes"><source>{name}: taken from {n} cards.</source><translation><numerusform>{name}: {n} Karte genommen.</numerusform><numerusform>{name}: {n} Karten genommen.</numerusform></translation></message>
<message><source>{name}: {sentence} Both stand in it.</source><translation>{name}: {sentence} Beides steht darin.</translation></message>
<message><source>{name}: {why}</source><translation>{name}: {why}</translation></message>
<message><source>{new} new and {changed} changed themes from {name}</source><translation>{new} neue und {changed} geänderte Themen aus {name}</translation></message>
<message><source>{notes} and {briefs} are not saved yet.</source><translation>{notes} und {briefs} sind noch nicht gespeichert.</translation></message>
<message><source>{number} article</source><translation>{number} Artikel</translation></message>
<message><source>{number} articles</source><translation>{number} Artikel</translation></message>
<message><source>{number} in the trash, what was removed last at the top.</source><translation>{number} im Papierkorb, zuletzt Entferntes zuoberst.</translation></message>
<message><source>{number} mark is gone while the reference is still there: the highlight stays where it is.</source><translation>{number} Zeichen fehlt, während der Verweis noch da ist: Die Markierung bleibt, wo sie ist.</translation></message>
<message><source>{number} marks are gone while the reference is still there: the highlights stay where they are.</source><translation>{number} Zeichen fehlen, während der Verweis noch da ist: Die Markierungen bleiben, wo sie sind.</translation></message>
<message><source>{number} more paragraphs of it were changed since.</source><translation>Seither wurden {number} weitere Absätze darin geändert.</translation></message>
<message><source>{number} of {among}</source><translation>{number} von {among}</translation></message>
<message><source>{number} rows of {table}</source><translation>{number} Zeilen von {table}</translation></message>
<message numerus="yes"><source>{n} added</source><translation><numerusform>{n} hinzugekommen</numerusform><numerusform>{n} hinzugekommen</numerusform></translation></message>
<message numerus="yes"><source>{n} annotations</source><translation><numerusform>{n} Anmerkung</numerusform><numerusform>{n} Anmerkungen</numerusform></translation></message>
<message numerus="yes"><source>{n} annotations added.</source><translation><numerusform>{n} Anmerkung hinzugefügt.</numerusform><numerusform>{n} Anmerkungen hinzugefügt.</numerusform></translation></message>
<message><source>{n} annotations begin with “{wanted}”; please give more of the id.</source><translation>{n} Anmerkungen beginnen mit „{wanted}“; bitte mehr von der ID angeben.</translation></message>
<message numerus="yes"><source>{n} annotations came with this file; the colours of {coloured} stand for no theme yet.</source><translation><numerusform>Mit dieser Datei kam {n} Anmerkung; die Farben von {coloured} stehen noch für kein Thema.</numerusform><numerusform>Mit dieser Datei kamen {n} Anmerkungen; die Farben von {coloured} stehen noch für kein Thema.</numerusform></translation></message>
<message numerus="yes"><source>{n} annotations come under it, and out of where they were taken from.</source><translation><numerusform>{n} Anmerkung kommt darunter und verlässt das Thema, dem sie entnommen wurde.</numerusform><numerusform>{n} Anmerkungen kommen darunter und verlassen die Themen, denen sie entnommen wurden.</numerusform></translation></message>
<message numerus="yes"><source>{n} annotations need a look.</source><translation><numerusform>{n} Anmerkung ist anzusehen.</numerusform><numerusform>{n} Anmerkungen sind anzusehen.</numerusform></translation></message>
<message numerus="yes"><source>{n} annotations removed.</source><translation><numerusform>{n} Anmerkung entfernt.</numerusform><numerusform>{n} Anmerkungen entfernt.</numerusform></translation></message>
<message numerus="yes"><source>{n} annotations were brought in. Undo takes them back.</source><translation><numerusform>{n} Anmerkung wurde übernommen. Rückgängig nimmt sie zurück.</numerusform><numerusform>{n} Anmerkungen wurden übernommen. Rückgängig nimmt sie zurück.</numerusform></translation></message>
<message numerus="yes"><source>{n} annotations were removed; Undo brings them back.</source><translation><numerusform>Die Anmerkung wurde entfernt; Rückgängig holt sie zurück.</numerusform><numerusform>{n} Anmerkungen wurden entfernt; Rückgängig holt sie zurück.</numerusform></translation></message>
<message numerus="yes"><source>{n} annotations: {parts}.</source><translation><numerusform>{n} Anmerkung: {parts}.</numerusform><numerusform>{n} Anmerkungen: {parts}.</numerusform></translation></message>
<message numerus="yes"><source>{n} are what they were</source><translation><numerusform>{n} ist, wie er war</numerusform><numerusform>{n} sind, wie sie waren</numerusform></translation></message>
<message><source>{n} article</source><translation>{n} Artikel</translation></message>
<message numerus="yes"><source>{n} articles</source><translation><numerusform>{n} Artikel</numerusform><numerusform>{n} Artikel</numerusform></translation></message>
<message numerus="yes"><source>{n} articles added</source><translation><numerusform>{n} Artikel hinzugefügt</numerusform><numerusform>{n} Artikel hinzugefügt</numerusform></translation></message>
<message numerus="yes"><source>{n} articles and their annotations were removed from the library.</source><translation><numerusform>Der Artikel und seine Anmerkungen wurden aus der Bibliothek entfernt.</numerusform><numerusform>{n} Artikel und ihre Anmerkungen wurden aus der Bibliothek entfernt.</numerusform></translation></message>
<message numerus="yes"><source>{n} articles are back; Undo removes again.</source><translation><numerusform>{n} Artikel ist zurück; Rückgängig entfernt ihn wieder.</numerusform><numerusform>{n} Artikel sind zurück; Rückgängig entfernt sie wieder.</numerusform></translation></message>
<message><source>{n} articles are called “{title}” ({names}); --article says which.</source><translation>{n} Artikel heißen „{title}“ ({names}); --article sagt, welcher gemeint ist.</translation></message>
<message><source>{n} articles go by “{wanted}”; please give an id (postil list shows them).</source><translation>{n} Artikel heißen „{wanted}“; bitte eine ID angeben (postil list zeigt sie).</translation></message>
<message numerus="yes"><source>{n} articles were read anew; Undo takes it back.</source><translation><numerusform>Ein Artikel wurde neu gelesen; Rückgängig nimmt es zurück.</numerusform><numerusform>{n} Artikel wurden neu gelesen; Rückgängig nimmt es zurück.</numerusform></translation></message>
<message numerus="yes"><source>{n} articles would change</source><translation><numerusform>{n} Artikel würde sich ändern</numerusform><numerusform>{n} Artikel würden sich ändern</numerusform></translation></message>
<message numerus="yes"><source>{n} articles.</source><translation><numerusform>{n} Artikel.</numerusform><numerusform>{n} Artikel.</numerusform></translation></message>
<message numerus="yes"><source>{n} backups in {folder}.</source><translation><numerusform>{n} Sicherung in {folder}.</numerusform><numerusform>{n} Sicherungen in {folder}.</numerusform></translation></message>
<message numerus="yes"><source>{n} briefs</source><translation><numerusform>{n} Entwurf</numerusform><numerusform>{n} Entwürfe</numerusform></translation></message>
<message numerus="yes"><source>{n} briefs are not saved yet.</source><translation><numerusform>Ein Entwurf ist noch nicht gespeichert.</numerusform><numerusform>{n} Entwürfe sind noch nicht gespeichert.</numerusform></translation></message>
<message><source>{n} briefs go by “{wanted}”; please give an id: {ids}.</source><translation>{n} Entwürfe heißen „{wanted}“; bitte eine ID angeben: {ids}.</translation></message>
<message><source>{n} bytes</source><translation>{n} Bytes</translation></message>
<message><source>{n} change</source><translation>{n} Änderung</translation></message>
<message numerus="yes"><source>{n} changed</source><translation><numerusform>{n} geändert</numerusform><numerusform>{n} geändert</numerusform></translation></message>
<message><source>{n} changes</source><translation>{n} Änderungen</translation></message>
<message numerus="yes"><source>{n} changes are to be sent.</source><translation><numerusform>{n} Änderung ist noch zu senden.</numerusform><numerusform>{n} Änderungen sind noch zu senden.</numerusform></translation></message>
<message numerus="yes"><source>{n} changes need a newer Postil.</source><translation><numerusform>{n} Änderung braucht ein neueres Postil.</numerusform><numerusform>{n} Änderungen brauchen ein neueres Postil.</numerusform></translation></message>
<message numerus="yes"><source>{n} changes of themes</source><translation><numerusform>{n} Änderung von Themen</numerusform><numerusform>{n} Änderungen von Themen</numerusform></translation></message>
<message numerus="yes"><source>{n} changes wait for others.</source><translation><numerusform>{n} Änderung wartet auf andere.</numerusform><numerusform>{n} Änderungen warten auf andere.</numerusform></translation></message>
<message numerus="yes"><source>{n} conflicts among them</source><translation><numerusform>{n} Konflikt darunter</numerusform><numerusform>{n} Konflikte darunter</numerusform></translation></message>
<message numerus="yes"><source>{n} could not be read</source><translation><numerusform>{n} konnte nicht gelesen werden</numerusform><numerusform>{n} konnten nicht gelesen werden</numerusform></translation></message>
<message numerus="yes"><source>{n} deletes</source><translation><numerusform>{n} Löschung</numerusform><numerusform>{n} Löschungen</numerusform></translation></message>
<message numerus="yes"><source>{n} files were written into.</source><translation><numerusform>In diese Datei wurde etwas geschrieben.</numerusform><numerusform>In {n} Dateien wurde etwas geschrieben.</numerusform></translation></message>
<message numerus="yes"><source>{n} files written</source><translation><numerusform>{n} Datei geschrieben</numerusform><numerusform>{n} Dateien geschrieben</numerusform></translation></message>
<message numerus="yes"><source>{n} in place</source><translation><numerusform>{n} an ihrem Ort</numerusform><numerusform>{n} an ihrem Ort</numerusform></translation></message>
<message numerus="yes"><source>{n} left as they were</source><translation><numerusform>{n} unverändert gelassen</numerusform><numerusform>{n} unverändert gelassen</numerusform></translation></message>
<message><source>{n} left out</source><translation>{n} ausgelassen</translation></message>
<message numerus="yes"><source>{n} more stay as they are.</source><translation><numerusform>{n} weiteres bleibt, wie es ist.</numerusform><numerusform>{n} weitere bleiben, wie sie sind.</numerusform></translation></message>
<message numerus="yes"><source>{n} moved</source><translation><numerusform>{n} verschoben</numerusform><numerusform>{n} verschoben</numerusform></translation></message>
<message numerus="yes"><source>{n} new</source><translation><numerusform>{n} neu</numerusform><numerusform>{n} neu</numerusform></translation></message>
<message numerus="yes"><source>{n} new files in the folder {folder}: {named}.</source><translation><numerusform>Eine neue Datei im Ordner {folder}: {named}.</numerusform><numerusform>{n} neue Dateien im Ordner {folder}: {named}.</numerusform></translation></message>
<message numerus="yes"><source>{n} new texts</source><translation><numerusform>{n} neuer Text</numerusform><numerusform>{n} neue Texte</numerusform></translation></message>
<message><source>{n} not taken</source><translation>{n} nicht aufgenommen</translation></message>
<message><source>{n} note is missing from the file although the text refers to it; it stays as it is.</source><translation>{n} Notiz fehlt in der Datei, obwohl der Text auf sie verweist; sie bleibt, wie sie ist.</translation></message>
<message numerus="yes"><source>{n} notes</source><translation><numerusform>{n} Notiz</numerusform><numerusform>{n} Notizen</numerusform></translation></message>
<message><source>{n} notes are missing from the file although the text refers to them; they stay as they are.</source><translation>{n} Notizen fehlen in der Datei, obwohl der Text auf sie verweist; sie bleiben, wie sie sind.</translation></message>
<message numerus="yes"><source>{n} notes are not saved yet.</source><translation><numerusform>Eine Notiz ist noch nicht gespeichert.</numerusform><numerusform>{n} Notizen sind noch nicht gespeichert.</numerusform></translation></message>
<message numerus="yes"><source>{n} notes changed</source><translation><numerusform>{n} Notiz geändert</numerusform><numerusform>{n} Notizen geändert</numerusform></translation></message>
<message><source>{n} of the files are exports of Postil: {names}.</source><translation>{n} der Dateien sind Exporte von Postil: {names}.</translation></message>
<message><source>{n} of the {count} files are there already.</source><translation>{n} der {count} Dateien sind bereits vorhanden.</translation></message>
<message><source>{n} of them annotated in the trash too</source><translation>davon {n} mit Anmerkungen auch im Papierkorb</translation></message>
<message><source>{n} of {count} highlights could not be marked in place and are listed at the end.</source><translation>{n} von {count} Markierungen ließen sich nicht an ihrem Ort kennzeichnen und stehen als Liste am Ende.</translation></message>
<message><source>{n} of {n_2} references are missing from the file; nothing is deleted unless you say so.</source><translation>{n} von {n_2} Verweisen fehlen in der Datei; gelöscht wird nur auf Wunsch.</translation></message>
<message><source>{n} of {n_2} references are missing.</source><translation>{n} von {n_2} Verweisen fehlen.</translation></message>
<message><source>{n} of {total}</source><translation>{n} von {total}</translation></message>
<message numerus="yes"><source>{n} orphans</source><translation><numerusform>{n} verwaist</numerusform><numerusform>{n} verwaist</numerusform></translation></message>
<message numerus="yes"><source>{n} paragraphs added</source><translation><numerusform>{n} Absatz hinzugekommen</numerusform><numerusform>{n} Absätze hinzugekommen</numerusform></translation></message>
<message numerus="yes"><source>{n} paragraphs changed</source><translation><numerusform>{n} Absatz geändert</numerusform><numerusform>{n} Absätze geändert</numerusform></translation></message>
<message numerus="yes"><source>{n} paragraphs removed</source><translation><numerusform>{n} Absatz entfallen</numerusform><numerusform>{n} Absätze entfallen</numerusform></translation></message>
<message numerus="yes"><source>{n} passages moved</source><translation><numerusform>{n} Stelle verschoben</numerusform><numerusform>{n} Stellen verschoben</numerusform></translation></message>
<message numerus="yes"><source>{n} quotes</source><translation><numerusform>{n} Zitat</numerusform><numerusform>{n} Zitate</numerusform></translation></message>
<message numerus="yes"><source>{n} quotes are in the clipboard, cited.</source><translation><numerusform>Das Zitat ist mit Quellenangabe in der Zwischenablage.</numerusform><numerusform>{n} Zitate sind mit Quellenangaben in der Zwischenablage.</numerusform></translation></message>
<message numerus="yes"><source>{n} quotes are in “{name}” now.</source><translation><numerusform>Das Zitat steht jetzt in „{name}“.</numerusform><numerusform>{n} Zitate stehen jetzt in „{name}“.</numerusform></translation></message>
<message><source>{n} refused</source><translation>{n} abgelehnt</translation></message>
<message numerus="yes"><source>{n} removed</source><translation><numerusform>{n} entfallen</numerusform><numerusform>{n} entfallen</numerusform></translation></message>
<message numerus="yes"><source>{n} results</source><translation><numerusform>{n} Ergebnis</numerusform><numerusform>{n} Ergebnisse</numerusform></translation></message>
<message numerus="yes"><source>{n} rows were brought back from another copy.</source><translation><numerusform>{n} Zeile wurde aus einer anderen Kopie zurückgeholt.</numerusform><numerusform>{n} Zeilen wurden aus einer anderen Kopie zurückgeholt.</numerusform></translation></message>
<message numerus="yes"><source>{n} saved searches</source><translation><numerusform>{n} gespeicherte Suche</numerusform><numerusform>{n} gespeicherte Suchen</numerusform></translation></message>
<message numerus="yes"><source>{n} stay as they are</source><translation><numerusform>{n} bleibt, wie es ist</numerusform><numerusform>{n} bleiben, wie sie sind</numerusform></translation></message>
<message numerus="yes"><source>{n} themes</source><translation><numerusform>{n} Thema</numerusform><numerusform>{n} Themen</numerusform></translation></message>
<message numerus="yes"><source>{n} things are back; Undo removes again.</source><translation><numerusform>{n} Eintrag ist zurück; Rückgängig entfernt ihn wieder.</numerusform><numerusform>{n} Einträge sind zurück; Rückgängig entfernt sie wieder.</numerusform></translation></message>
<message numerus="yes"><source>{n} things could not be brought back:</source><translation><numerusform>{n} Teil konnte nicht zurückgeholt werden:</numerusform><numerusform>{n} Teile konnten nicht zurückgeholt werden:</numerusform></translation></message>
<message numerus="yes"><source>{n} things in this library are not what was written. Nothing was changed; the journal and the backups may hold what is missing.</source><translation><numerusform>{n} Teil dieser Bibliothek ist nicht mehr, wie er geschrieben wurde. Nichts wurde geändert; das Journal und die Sicherungen enthalten vielleicht, was fehlt.</numerusform><numerusform>{n} Teile dieser Bibliothek sind nicht mehr, wie sie geschrieben wurden. Nichts wurde geändert; das Journal und die Sicherungen enthalten vielleicht, was fehlt.</numerusform></translation></message>
<message numerus="yes"><source>{n} to review</source><translation><numerusform>{n} anzusehen</numerusform><numerusform>{n} anzusehen</numerusform></translation></message>
<message><source>{n} unreadable</source><translation>{n} nicht lesbar</translation></message>
<message numerus="yes"><source>{n} versions</source><translation><numerusform>{n} Fassung</numerusform><numerusform>{n} Fassungen</numerusform></translation></message>
<message numerus="yes"><source>{n} were removed here, too.</source><translation><numerusform>{n} wurde auch hier entfernt.</numerusform><numerusform>{n} wurden auch hier entfernt.</numerusform></translation></message>
<message numerus="yes"><source>{n} would be new</source><translation><numerusform>{n} wäre neu</numerusform><numerusform>{n} wären neu</numerusform></translation></message>
<message numerus="yes"><source>{n} would change</source><translation><numerusform>{n} würde sich ändern</numerusform><numerusform>{n} würden sich ändern</numerusform></translation></message>
<message><source>{obstacle} Nothing was done.</source><translation>{obstacle} Nichts wurde getan.</translation></message>
<message><source>{parent}, {n} files</source><translation>{parent}, {n} Dateien</translation></message>
<message numerus="yes"><source>{parts}. {annotations} of {n} articles.</source><translation><numerusform>{parts}. {annotations} aus {n} Artikel.</numerusform><numerusform>{parts}. {annotations} aus {n} Artikeln.</numerusform></translation></message>
<message><source>{part}: {new}</source><translation>{part}: {new}</translation></message>
<message><source>{part}: {new}  (was: {old})</source><translation>{part}: {new}  (vorher: {old})</translation></message>
<message><source>{path} (page by page)</source><translation>{path} (Seite für Seite)</translation></message>
<message><source>{path} Nothing of it was taken.</source><translation>{path} Nichts davon wurde aufgenommen.</translation></message>
<message><source>{path} is a database of another program, not a library.</source><translation>{path} ist die Datenbank eines anderen Programms, keine Bibliothek.</translation></message>
<message><source>{path} is a database of another program, or none at all: it is no library.</source><translation>{path} ist die Datenbank eines anderen Programms oder gar keine: Es ist keine Bibliothek.</translation></message>
<message><source>{path} is a folder, not a library.</source><translation>{path} ist ein Ordner, keine Bibliothek.</translation></message>
<message><source>{path} is a link that leads back to itself, not a library.</source><translation>{path} ist ein Link, der auf sich selbst zurückführt, keine Bibliothek.</translation></message>
<message><source>{path} is an empty database, not a library.</source><translation>{path} ist eine leere Datenbank, keine Bibliothek.</translation></message>
<message><source>{path} is an index of another Postil.</source><translation>{path} ist der Index eines anderen Postil.</translation></message>
<message><source>{path} is no regular file, not a library.</source><translation>{path} ist keine gewöhnliche Datei, keine Bibliothek.</translation></message>
<message><source>{path} is not a library: it is damaged, or it never was one.</source><translation>{path} ist keine Bibliothek: Es ist beschädigt oder war nie eine.</translation></message>
<message><source>{path} is there already; please choose another name.</source><translation>{path} ist bereits vorhanden; bitte einen anderen Namen wählen.</translation></message>
<message><source>{percent} %</source><translation>{percent} %</translation></message>
<message><source>{percent} read</source><translation>{percent} gelesen</translation></message>
<message><source>{proposal} — doubtful: {doubt}</source><translation>{proposal} — zweifelhaft: {doubt}</translation></message>
<message><source>{reason}; there are {names}</source><translation>{reason}; es gibt {names}</translation></message>
<message><source>{remark}; the library’s own was trusted.</source><translation>{remark}; dem Stand der Bibliothek wurde vertraut.</translation></message>
<message><source>{remark}; what it says could not be compared.</source><translation>{remark}; was er sagt, ließ sich nicht vergleichen.</translation></message>
<message><source>{removed} removed.</source><translation>{removed} entfernt.</translation></message>
<message><source>{rows} changes</source><translation>{rows} Änderungen</translation></message>
<message><source>{said}. By {name}</source><translation>{said}. Von {name}</translation></message>
<message><source>{said}. Note: {note}</source><translation>{said}. Notiz: {note}</translation></message>
<message><source>{said}; stopped before the end.</source><translation>{said}; vor dem Ende angehalten.</translation></message>
<message><source>{share} % alike</source><translation>{share} % gleich</translation></message>
<message><source>{stem} copy.postil</source><translation>{stem} Kopie.postil</translation></message>
<message><source>{step_id} changes of the step {step_id_2} are in no copy.</source><translation>{step_id} Änderungen des Schritts {step_id_2} sind in keiner Kopie.</translation></message>
<message><source>{table} is no table any more.</source><translation>{table} ist keine Tabelle mehr.</translation></message>
<message><source>{target} belongs to the library {library}; please choose another name for the copy.</source><translation>{target} gehört zur Bibliothek {library}; bitte einen anderen Namen für die Kopie wählen.</translation></message>
<message><source>{target} is no address of a group: postgresql://HOST/DATABASE?group=NAME</source><translation>{target} ist keine Adresse einer Gruppe: postgresql://HOST/DATABASE?group=NAME</translation></message>
<message><source>{target}: {why}</source><translation>{target}: {why}</translation></message>
<message><source>{text}: no more than {longest} characters.</source><translation>{text}: höchstens {longest} Zeichen.</translation></message>
<message><source>{there} is there already; please choose another name for the copy.</source><translation>{there} ist bereits vorhanden; bitte einen anderen Namen für die Kopie wählen.</translation></message>
<message><source>{things} changed</source><translation>{things} geändert</translation></message>
<message><source>{things} would be as they were:</source><translation>Wie damals: {things}</translation></message>
<message><source>{things} would be taken away:</source><translation>Entfernt: {things}</translation></message>
<message><source>{things} would come back:</source><translation>Zurückgeholt: {things}</translation></message>
<message><source>{time} left</source><translation>noch {time}</translation></message>
<message><source>{title} (new)</source><translation>{title} (neu)</translation></message>
<message><source>{title} (waiting for its text)</source><translation>{title} (wartet auf seinen Text)</translation></message>
<message><source>{title} — notes</source><translation>{title} — Notizen</translation></message>
<message><source>{title}: does not say “{words}”</source><translation>{title}: enthält nicht „{words}“</translation></message>
<message><source>{title}: {lacks}</source><translation>{title}: {lacks}</translation></message>
<message><source>{unchanged} unchanged</source><translation>{unchanged} unverändert</translation></message>
<message><source>{untitled}: {pages} page.</source><translation>{untitled}: {pages} Seite.</translation></message>
<message><source>{untitled}: {pages} pages.</source><translation>{untitled}: {pages} Seiten.</translation></message>
<message><source>{wanted} is not in the library yet; postil add puts it there.</source><translation>{wanted} ist noch nicht in der Bibliothek; postil add legt es dort ab.</translation></message>
<message><source>{what} could not be read as it is: what means nothing in it is left out, and {where}.</source><translation>{what} war so nicht lesbar: Was darin nichts bedeutet, wird übergangen, und {where}.</translation></message>
<message numerus="yes"><source>{what} {n} places were changed in the library as well: both stand there.</source><translation><numerusform>{what} {n} Stelle wurde auch in der Bibliothek geändert: Dort steht beides.</numerusform><numerusform>{what} {n} Stellen wurden auch in der Bibliothek geändert: Dort steht beides.</numerusform></translation></message>
<message><source>{which} would lose its place.</source><translation>{which} würde ihren Ort verlieren.</translation></message>
<message><source>{which} would lose their place.</source><translation>{which} würden ihren Ort verlieren.</translation></message>
<message><source>{why} What you wrote is held here.</source><translation>{why} Das Geschriebene bleibt hier erhalten.</translation></message>
<message><source>{words} Enter takes what is selected, Esc leaves it as it is.</source><translation>{words} Enter übernimmt das Ausgewählte, Esc lässt alles, wie es ist.</translation></message>
<message><source>{words} Postil keeps trying; closing the window once more gives the text up.</source><translation>{words} Postil versucht es weiter; noch einmal Schließen gibt den Text auf.</translation></message>
<message numerus="yes"><source>{words} The preview shows the first {n}.</source><translation><numerusform>{words} Die Vorschau zeigt den ersten.</numerusform><numerusform>{words} Die Vorschau zeigt die ersten {n}.</numerusform></translation></message>
<message><source>{words}. Escape puts it down.</source><translation>{words}. Esc legt ihn weg.</translation></message>
<message><source>{yes} all the same</source><translation>{yes} (trotzdem)</translation></message>
<message><source>“{article_title}” has all that {name} holds already.</source><translation>„{article_title}“ hat bereits alles, was {name} enthält.</translation></message>
<message><source>“{beside}” is there already; it was not replaced.</source><translation>„{beside}“ ist bereits vorhanden; es wurde nicht ersetzt.</translation></message>
<message><source>“{folder}” is a file; several articles need a folder.</source><translation>„{folder}“ ist eine Datei; mehrere Artikel brauchen einen Ordner.</translation></message>
<message><source>“{key}” is the same article as “{other}” before it.</source><translation>„{key}“ ist derselbe Artikel wie „{other}“ davor.</translation></message>
<message><source>“{name}” could not be copied to be read: {error}.</source><translation>„{name}“ konnte nicht zum Lesen kopiert werden: {error}.</translation></message>
<message><source>“{name}” could not be read, because {why}.</source><translation>„{name}“ konnte nicht gelesen werden, denn {why}.</translation></message>
<message><source>“{name}” could not be read: {error}.</source><translation>„{name}“ konnte nicht gelesen werden: {error}.</translation></message>
<message><source>“{name}” in the bundle is broken, so nothing of it was taken in.</source><translation>„{name}“ im Bündel ist defekt, daher wurde nichts daraus aufgenommen.</translation></message>
<message><source>“{name}” is empty.</source><translation>„{name}“ ist leer.</translation></message>
<message><source>“{name}” is larger than 50 MB, which is more than Postil opens.</source><translation>„{name}“ ist größer als 50 MB, mehr, als Postil öffnet.</translation></message>
<message><source>“{name}” is larger than {most} GB, which is more than Postil reads.</source><translation>„{name}“ ist größer als {most} GB; das ist mehr, als Postil liest.</translation></message>
<message><source>“{name}” is larger than {most} MB, which is more than Postil opens.</source><translation>„{name}“ ist größer als {most} MB; das ist mehr, als Postil öffnet.</translation></message>
<message><source>“{name}” is no citation style.</source><translation>„{name}“ ist kein Zitierstil.</translation></message>
<message><source>“{name}” is no citation style: it is not XML as CSL has it.</source><translation>„{name}“ ist kein Zitierstil: Es ist kein XML, wie CSL es verlangt.</translation></message>
<message><source>“{name}” is not there any more: it was removed, or is part of another theme now.</source><translation>„{name}“ gibt es nicht mehr: Es wurde entfernt oder ist jetzt Teil eines anderen Themas.</translation></message>
<message><source>“{name}” is written anew each time; nothing is merged into it.</source><translation>„{name}“ wird jedes Mal neu geschrieben; nichts wird damit zusammengeführt.</translation></message>
<message><source>“{name}” is {strerror}.</source><translation>„{name}“ ist {strerror}.</translation></message>
<message><source>“{name}” may not be read: permission denied.</source><translation>„{name}“ darf nicht gelesen werden: Zugriff verweigert.</translation></message>
<message><source>“{name}” only names another style, {parent}; that one's file is needed.</source><translation>„{name}“ nennt nur einen anderen Stil, {parent}; gebraucht wird dessen Datei.</translation></message>
<message><source>“{name}” was removed; Undo brings it back.</source><translation>„{name}“ wurde entfernt; Rückgängig holt ihn zurück.</translation></message>
<message><source>“{name}” was two themes of one name. How shall the other one be called?</source><translation>„{name}“ waren zwei Themen gleichen Namens. Wie soll das andere heißen?</translation></message>
<message><source>“{other}” is part of “{one}” now; Undo takes them apart.</source><translation>„{other}“ ist jetzt Teil von „{one}“; Rückgängig trennt sie wieder.</translation></message>
<message><source>“{path}” belongs to the library {library}: nothing is written over it.</source><translation>„{path}“ gehört zur Bibliothek {library}: Darüber wird nichts geschrieben.</translation></message>
<message><source>“{path}” could not be written: it is a link that leads to itself.</source><translation>„{path}“ konnte nicht geschrieben werden: Es ist ein Link, der auf sich selbst führt.</translation></message>
<message><source>“{path}” could not be written: {reason}.</source><translation>„{path}“ konnte nicht geschrieben werden: {reason}.</translation></message>
<message><source>“{path}” is a folder, not a file.</source><translation>„{path}“ ist ein Ordner, keine Datei.</translation></message>
<message><source>“{path}” is not a possible file name.</source><translation>„{path}“ ist als Dateiname nicht möglich.</translation></message>
<message><source>“{path}” is not a regular file.</source><translation>„{path}“ ist keine gewöhnliche Datei.</translation></message>
<message><source>“{path}” is there already; it was not replaced.</source><translation>„{path}“ ist bereits vorhanden; es wurde nicht ersetzt.</translation></message>
<message><source>“{text}” is not an address of the web.</source><translation>„{text}“ ist keine Webadresse.</translation></message>
<message><source>“{title}” has no words that an annotation could stand at.</source><translation>„{title}“ hat keine Wörter, an denen eine Anmerkung stehen könnte.</translation></message>
<message><source>“{title}” is in Postil already, as it was when it was saved.</source><translation>„{title}“ ist schon in Postil, so wie es beim Speichern war.</translation></message>
<message><source>“{title}” is in Postil already.</source><translation>„{title}“ ist schon in Postil.</translation></message>
<message><source>“{title}” is in the library already; “Look for a newer version” compares it with the web.</source><translation>„{title}“ ist bereits in der Bibliothek; „Nach neuerer Fassung sehen“ vergleicht ihn mit dem Web.</translation></message>
<message><source>“{title}” is in the library now.</source><translation>„{title}“ ist jetzt in der Bibliothek.</translation></message>
<message><source>“{title}” is in your library and in the group: choose it there if your notes on it shall go too.</source><translation>„{title}“ ist in Ihrer Bibliothek und in der Gruppe: Sollen auch Ihre Notizen dazu mitgehen, wählen Sie den Artikel dort aus.</translation></message>
<message><source>“{title}” was changed on both sides: both stand there now.</source><translation>„{title}“ wurde auf beiden Seiten geändert: Jetzt steht dort beides.</translation></message>
<message><source>“{title}” was removed on one side and changed on the other: it stays.</source><translation>„{title}“ wurde auf einer Seite entfernt und auf der anderen geändert: Es bleibt erhalten.</translation></message>
<message><source>“{title}” would have {n} tags; {tags_at_most} are the most.</source><translation>„{title}“ hätte {n} Schlagwörter; höchstens {tags_at_most} sind möglich.</translation></message>
<message><source>… and {number} more</source><translation>… und {number} weitere</translation></message>
<message><source>… and {n} more</source><translation>… und {n} weitere</translation></message>
</context>
</TS>
