<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
<name>postil</name>
<message><source> (annotated page)</source><translation> (page annotée)</translation></message>
<message><source> (changed in the library as well)</source><translation> (modifié aussi dans la bibliothèque)</translation></message>
<message><source> and others</source><translation> et d’autres</translation></message>
<message><source>% of the size</source><translation>% de la taille</translation></message>
<message><source>&amp;Accept the new wording</source><translation>&amp;Accepter les nouveaux mots</translation></message>
<message><source>&amp;Add theme…</source><translation>A&amp;jouter un thème…</translation></message>
<message><source>&amp;Below</source><translation>&amp;Sous</translation></message>
<message><source>&amp;Briefs</source><translation>&amp;Synthèses</translation></message>
<message><source>&amp;Copy quote</source><translation>&amp;Copier la citation</translation></message>
<message><source>&amp;Date</source><translation>&amp;Date</translation></message>
<message><source>&amp;Definition</source><translation>&amp;Définition</translation></message>
<message><source>&amp;Edit theme…</source><translation>Modifier le &amp;thème…</translation></message>
<message><source>&amp;First published</source><translation>Pre&amp;mière parution</translation></message>
<message><source>&amp;Go back to this version…</source><translation>Re&amp;venir à cette version…</translation></message>
<message><source>&amp;Go on to this version…</source><translation>&amp;Passer à cette version…</translation></message>
<message><source>&amp;Highlights</source><translation>&amp;Surlignages</translation></message>
<message><source>&amp;Includes</source><translation>&amp;Inclut</translation></message>
<message><source>&amp;Keep as it is</source><translation>&amp;Garder telle quelle</translation></message>
<message><source>&amp;Kind</source><translation>T&amp;ype</translation></message>
<message><source>&amp;List</source><translation>&amp;Liste</translation></message>
<message><source>&amp;Merge into</source><translation>F&amp;usionner avec</translation></message>
<message><source>&amp;Name</source><translation>&amp;Nom</translation></message>
<message><source>&amp;Print…</source><translation>&amp;Imprimer…</translation></message>
<message><source>&amp;Publisher or journal</source><translation>Édite&amp;ur ou revue</translation></message>
<message><source>&amp;Put back</source><translation>&amp;Restaurer</translation></message>
<message><source>&amp;Read this version</source><translation>&amp;Lire cette version</translation></message>
<message><source>&amp;Remove</source><translation>&amp;Retirer</translation></message>
<message><source>&amp;Remove theme (its annotations stay)</source><translation>Ret&amp;irer le thème (ses annotations restent)</translation></message>
<message><source>&amp;Remove {n} annotations</source><translation>&amp;Retirer {n} annotations</translation></message>
<message><source>&amp;Save as PDF…</source><translation>&amp;Enregistrer en PDF…</translation></message>
<message><source>&amp;Select where it belongs…</source><translation>Sélectionner sa &amp;place…</translation></message>
<message><source>&amp;Take apart…</source><translation>&amp;Séparer…</translation></message>
<message><source>&amp;Theme</source><translation>&amp;Thème</translation></message>
<message><source>&amp;Title</source><translation>&amp;Titre</translation></message>
<message><source>&amp;Trash</source><translation>&amp;Corbeille</translation></message>
<message><source>&amp;Volume and issue</source><translation>V&amp;olume et numéro</translation></message>
<message><source>&amp;What is guessed is right</source><translation>Ce qui est de&amp;viné est juste</translation></message>
<message><source>&amp;Whole words</source><translation>Mots &amp;entiers</translation></message>
<message><source>&amp;Your name</source><translation>Votre &amp;nom</translation></message>
<message><source>(an empty line)</source><translation>(une ligne vide)</translation></message>
<message><source>(deeply nested)</source><translation>(imbriqué profondément)</translation></message>
<message><source>&lt;mark&gt;text&lt;/mark&gt;</source><translation>&lt;mark&gt;texte&lt;/mark&gt;</translation></message>
<message><source>==text==</source><translation>==texte==</translation></message>
<message><source>A PDF as it was printed, or its text</source><translation>Un PDF tel qu’imprimé, ou son texte</translation></message>
<message><source>A bibliography of more than {n} MB is not read.</source><translation>Une bibliographie de plus de {n} Mo n’est pas lue.</translation></message>
<message><source>A bookmark marks no words.</source><translation>Un signet ne marque pas de mots.</translation></message>
<message><source>A box on a page, moved by the arrows</source><translation>Un cadre sur une page, déplacé avec les flèches</translation></message>
<message><source>A brief has {longest_text} characters at the most; this one has {n}.</source><translation>Une synthèse a au plus {longest_text} caractères ; celle-ci en a {n}.</translation></message>
<message><source>A brief is a text of your own with quotes in it. Drag cards or selected words here, or press B.</source><translation>Une synthèse est un texte à vous, avec des citations. Faites glisser ici des fiches ou des mots sélectionnés, ou appuyez sur B.</translation></message>
<message><source>A brief needs a name.</source><translation>Une synthèse a besoin d’un nom.</translation></message>
<message><source>A brief's name has {longest_name} characters at the most; this one has {n}.</source><translation>Le nom d’une synthèse a au plus {longest_name} caractères ; celui-ci en a {n}.</translation></message>
<message><source>A card an annotation: a note that asks and its words, or the words with a gap and the whole.</source><translation>Une carte par annotation : une note qui questionne et ses mots, ou les mots avec un trou et le tout.</translation></message>
<message><source>A change has no id that could be one.</source><translation>Un changement n’a pas d’id possible.</translation></message>
<message><source>A change has no time.</source><translation>Un changement n’a pas d’heure.</translation></message>
<message><source>A change of the library failed halfway, so nothing of this step is kept.</source><translation>Un changement de la bibliothèque a échoué à mi-chemin, rien de cette étape n’est donc gardé.</translation></message>
<message><source>A change of the library {path} touched {changed} rows, not {wanted}; it was undone.</source><translation>Un changement de la bibliothèque {path} a touché {changed} lignes, pas {wanted} ; il a été annulé.</translation></message>
<message><source>A click shows it larger</source><translation>Un clic l’agrandit</translation></message>
<message><source>A click shows it on its page</source><translation>Un clic le montre sur sa page</translation></message>
<message><source>A click shows the whole table</source><translation>Un clic montre le tableau entier</translation></message>
<message><source>A code in {name} has no name.</source><translation>Un code de {name} n’a pas de nom.</translation></message>
<message><source>A collection in the W3C’s JSON-LD for other programs, without the text. It can be imported again.</source><translation>Une collection en JSON-LD du W3C pour d’autres programmes, sans le texte. Elle peut être importée de nouveau.</translation></message>
<message><source>A colour of your own</source><translation>Une couleur à vous</translation></message>
<message><source>A colour of your own…</source><translation>Une couleur à vous…</translation></message>
<message><source>A command has {most_keys} keys at the most.</source><translation>Une commande a au plus {most_keys} touches.</translation></message>
<message><source>A copy of an article’s own PDF with your highlights and notes in it, for other viewers. It can be read again.</source><translation>Une copie du PDF de l’article avec vos surlignages et vos notes, pour d’autres lecteurs. Elle peut être relue.</translation></message>
<message><source>A copy of an article’s own e-book with a set of annotations inside, as Readium’s readers take it.</source><translation>Une copie du livre numérique de l’article avec un jeu d’annotations à l’intérieur, pour les lecteurs Readium.</translation></message>
<message><source>A copy of the library came out damaged and was not kept: {path}.</source><translation>Une copie de la bibliothèque s’est révélée endommagée et n’a pas été gardée : {path}.</translation></message>
<message><source>A copy of the library was written by a newer Postil, which alone can repair it.</source><translation>Une copie de la bibliothèque a été écrite par un Postil plus récent, qui seul peut la réparer.</translation></message>
<message><source>A file like My Clippings.txt, which many programs for highlights read. It has no themes.</source><translation>Un fichier comme My Clippings.txt, que lisent beaucoup de programmes de surlignages. Il n’a pas de thèmes.</translation></message>
<message><source>A file may have {most} entries, and this one has more.</source><translation>Un fichier peut avoir {most} entrées, et celui-ci en a davantage.</translation></message>
<message><source>A file that is there</source><translation>Un fichier déjà présent</translation></message>
<message><source>A file with marks</source><translation>Un fichier avec des marques</translation></message>
<message><source>A folder gets the whole library: choose articles for a group on a server.</source><translation>Un dossier reçoit toute la bibliothèque : choisir des articles vaut pour un groupe sur un serveur.</translation></message>
<message><source>A heading an annotation with quote, note, place and tags, for Org mode.</source><translation>Un titre par annotation avec citation, note, place et étiquettes, pour Org mode.</translation></message>
<message><source>A library cannot be made in {parent}: the folder cannot be written to.</source><translation>Une bibliothèque ne peut pas être créée dans {parent} : on ne peut pas écrire dans ce dossier.</translation></message>
<message><source>A library of its own, in place of this one</source><translation>Une bibliothèque à part, à la place de celle-ci</translation></message>
<message><source>A line holds half a letter.</source><translation>Une ligne contient la moitié d’une lettre.</translation></message>
<message><source>A line is not JSON.</source><translation>Une ligne n’est pas du JSON.</translation></message>
<message><source>A line is too long.</source><translation>Une ligne est trop longue.</translation></message>
<message><source>A line tells of no change.</source><translation>Une ligne ne décrit aucun changement.</translation></message>
<message><source>A note takes {most} characters at most. The {given} to be pasted were left out.</source><translation>Une note contient au plus {most} caractères. Les {given} à coller ont été laissés de côté.</translation></message>
<message><source>A page of the scan is too large to be read.</source><translation>Une page de la numérisation est trop grande pour être lue.</translation></message>
<message><source>A part of a version is missing.</source><translation>Une partie d’une version manque.</translation></message>
<message><source>A part of the document is damaged, so that it cannot be read.</source><translation>Une partie du document est endommagée et ne peut pas être lue.</translation></message>
<message><source>A picture of an article in {path} is gone.</source><translation>Une image d’un article dans {path} a disparu.</translation></message>
<message><source>A place in an article cannot be what it says.</source><translation>Un emplacement dans un article ne peut pas être ce qui est indiqué.</translation></message>
<message><source>A place on the undo stack is not what was written.</source><translation>Une place de la pile d’annulation n’est pas ce qui a été écrit.</translation></message>
<message><source>A question can only look at the library: this one would do something else.</source><translation>Une question ne peut que consulter la bibliothèque : celle-ci ferait autre chose.</translation></message>
<message><source>A question is a select; this is none.</source><translation>Une question est un select ; ceci n’en est pas un.</translation></message>
<message><source>A row of the history is not what was written.</source><translation>Une ligne de l’historique n’est pas ce qui a été écrit.</translation></message>
<message><source>A saved search needs a name.</source><translation>Une recherche enregistrée a besoin d’un nom.</translation></message>
<message><source>A scan is being read already.</source><translation>Une numérisation est déjà en cours de lecture.</translation></message>
<message><source>A set of annotations beside a book, for Thorium and other readers of Readium.</source><translation>Un jeu d’annotations à côté d’un livre, pour Thorium et d’autres lecteurs Readium.</translation></message>
<message><source>A setting or a reading position may be older than it was.</source><translation>Un réglage ou une position de lecture est peut-être plus ancien qu’il ne l’était.</translation></message>
<message><source>A step is not what was written.</source><translation>Une étape n’est pas ce qui a été écrit.</translation></message>
<message><source>A tag</source><translation>Une étiquette</translation></message>
<message><source>A tag has {longest} characters at the most; this one has {n}.</source><translation>Une étiquette a au plus {longest} caractères ; celle-ci en a {n}.</translation></message>
<message><source>A tag needs a name.</source><translation>Une étiquette a besoin d’un nom.</translation></message>
<message><source>A template for the file's name: {title}, {author}, {date}, {theme}.</source><translation>Un modèle pour le nom du fichier : {title}, {author}, {date}, {theme}.</translation></message>
<message><source>A theme cannot be merged with itself.</source><translation>Un thème ne peut pas être fusionné avec lui-même.</translation></message>
<message><source>A theme cannot stand below itself.</source><translation>Un thème ne peut pas se trouver sous lui-même.</translation></message>
<message><source>A theme needs a name that no other one has.</source><translation>Un thème doit avoir un nom qu’aucun autre ne porte.</translation></message>
<message><source>A theme needs a name.</source><translation>Un thème a besoin d’un nom.</translation></message>
<message><source>A value holds something that cannot be kept in a library.</source><translation>Une valeur contient quelque chose qui ne peut pas être gardé dans une bibliothèque.</translation></message>
<message><source>A value is nested too deeply to be kept in a library.</source><translation>Une valeur est imbriquée trop profondément pour être gardée dans une bibliothèque.</translation></message>
<message><source>A verified backup was written.</source><translation>Une sauvegarde vérifiée a été écrite.</translation></message>
<message><source>A verified copy of the library was written: {name}</source><translation>Une copie vérifiée de la bibliothèque a été écrite : {name}</translation></message>
<message><source>A version of an article never changes; a changed file makes a new version.</source><translation>Une version d’un article ne change jamais ; un fichier modifié fait une nouvelle version.</translation></message>
<message><source>A work without a title</source><translation>Une œuvre sans titre</translation></message>
<message><source>APA</source><translation>APA</translation></message>
<message><source>About Postil</source><translation>À propos de Postil</translation></message>
<message><source>Above the first heading</source><translation>Avant le premier intertitre</translation></message>
<message><source>Accept change</source><translation>Accepter le changement</translation></message>
<message><source>Ad&amp;just by selecting…</source><translation>Ajuster en sé&amp;lectionnant…</translation></message>
<message><source>Add</source><translation>Ajouter</translation></message>
<message><source>Add a theme of your own</source><translation>Ajouter un thème à vous</translation></message>
<message><source>Add article</source><translation>Ajouter un article</translation></message>
<message><source>Add as a new article</source><translation>Ajouter comme nouvel article</translation></message>
<message><source>Add files</source><translation>Ajouter des fichiers</translation></message>
<message><source>Add from address</source><translation>Ajouter depuis une adresse</translation></message>
<message><source>Add from address…</source><translation>Ajouter depuis une adresse…</translation></message>
<message><source>Add the error's own words (they may quote your text)</source><translation>Ajouter les mots de l’erreur même (ils peuvent citer votre texte)</translation></message>
<message><source>Add the files of a folder to the library</source><translation>Ajouter à la bibliothèque les fichiers d’un dossier</translation></message>
<message><source>Add the tag</source><translation>Ajouter l’étiquette</translation></message>
<message><source>Add theme</source><translation>Ajouter un thème</translation></message>
<message><source>Add this theme</source><translation>Ajouter ce thème</translation></message>
<message><source>Add to the dictionary</source><translation>Ajouter au dictionnaire</translation></message>
<message><source>Add to the library</source><translation>Ajouter à la bibliothèque</translation></message>
<message><source>Add what another library has, after a preview, in one step</source><translation>Ajouter ce qu’une autre bibliothèque contient, après un aperçu, en une seule étape</translation></message>
<message><source>Add what is in “{name}” to the library</source><translation>Ajouter le contenu de « {name} » à la bibliothèque</translation></message>
<message numerus="yes"><source>Add {n} as new articles</source><translation><numerusform>Ajouter {n} comme nouvel article</numerusform><numerusform>Ajouter {n} comme nouveaux articles</numerusform></translation></message>
<message><source>Add {n} files and folders to the library</source><translation>Ajouter {n} fichiers et dossiers à la bibliothèque</translation></message>
<message><source>Add {n} files to the library</source><translation>Ajouter {n} fichiers à la bibliothèque</translation></message>
<message><source>Add&amp;ress</source><translation>Ad&amp;resse</translation></message>
<message><source>Added</source><translation>Ajout</translation></message>
<message><source>Added “{title}”</source><translation>« {title} » ajouté</translation></message>
<message><source>Adding {name} ({done} of {total})</source><translation>Ajout de {name} ({done} sur {total})</translation></message>
<message><source>Address</source><translation>Adresse</translation></message>
<message><source>Address: {example}</source><translation>Adresse : {example}</translation></message>
<message><source>Add…</source><translation>Ajouter…</translation></message>
<message><source>All</source><translation>Tout</translation></message>
<message><source>All annotations</source><translation>Toutes les annotations</translation></message>
<message><source>All articles</source><translation>Tous les articles</translation></message>
<message><source>All is well: {sum} rows and lines are what was written.</source><translation>Tout va bien : {sum} lignes sont telles qu’écrites.</translation></message>
<message><source>All results</source><translation>Tous les résultats</translation></message>
<message><source>All settings…</source><translation>Tous les réglages…</translation></message>
<message><source>All that {name} says of themes is here already.</source><translation>Tout ce que {name} dit des thèmes est déjà ici.</translation></message>
<message><source>All the words are there, with others among them.</source><translation>Tous les mots sont là, avec d’autres entre eux.</translation></message>
<message><source>All themes</source><translation>Tous les thèmes</translation></message>
<message><source>All {annotations} annotations</source><translation>Toutes les {annotations} annotations</translation></message>
<message><source>All {n} articles</source><translation>Tous les {n} articles</translation></message>
<message numerus="yes"><source>All {n} articles were read by today's Postil already; there is nothing to read anew.</source><translation><numerusform>Cet article a déjà été lu par le Postil d’aujourd’hui ; il n’y a rien à relire.</numerusform><numerusform>Les {n} articles ont déjà été lus par le Postil d’aujourd’hui ; il n’y a rien à relire.</numerusform></translation></message>
<message><source>Amber</source><translation>Ambre</translation></message>
<message><source>An address is being fetched already.</source><translation>Une adresse est déjà en cours de récupération.</translation></message>
<message><source>An annotation can be split only within its words.</source><translation>Une annotation ne peut être scindée qu’à l’intérieur de ses mots.</translation></message>
<message><source>An annotation without a place on the pages is</source><translation>Une annotation sans place sur les pages n’est</translation></message>
<message><source>An area is selected on a page: show the pages first.</source><translation>Une zone se sélectionne sur une page : affichez d’abord les pages.</translation></message>
<message><source>An area of a page cannot be merged with other annotations.</source><translation>Une zone d’une page ne peut pas être fusionnée avec d’autres annotations.</translation></message>
<message><source>An article</source><translation>Un article</translation></message>
<message><source>An article has got another text meanwhile; please import the file once more.</source><translation>Un article a reçu entre-temps un autre texte ; veuillez importer le fichier de nouveau.</translation></message>
<message><source>An article needs a title.</source><translation>Un article a besoin d’un titre.</translation></message>
<message numerus="yes"><source>An article of the same file is in the trash, with {n} annotations.</source><translation><numerusform>Un article du même fichier est dans la corbeille, avec {n} annotation.</numerusform><numerusform>Un article du même fichier est dans la corbeille, avec {n} annotations.</numerusform></translation></message>
<message><source>An encrypted folder needs pyrage and mnemonic: pip install “postil[encryption]”.</source><translation>Un dossier chiffré demande pyrage et mnemonic : pip install "postil[encryption]".</translation></message>
<message><source>An orphan has no passage to accept; please attach it to one.</source><translation>Une orpheline n’a pas de passage à accepter ; veuillez la rattacher à l’un d’eux.</translation></message>
<message><source>And {n} more remarks.</source><translation>Et {n} autres remarques.</translation></message>
<message><source>Anki cards</source><translation>Cartes Anki</translation></message>
<message><source>Annotate</source><translation>Annoter</translation></message>
<message><source>Annotated</source><translation>Annoté</translation></message>
<message><source>Annotated PDF</source><translation>PDF annoté</translation></message>
<message><source>Annotated Word file</source><translation>Fichier Word annoté</translation></message>
<message><source>Annotated article</source><translation>Article annoté</translation></message>
<message><source>Annotated articles</source><translation>Articles annotés</translation></message>
<message><source>Annotated page</source><translation>Page annotée</translation></message>
<message><source>Annotated paragraphs have their front matter always: it tells that they are a part.</source><translation>Les paragraphes annotés ont toujours leur en-tête (front matter) : il dit qu’ils sont une partie.</translation></message>
<message><source>Annotated paragraphs, for reading</source><translation>Paragraphes annotés, pour la lecture</translation></message>
<message><source>Annotation {number} of {count}, area on page {page}: {short}.</source><translation>Annotation {number} sur {count}, zone de la page {page} : {short}.</translation></message>
<message><source>Annotation {number} of {count}: {short}.</source><translation>Annotation {number} sur {count} : {short}.</translation></message>
<message><source>Annotations</source><translation>Annotations</translation></message>
<message><source>Annotations ({program})</source><translation>Annotations ({program})</translation></message>
<message><source>Annotations as Hypothesis exports them and takes them in.</source><translation>Des annotations telles que Hypothesis les exporte et les importe.</translation></message>
<message><source>Annotations by theme</source><translation>Annotations par thème</translation></message>
<message><source>Annotations in the file of “{title}”</source><translation>Annotations dans le fichier de « {title} »</translation></message>
<message><source>Annotations of articles that are not in this library stay out ({number}): {names}{more}.</source><translation>Les annotations d’articles absents de cette bibliothèque restent de côté ({number}) : {names}{more}.</translation></message>
<message><source>Another library in place of this one</source><translation>Une autre bibliothèque à la place de celle-ci</translation></message>
<message><source>Another program is exchanging this library just now.</source><translation>Un autre programme échange cette bibliothèque en ce moment.</translation></message>
<message><source>Another program is using the library {path} and did not let go of it in time.</source><translation>Un autre programme utilise la bibliothèque {path} et ne l’a pas libérée à temps.</translation></message>
<message><source>Another program is using the library. What you do is saved as soon as it lets go.</source><translation>Un autre programme utilise la bibliothèque. Ce que vous faites est enregistré dès qu’il la libère.</translation></message>
<message><source>Another program wrote into the page. The page was set anew from the article; nothing is lost.</source><translation>Un autre programme a écrit dans la page. Elle a été rétablie d’après l’article ; rien n’est perdu.</translation></message>
<message><source>Another shared folder lies there now.</source><translation>Un autre dossier partagé s’y trouve maintenant.</translation></message>
<message><source>Another style (CSL)…</source><translation>Autre style (CSL)…</translation></message>
<message><source>Answer</source><translation>Répondre</translation></message>
<message><source>Answer by {name}.</source><translation>Réponse de {name}.</translation></message>
<message><source>Any state</source><translation>Tout état</translation></message>
<message><source>Any tag</source><translation>Toute étiquette</translation></message>
<message><source>Any theme</source><translation>Tout thème</translation></message>
<message><source>Any theme…</source><translation>N’importe quel thème…</translation></message>
<message><source>Any time</source><translation>Toute date</translation></message>
<message><source>Archive</source><translation>Archives</translation></message>
<message><source>Archived</source><translation>Archivé</translation></message>
<message><source>Archived web page</source><translation>Page web archivée</translation></message>
<message><source>Archived “{title}”</source><translation>« {title} » archivé</translation></message>
<message><source>Article</source><translation>Article</translation></message>
<message><source>Article: {title}</source><translation>Article : {title}</translation></message>
<message><source>Articles</source><translation>Articles</translation></message>
<message><source>Articles ({every});;All files (*)</source><translation>Articles ({every});;Tous les fichiers (*)</translation></message>
<message><source>Articles and briefs</source><translation>Articles et synthèses</translation></message>
<message><source>Articles for the group</source><translation>Articles pour le groupe</translation></message>
<message><source>Articles looked at: {name}</source><translation>Articles examinés : {name}</translation></message>
<message><source>Articles of the library</source><translation>Articles de la bibliothèque</translation></message>
<message><source>Articles that say the same</source><translation>Articles qui disent la même chose</translation></message>
<message><source>Articles that would change</source><translation>Articles qui changeraient</translation></message>
<message><source>Articles to look at</source><translation>Articles à examiner</translation></message>
<message><source>Articles whose details would change</source><translation>Articles dont les détails changeraient</translation></message>
<message><source>As 10.1000/182</source><translation>Comme 10.1000/182</translation></message>
<message><source>As 12 (3), of a report TR-94-29</source><translation>Comme 12 (3) ; pour un rapport, TR-94-29</translation></message>
<message><source>As 1859, of a later edition</source><translation>Comme 1859, pour une édition ultérieure</translation></message>
<message><source>As 2026-11-24, or in any words</source><translation>Comme 2026-11-24, ou en toutes lettres</translation></message>
<message><source>As CSV…</source><translation>En CSV…</translation></message>
<message><source>As HTML…</source><translation>En HTML…</translation></message>
<message><source>As Markdown…</source><translation>En Markdown…</translation></message>
<message><source>As Mary Roe; Le Roy, Jean</source><translation>Comme Mary Roe ; Le Roy, Jean</translation></message>
<message><source>As OpenDocument text…</source><translation>En texte OpenDocument…</translation></message>
<message><source>As PDF…</source><translation>En PDF…</translation></message>
<message><source>As PNG…</source><translation>En PNG…</translation></message>
<message><source>As SVG…</source><translation>En SVG…</translation></message>
<message><source>As Word file…</source><translation>En fichier Word…</translation></message>
<message><source>As in the settings: {name}</source><translation>Comme dans les réglages : {name}</translation></message>
<message><source>As the system</source><translation>Comme le système</translation></message>
<message><source>As today's Postil reads the kept source</source><translation>Comme le Postil d’aujourd’hui lit la source conservée</translation></message>
<message><source>Asking {host}…</source><translation>Interrogation de {host}…</translation></message>
<message><source>At first</source><translation>Au départ</translation></message>
<message><source>At their words</source><translation>Sur leurs mots</translation></message>
<message><source>At words that differ, to be looked at</source><translation>Sur des mots différents, à vérifier</translation></message>
<message><source>Attach here ({number})</source><translation>Rattacher ici ({number})</translation></message>
<message><source>Attach to the &amp;selection</source><translation>Rattacher à la &amp;sélection</translation></message>
<message><source>Aut&amp;hor</source><translation>Aut&amp;eur</translation></message>
<message><source>Author</source><translation>Auteur</translation></message>
<message numerus="yes"><source>Authors, year and DOI of {n} articles can be looked up in their kept files.</source><translation><numerusform>Auteurs, année et DOI de {n} article peuvent être cherchés dans son fichier conservé.</numerusform><numerusform>Auteurs, année et DOI de {n} articles peuvent être cherchés dans leurs fichiers conservés.</numerusform></translation></message>
<message><source>Back</source><translation>Retour</translation></message>
<message><source>Back (Alt+Left)</source><translation>Retour (Alt+Left)</translation></message>
<message><source>Back to the annotations (Esc)</source><translation>Retour aux annotations (Esc)</translation></message>
<message><source>Back to the article as it is now (Esc)</source><translation>Retour à l’article actuel (Esc)</translation></message>
<message><source>Back to the usual size</source><translation>Revenir à la taille habituelle</translation></message>
<message><source>Back to: {said}</source><translation>Revenir à : {said}</translation></message>
<message><source>Back up now</source><translation>Sauvegarder maintenant</translation></message>
<message><source>Backups</source><translation>Sauvegardes</translation></message>
<message><source>Backups…</source><translation>Sauvegardes…</translation></message>
<message><source>Before</source><translation>Avant</translation></message>
<message><source>Began the brief “{name}”</source><translation>Synthèse « {name} » commencée</translation></message>
<message><source>Begin a brief</source><translation>Commencer une synthèse</translation></message>
<message><source>Begin a word later</source><translation>Commencer un mot plus loin</translation></message>
<message><source>Begin a word sooner</source><translation>Commencer un mot plus tôt</translation></message>
<message><source>Begin another brief</source><translation>Commencer une autre synthèse</translation></message>
<message><source>Beginning and end</source><translation>Début et fin</translation></message>
<message><source>Beginning and end are still there; the wording between differs.</source><translation>Le début et la fin sont toujours là ; les mots entre les deux diffèrent.</translation></message>
<message><source>Beginning and end of these words are no longer similar enough.</source><translation>Le début et la fin de ces mots ne sont plus assez semblables.</translation></message>
<message><source>Beginning and end of these words do not stand in the text any more.</source><translation>Le début et la fin de ces mots ne figurent plus dans le texte.</translation></message>
<message><source>Belongs</source><translation>Inclut</translation></message>
<message><source>Below</source><translation>Sous</translation></message>
<message><source>Below the note, which stays as it is</source><translation>Sous la note, qui reste telle quelle</translation></message>
<message><source>Below this</source><translation>Sous celui-ci</translation></message>
<message><source>Beside its reference; again, the next one</source><translation>À côté de son appel ; de nouveau, la suivante</translation></message>
<message><source>Beside the article</source><translation>À côté de l’article</translation></message>
<message><source>Best first</source><translation>Pertinence</translation></message>
<message><source>Between …</source><translation>Entre …</translation></message>
<message><source>BibTeX</source><translation>BibTeX</translation></message>
<message><source>Blue</source><translation>Bleu</translation></message>
<message><source>Board</source><translation>Tableau</translation></message>
<message><source>Both</source><translation>Les deux</translation></message>
<message><source>Both changed since the export:</source><translation>Modifiés des deux côtés depuis l’export :</translation></message>
<message><source>Brief</source><translation>Synthèse</translation></message>
<message><source>Brief beside the article</source><translation>Synthèse à côté de l’article</translation></message>
<message><source>Brief on show</source><translation>Synthèse affichée</translation></message>
<message><source>Brief {currentText}</source><translation>Synthèse {currentText}</translation></message>
<message><source>Brief: {name}</source><translation>Synthèse : {name}</translation></message>
<message><source>Briefs</source><translation>Synthèses</translation></message>
<message><source>Briefs in the bundle</source><translation>Synthèses dans le paquet</translation></message>
<message><source>Bring back an export that was edited elsewhere, or take the marks of another file</source><translation>Reprendre un export modifié ailleurs, ou les marques d’un autre fichier</translation></message>
<message><source>Bring files into the library</source><translation>Ajouter des fichiers à la bibliothèque</translation></message>
<message><source>Bring in</source><translation>Reprendre</translation></message>
<message><source>Bring the edits in first</source><translation>Importer d’abord les modifications</translation></message>
<message numerus="yes"><source>Bring their annotations in</source><translation><numerusform>Reprendre ses annotations</numerusform><numerusform>Reprendre leurs annotations</numerusform></translation></message>
<message><source>Brought back the brief “{called}”</source><translation>Synthèse « {called} » rétablie</translation></message>
<message><source>Brought back the saved search “{called}”</source><translation>Recherche enregistrée « {called} » rétablie</translation></message>
<message><source>Brought back the theme “{called}”</source><translation>Thème « {called} » rétabli</translation></message>
<message><source>Brought back “{called}”</source><translation>Retour : « {called} »</translation></message>
<message><source>Bundle</source><translation>Paquet</translation></message>
<message><source>Bundle of articles</source><translation>Paquet d’articles</translation></message>
<message><source>Bundle of articles…</source><translation>Paquet d’articles…</translation></message>
<message><source>Bundles</source><translation>Paquets</translation></message>
<message><source>By Tesseract</source><translation>Par Tesseract</translation></message>
<message><source>By article</source><translation>Par article</translation></message>
<message><source>By heading</source><translation>Par intertitre</translation></message>
<message><source>By its printed number</source><translation>Par son numéro imprimé</translation></message>
<message><source>By scrolling</source><translation>En défilement</translation></message>
<message><source>By the system's voice, from here on; what is read is selected</source><translation>Par la voix du système, à partir d’ici ; ce qui est lu est sélectionné</translation></message>
<message><source>By typing a few letters of it</source><translation>En tapant quelques lettres de son nom</translation></message>
<message><source>By {name}.</source><translation>Par {name}.</translation></message>
<message><source>CSL JSON</source><translation>CSL JSON</translation></message>
<message><source>Cancel</source><translation>Annuler</translation></message>
<message><source>Caption</source><translation>Légende</translation></message>
<message><source>Caret</source><translation>Curseur</translation></message>
<message><source>Change passage</source><translation>Changer le passage</translation></message>
<message><source>Change the annotation</source><translation>Modifier l’annotation</translation></message>
<message><source>Change theme</source><translation>Changer le thème</translation></message>
<message><source>Change themes</source><translation>Changer les thèmes</translation></message>
<message><source>Changed</source><translation>Modifiées</translation></message>
<message><source>Changed a {kind}</source><translation>Changement : {kind}</translation></message>
<message><source>Changed here and in the file</source><translation>Modifié ici et dans le fichier</translation></message>
<message><source>Changed here, where it stays as it is</source><translation>Modifiées ici, où elles restent telles quelles</translation></message>
<message><source>Changed on both sides</source><translation>Modifié des deux côtés</translation></message>
<message><source>Changed on both sides. Library: {ours}. File: {theirs}.</source><translation>Modifié des deux côtés. Bibliothèque : {ours}. Fichier : {theirs}.</translation></message>
<message><source>Changed the saved search “{name}”</source><translation>Recherche enregistrée « {name} » modifiée</translation></message>
<message><source>Changed there</source><translation>Modifiées là-bas</translation></message>
<message><source>Changed there and here: both texts are kept</source><translation>Modifiées là-bas et ici : les deux textes sont gardés</translation></message>
<message><source>Changed {n}</source><translation>Modifiées {n}</translation></message>
<message><source>Changed “{quote}”</source><translation>« {quote} » modifiée</translation></message>
<message><source>Characters</source><translation>Caractères</translation></message>
<message><source>Check library</source><translation>Vérifier la bibliothèque</translation></message>
<message><source>Checked ones go to the trash.</source><translation>Celles qui sont cochées vont à la corbeille.</translation></message>
<message><source>Checking every note…</source><translation>Vérification de chaque note…</translation></message>
<message><source>Chicago, author and date</source><translation>Chicago, auteur et date</translation></message>
<message><source>Chicago, notes and bibliography</source><translation>Chicago, notes et bibliographie</translation></message>
<message><source>Choice</source><translation>Choix</translation></message>
<message><source>Choose a backup to see what going back to it would change.</source><translation>Choisissez une sauvegarde pour voir ce que changerait le retour à celle-ci.</translation></message>
<message><source>Choose a command in the list; Enter goes to its keys.</source><translation>Choisissez une commande dans la liste ; Enter mène à ses touches.</translation></message>
<message><source>Choose among several…</source><translation>Choisir parmi plusieurs…</translation></message>
<message><source>Choose an annotation first.</source><translation>Choisissez d’abord une annotation.</translation></message>
<message><source>Choose an article first.</source><translation>Choisissez d’abord un article.</translation></message>
<message><source>Choose articles…</source><translation>Choisir les articles…</translation></message>
<message><source>Choose citations</source><translation>Choisir les références</translation></message>
<message><source>Choose colours, sizes and what is shown</source><translation>Choisir les couleurs, les tailles et ce qui s’affiche</translation></message>
<message><source>Choose one article first.</source><translation>Choisissez d’abord un seul article.</translation></message>
<message><source>Choose one version, or two.</source><translation>Choisissez une version, ou deux.</translation></message>
<message><source>Choose themes…</source><translation>Choisir les thèmes…</translation></message>
<message><source>Choose…</source><translation>Choisir…</translation></message>
<message><source>Chose the citations of the brief “{name}”</source><translation>Références de la synthèse « {name} » choisies</translation></message>
<message><source>Chosen articles</source><translation>Articles choisis</translation></message>
<message><source>Citation</source><translation>Référence</translation></message>
<message><source>Citation style</source><translation>Style de citation</translation></message>
<message><source>Citations of a brief that is exported</source><translation>Références d’une synthèse exportée</translation></message>
<message><source>Citations of this brief</source><translation>Références de cette synthèse</translation></message>
<message><source>Cite ▾</source><translation>Citer ▾</translation></message>
<message><source>Citing</source><translation>Mise en forme des références</translation></message>
<message><source>Clear</source><translation>Effacer</translation></message>
<message><source>Clear the filter (Esc)</source><translation>Effacer le filtre (Esc)</translation></message>
<message><source>Close</source><translation>Fermer</translation></message>
<message><source>Close (Esc)</source><translation>Fermer (Esc)</translation></message>
<message><source>Close (Space)</source><translation>Fermer (Space)</translation></message>
<message><source>Close the message</source><translation>Fermer le message</translation></message>
<message><source>Close the preview</source><translation>Fermer l’aperçu</translation></message>
<message><source>Close the summary</source><translation>Fermer le résumé</translation></message>
<message><source>Code</source><translation>Code</translation></message>
<message><source>Code {number} in {name} is none.</source><translation>L’élément {number} de {name} n’est pas un code.</translation></message>
<message><source>Codebooks (*.qdc *.qde *.xml *.json);;All files (*)</source><translation>Grilles de codage (*.qdc *.qde *.xml *.json);;Tous les fichiers (*)</translation></message>
<message><source>Colour</source><translation>Couleur</translation></message>
<message><source>Colours</source><translation>Couleurs</translation></message>
<message><source>Colours of the window</source><translation>Couleurs de la fenêtre</translation></message>
<message><source>Column</source><translation>Colonne</translation></message>
<message><source>Command</source><translation>Commande</translation></message>
<message><source>Commands</source><translation>Commandes</translation></message>
<message><source>Compact</source><translation>Compactes</translation></message>
<message><source>Compact rows</source><translation>Lignes compactes</translation></message>
<message><source>Contents</source><translation>Sommaire</translation></message>
<message><source>Continue</source><translation>Continuer</translation></message>
<message><source>Contrast of the window</source><translation>Contraste de la fenêtre</translation></message>
<message><source>Copied.</source><translation>Copié.</translation></message>
<message><source>Copy</source><translation>Copier</translation></message>
<message><source>Copy as &amp;Markdown</source><translation>Copier en &amp;Markdown</translation></message>
<message><source>Copy as Markdown</source><translation>Copier en Markdown</translation></message>
<message><source>Copy as rich text</source><translation>Copier en texte enrichi</translation></message>
<message><source>Copy link</source><translation>Copier le lien</translation></message>
<message><source>Copy quote</source><translation>Copier la citation</translation></message>
<message><source>Copy report</source><translation>Copier le rapport</translation></message>
<message><source>Copy the selected passage</source><translation>Copier le passage sélectionné</translation></message>
<message><source>Copy with c&amp;itation</source><translation>Copier a&amp;vec la référence</translation></message>
<message><source>Copy with citation</source><translation>Copier avec la référence</translation></message>
<message><source>Could not be read</source><translation>N’ont pas pu être lus</translation></message>
<message><source>CriticMarkup, for reading</source><translation>CriticMarkup, pour la lecture</translation></message>
<message><source>Ctrl+Tab goes to the other one</source><translation>Ctrl+Tab mène à l’autre</translation></message>
<message><source>D&amp;OI</source><translation>DO&amp;I</translation></message>
<message><source>DOI</source><translation>DOI</translation></message>
<message><source>Damage has taken a part of this version.</source><translation>Un dommage a emporté une partie de cette version.</translation></message>
<message><source>Dark</source><translation>Sombre</translation></message>
<message><source>Dark ink on light paper</source><translation>Encre sombre sur papier clair</translation></message>
<message><source>Dark ink on warm paper</source><translation>Encre sombre sur papier chaud</translation></message>
<message><source>Dark, high contrast</source><translation>Sombre, contraste élevé</translation></message>
<message><source>Date</source><translation>Date</translation></message>
<message><source>Date read</source><translation>Lu le</translation></message>
<message><source>Day</source><translation>Jour</translation></message>
<message><source>Default themes</source><translation>Thèmes de départ</translation></message>
<message><source>Definition</source><translation>Définition</translation></message>
<message><source>Delete (to the trash): {quote}{also}</source><translation>Supprimer (vers la corbeille) : {quote}{also}</translation></message>
<message><source>Deleted in the file</source><translation>Supprimées dans le fichier</translation></message>
<message><source>Deleted there</source><translation>Supprimées là-bas</translation></message>
<message><source>Deleted there since. What is checked goes here, too:</source><translation>Supprimées là-bas depuis. Ce qui est coché est supprimé ici aussi :</translation></message>
<message><source>Details</source><translation>Détails</translation></message>
<message><source>Details of {n} articles</source><translation>Détails de {n} articles</translation></message>
<message><source>Deutsch</source><translation>Deutsch</translation></message>
<message><source>Difference between the texts</source><translation>Différence entre les textes</translation></message>
<message><source>Different; stays as it is</source><translation>Différents ; reste tel quel</translation></message>
<message><source>Do it again</source><translation>Le refaire</translation></message>
<message><source>Do it again after all</source><translation>Refaire ce qui a été annulé</translation></message>
<message><source>Does not belong</source><translation>Exclut</translation></message>
<message><source>Done</source><translation>Terminé</translation></message>
<message><source>Done again: {what}</source><translation>Rétabli : {what}</translation></message>
<message><source>Doubtful</source><translation>Douteux</translation></message>
<message><source>Doubtful: {doubt}</source><translation>Douteux : {doubt}</translation></message>
<message><source>Dutch</source><translation>Néerlandais</translation></message>
<message><source>E&amp;xample of {plain}</source><translation>&amp;Exemple de {plain}</translation></message>
<message><source>E&amp;xcludes</source><translation>&amp;Exclut</translation></message>
<message numerus="yes"><source>E&amp;xport these {n} themes…</source><translation><numerusform>E&amp;xporter ce thème…</numerusform><numerusform>E&amp;xporter ces {n} thèmes…</numerusform></translation></message>
<message><source>E-book</source><translation>Livre numérique</translation></message>
<message><source>E-book with its annotations</source><translation>Livre numérique avec ses annotations</translation></message>
<message><source>Each selection is marked at once. A theme's key changes the pen, Esc puts it down.</source><translation>Chaque sélection est surlignée aussitôt. La touche d’un thème change le stylo, Esc le repose.</translation></message>
<message><source>Each theme with its definition, then the passages under it with their notes.</source><translation>Chaque thème avec sa définition, puis les passages qu’il réunit avec leurs notes.</translation></message>
<message><source>Each theme with its passages and notes as a Word file, in Word’s own styles.</source><translation>Chaque thème avec ses passages et ses notes en fichier Word, dans les styles de Word.</translation></message>
<message><source>Each theme with its passages and notes as a page for any browser.</source><translation>Chaque thème avec ses passages et ses notes en page pour tout navigateur.</translation></message>
<message><source>Each theme with its passages and notes as an OpenDocument text.</source><translation>Chaque thème avec ses passages et ses notes en texte OpenDocument.</translation></message>
<message><source>Each theme with its passages and notes as pages to print or to hand round.</source><translation>Chaque thème avec ses passages et ses notes en pages à imprimer ou à distribuer.</translation></message>
<message><source>Edit</source><translation>Édition</translation></message>
<message><source>Edit &amp;note</source><translation>Modifier la &amp;note</translation></message>
<message><source>Edit article</source><translation>Modifier l’article</translation></message>
<message><source>Edit brief</source><translation>Modifier la synthèse</translation></message>
<message><source>Edit details…</source><translation>Modifier les détails…</translation></message>
<message><source>Edit note</source><translation>Modifier la note</translation></message>
<message><source>Edit theme</source><translation>Modifier le thème</translation></message>
<message><source>Edit themes</source><translation>Modifier les thèmes</translation></message>
<message><source>Edit this brief</source><translation>Modifier cette synthèse</translation></message>
<message><source>Edit ▾</source><translation>Modifier ▾</translation></message>
<message><source>Edited</source><translation>Modifié</translation></message>
<message><source>Edited the details of “{title}”</source><translation>Détails de « {title} » modifiés</translation></message>
<message><source>Edited the note on “{quote}”: {note}</source><translation>Note sur « {quote} » modifiée : {note}</translation></message>
<message><source>Edited the theme “{name}”</source><translation>Thème « {name} » modifié</translation></message>
<message><source>Elsewhere</source><translation>Ailleurs</translation></message>
<message><source>Emptied the note on “{quote}”</source><translation>Note sur « {quote} » vidée</translation></message>
<message><source>Encrypt what lies in a new folder</source><translation>Chiffrer le contenu d’un nouveau dossier</translation></message>
<message><source>End a word later</source><translation>Finir un mot plus loin</translation></message>
<message><source>End a word sooner</source><translation>Finir un mot plus tôt</translation></message>
<message><source>End of highlight.</source><translation>Fin du surlignage.</translation></message>
<message><source>End the session</source><translation>Terminer la session</translation></message>
<message><source>English</source><translation>English</translation></message>
<message><source>English (UK)</source><translation>Anglais (Royaume-Uni)</translation></message>
<message><source>English (US)</source><translation>Anglais (États-Unis)</translation></message>
<message><source>Enlarge picture or wide table</source><translation>Agrandir l’image ou le tableau large</translation></message>
<message><source>Enter gives · Ctrl+Enter gives and stays</source><translation>Enter donne · Ctrl+Enter donne et reste</translation></message>
<message><source>Enter opens · Tab next group · Ctrl+Enter all results · &gt; commands alone</source><translation>Enter ouvre · Tab groupe suivant · Ctrl+Enter tous les résultats · &gt; commandes seules</translation></message>
<message><source>Esc: done</source><translation>Esc : terminer</translation></message>
<message><source>Esc: go on</source><translation>Esc : continuer</translation></message>
<message><source>Español</source><translation>Español</translation></message>
<message><source>Ever</source><translation>Depuis toujours</translation></message>
<message><source>Every backup was opened and checked when it was written. Going back is one step: Undo takes it back, and a backup of how things are now is kept for good.</source><translation>Chaque sauvegarde a été ouverte et vérifiée lors de son écriture. Le retour est une seule étape : Annuler revient dessus, et une sauvegarde de l’état actuel est gardée pour de bon.</translation></message>
<message><source>Every key in one list, and others for it</source><translation>Toutes les touches dans une liste, et comment les changer</translation></message>
<message><source>Every page of it, searched as a whole</source><translation>Toutes ses pages, avec une recherche sur l’ensemble</translation></message>
<message><source>Every version is kept, and this is one step: Undo takes it back.</source><translation>Chaque version est conservée, et c’est une seule étape : Annuler revient en arrière.</translation></message>
<message><source>Every version is kept. Choose one to compare it with the current one, or two (with Ctrl) to compare them.</source><translation>Chaque version est conservée. Choisissez-en une pour la comparer à la version actuelle, ou deux (avec Ctrl) pour les comparer.</translation></message>
<message><source>Everything</source><translation>Tout</translation></message>
<message><source>Everything has a theme.</source><translation>Tout a un thème.</translation></message>
<message><source>Everything is exchanged.</source><translation>Tout est échangé.</translation></message>
<message><source>Everything is saved already</source><translation>Tout est déjà enregistré</translation></message>
<message><source>Everything is saved by now.</source><translation>Tout est enregistré à présent.</translation></message>
<message><source>Everything that was done, and going back to it</source><translation>Tout ce qui a été fait, et comment y revenir</translation></message>
<message><source>Exam&amp;ples</source><translation>Exem&amp;ples</translation></message>
<message><source>Example quotes</source><translation>Citations d’exemple</translation></message>
<message><source>Exchange now</source><translation>Échanger maintenant</translation></message>
<message><source>Exchanging…</source><translation>Échange en cours…</translation></message>
<message><source>Excludes</source><translation>Exclut</translation></message>
<message><source>Excludes: {text}</source><translation>Exclut : {text}</translation></message>
<message><source>Export</source><translation>Exporter</translation></message>
<message><source>Export brief</source><translation>Exporter la synthèse</translation></message>
<message><source>Export codebook</source><translation>Exporter la grille de codage</translation></message>
<message><source>Export codebook…</source><translation>Exporter la grille de codage…</translation></message>
<message><source>Export the quotes that were found</source><translation>Exporter les citations trouvées</translation></message>
<message><source>Export these…</source><translation>Exporter ceux-ci…</translation></message>
<message><source>Export this brief</source><translation>Exporter cette synthèse</translation></message>
<message><source>Export to</source><translation>Exporter vers</translation></message>
<message><source>Export what is shown</source><translation>Exporter ce qui est affiché</translation></message>
<message><source>Export ▾</source><translation>Exporter ▾</translation></message>
<message><source>Exported</source><translation>Exporté</translation></message>
<message><source>Exported to {out}: {account}</source><translation>Exporté vers {out} : {account}</translation></message>
<message><source>Exported to {where}{words}</source><translation>Exporté vers {where}{words}</translation></message>
<message><source>Exporting…</source><translation>Export en cours…</translation></message>
<message><source>Exports and annotations (*.md *.markdown *.txt *.html *.json *.jsonld *.csv *.lua *.annotation *.xml *.rdf *.opf *.sqlite *.qdpx *.bib *.ris);;All files (*)</source><translation>Exports et annotations (*.md *.markdown *.txt *.html *.json *.jsonld *.csv *.lua *.annotation *.xml *.rdf *.opf *.sqlite *.qdpx *.bib *.ris);;Tous les fichiers (*)</translation></message>
<message><source>Export…</source><translation>Exporter…</translation></message>
<message><source>Face</source><translation>Police</translation></message>
<message><source>Face, size, lines, colours: Aa</source><translation>Police, taille, lignes, couleurs : Aa</translation></message>
<message><source>Fetch</source><translation>Récupérer</translation></message>
<message><source>Fetch an article of the web, once</source><translation>Récupérer une fois un article du web</translation></message>
<message><source>Fetch an article's pictures with its address</source><translation>Récupérer les images d’un article avec son adresse</translation></message>
<message><source>Fetch the article's address again and show what would change</source><translation>Consulter de nouveau l’adresse de l’article et montrer ce qui changerait</translation></message>
<message><source>Fetch the pictures of the article too</source><translation>Récupérer aussi les images de l’article</translation></message>
<message><source>FictionBook</source><translation>FictionBook</translation></message>
<message><source>File</source><translation>Fichier</translation></message>
<message><source>File its cards under…</source><translation>Classer ses fiches sous…</translation></message>
<message><source>File name</source><translation>Nom du fichier</translation></message>
<message><source>File them</source><translation>Les classer</translation></message>
<message><source>File these under…</source><translation>Classer celles-ci sous…</translation></message>
<message><source>Files</source><translation>Fichiers</translation></message>
<message><source>Files that were not taken, and why</source><translation>Fichiers non ajoutés, et pourquoi</translation></message>
<message><source>Filter</source><translation>Filtrer</translation></message>
<message><source>Filter annotations</source><translation>Filtrer les annotations</translation></message>
<message><source>Filter by key, name or what it does</source><translation>Filtrer par touche, par nom ou par effet</translation></message>
<message><source>Filter by title, author or file name</source><translation>Filtrer par titre, auteur ou nom de fichier</translation></message>
<message><source>Filter keys</source><translation>Filtrer les touches</translation></message>
<message><source>Filter quotes and notes</source><translation>Filtrer citations et notes</translation></message>
<message><source>Filter quotes and notes of all articles</source><translation>Filtrer les citations et les notes de tous les articles</translation></message>
<message><source>Filter quotes, notes, themes</source><translation>Filtrer citations, notes, thèmes</translation></message>
<message><source>Filter settings</source><translation>Filtrer les réglages</translation></message>
<message><source>Filter tags and articles</source><translation>Filtrer étiquettes et articles</translation></message>
<message><source>Filter the annotations of all articles</source><translation>Filtrer les annotations de tous les articles</translation></message>
<message><source>Filter the articles</source><translation>Filtrer les articles</translation></message>
<message><source>Find among themes</source><translation>Rechercher dans les thèmes</translation></message>
<message><source>Find an article</source><translation>Trouver un article</translation></message>
<message><source>Find anything…</source><translation>Tout rechercher…</translation></message>
<message><source>Find in all articles, or a command</source><translation>Chercher dans tous les articles, ou une commande</translation></message>
<message><source>Find in this article</source><translation>Rechercher dans cet article</translation></message>
<message><source>Find next</source><translation>Occurrence suivante</translation></message>
<message><source>Find previous</source><translation>Occurrence précédente</translation></message>
<message><source>Find words in this article</source><translation>Trouver des mots dans cet article</translation></message>
<message><source>Finding the annotations in the other text…</source><translation>Recherche des annotations dans l’autre texte…</translation></message>
<message><source>Find…</source><translation>Rechercher…</translation></message>
<message><source>Finish</source><translation>Terminer</translation></message>
<message><source>Finished</source><translation>Terminé</translation></message>
<message><source>Finished “{title}”</source><translation>« {title} » terminé</translation></message>
<message><source>First day</source><translation>Premier jour</translation></message>
<message><source>First line moved in</source><translation>Première ligne en retrait</translation></message>
<message><source>First published</source><translation>Première parution</translation></message>
<message><source>Folder or group</source><translation>Dossier ou groupe</translation></message>
<message><source>Foliate</source><translation>Foliate</translation></message>
<message><source>Follow file</source><translation>Suivre le fichier</translation></message>
<message><source>Footnote</source><translation>Note de bas de page</translation></message>
<message><source>For GitHub</source><translation>Pour GitHub</translation></message>
<message><source>For Obsidian</source><translation>Pour Obsidian</translation></message>
<message><source>For dyslexia</source><translation>Pour la dyslexie</translation></message>
<message><source>Format</source><translation>Format</translation></message>
<message><source>Forward</source><translation>Avancer</translation></message>
<message><source>Found in the new version, but in other words: please look at each.</source><translation>Retrouvées dans la nouvelle version, mais en d’autres mots : à vérifier une à une.</translation></message>
<message><source>Found quotes</source><translation>Citations trouvées</translation></message>
<message><source>Français</source><translation>Français</translation></message>
<message><source>French</source><translation>Français</translation></message>
<message><source>From line to line</source><translation>D’une ligne à l’autre</translation></message>
<message><source>From {older} to {newer}</source><translation>De {older} à {newer}</translation></message>
<message><source>From {older} to {newer}: {changes}.</source><translation>De {older} à {newer} : {changes}.</translation></message>
<message><source>From {program}</source><translation>Origine : {program}</translation></message>
<message numerus="yes"><source>From {program}: {n} entries</source><translation><numerusform>De {program} : {n} entrée</numerusform><numerusform>De {program} : {n} entrées</numerusform></translation></message>
<message><source>Front matter</source><translation>En-tête (front matter)</translation></message>
<message><source>Full screen</source><translation>Plein écran</translation></message>
<message><source>German</source><translation>Allemand</translation></message>
<message><source>Give every command the keys of the set</source><translation>Donner à chaque commande les touches du jeu</translation></message>
<message><source>Give every setting the value that it had at first</source><translation>Rendre à chaque réglage sa valeur de départ</translation></message>
<message><source>Give everything here the value that it had at first</source><translation>Rendre à tout ce qui est ici sa valeur de départ</translation></message>
<message><source>Give it another title</source><translation>Lui donner un autre titre</translation></message>
<message><source>Give the command its first keys again</source><translation>Rendre à la commande ses premières touches</translation></message>
<message><source>Give the themes of both</source><translation>Donner les thèmes des deux</translation></message>
<message><source>Give theme {name}</source><translation>Donner le thème {name}</translation></message>
<message><source>Gives</source><translation>Donne</translation></message>
<message><source>Go</source><translation>Aller</translation></message>
<message><source>Go back</source><translation>Revenir en arrière</translation></message>
<message><source>Go back to here</source><translation>Revenir ici</translation></message>
<message><source>Go back to it</source><translation>Y revenir</translation></message>
<message><source>Go on</source><translation>Continuer</translation></message>
<message><source>Go there</source><translation>Y aller</translation></message>
<message><source>Go there again</source><translation>Y aller de nouveau</translation></message>
<message><source>Go to</source><translation>Aller à</translation></message>
<message><source>Go to another article of the library</source><translation>Aller à un autre article de la bibliothèque</translation></message>
<message><source>Go to page</source><translation>Aller à la page</translation></message>
<message><source>Go to the beginning</source><translation>Aller au début</translation></message>
<message><source>Go to the end</source><translation>Aller à la fin</translation></message>
<message><source>Go to the message</source><translation>Aller au message</translation></message>
<message><source>Go to the next match</source><translation>Aller à l’occurrence suivante</translation></message>
<message><source>Go to the next one</source><translation>Aller à la suivante</translation></message>
<message><source>Go to the next one of it</source><translation>Aller à la suivante de ce thème</translation></message>
<message><source>Go to version {number}</source><translation>Aller à la version {number}</translation></message>
<message><source>Go to what this was about</source><translation>Aller à ce dont il s’agissait</translation></message>
<message><source>Green</source><translation>Vert</translation></message>
<message><source>Grey</source><translation>Gris</translation></message>
<message><source>Half a page down</source><translation>Une demi-page plus bas</translation></message>
<message><source>Half a page up</source><translation>Une demi-page plus haut</translation></message>
<message><source>Half read</source><translation>En cours</translation></message>
<message><source>Handbook</source><translation>Manuel</translation></message>
<message><source>Hardly anything of the article stands in the {what}: it looks like another article.</source><translation>{what} : presque rien de l’article ne s’y trouve, cela semble être un autre article.</translation></message>
<message><source>Harvard (Cite Them Right)</source><translation>Harvard (Cite Them Right)</translation></message>
<message><source>Have this key beside the others</source><translation>Avoir cette touche en plus des autres</translation></message>
<message><source>Have this key, and no other</source><translation>Avoir cette touche, et aucune autre</translation></message>
<message><source>Heading</source><translation>Intertitre</translation></message>
<message><source>Heading, level {level}</source><translation>Intertitre, niveau {level}</translation></message>
<message><source>Headings</source><translation>Intertitres</translation></message>
<message><source>Help</source><translation>Aide</translation></message>
<message><source>High</source><translation>Élevé</translation></message>
<message><source>Highlight</source><translation>Surligner</translation></message>
<message><source>Highlight as {name}</source><translation>Surligner : {name}</translation></message>
<message><source>Highlight every occurrence</source><translation>Surligner chaque occurrence</translation></message>
<message><source>Highlight every occurrence…</source><translation>Surligner chaque occurrence…</translation></message>
<message><source>Highlight with the theme of key 1; on an annotation: give or take it</source><translation>Surligner avec le thème de la touche 1 ; sur une annotation : le donner ou l’enlever</translation></message>
<message><source>Highlight with the theme of key 2; on an annotation: give or take it</source><translation>Surligner avec le thème de la touche 2 ; sur une annotation : le donner ou l’enlever</translation></message>
<message><source>Highlight with the theme of key 3; on an annotation: give or take it</source><translation>Surligner avec le thème de la touche 3 ; sur une annotation : le donner ou l’enlever</translation></message>
<message><source>Highlight with the theme of key 4; on an annotation: give or take it</source><translation>Surligner avec le thème de la touche 4 ; sur une annotation : le donner ou l’enlever</translation></message>
<message><source>Highlight with the theme of key 5; on an annotation: give or take it</source><translation>Surligner avec le thème de la touche 5 ; sur une annotation : le donner ou l’enlever</translation></message>
<message><source>Highlight with the theme of key 6; on an annotation: give or take it</source><translation>Surligner avec le thème de la touche 6 ; sur une annotation : le donner ou l’enlever</translation></message>
<message><source>Highlight with the theme of key 7; on an annotation: give or take it</source><translation>Surligner avec le thème de la touche 7 ; sur une annotation : le donner ou l’enlever</translation></message>
<message><source>Highlight with the theme of key 8; on an annotation: give or take it</source><translation>Surligner avec le thème de la touche 8 ; sur une annotation : le donner ou l’enlever</translation></message>
<message><source>Highlight with the theme of key 9; on an annotation: give or take it</source><translation>Surligner avec le thème de la touche 9 ; sur une annotation : le donner ou l’enlever</translation></message>
<message><source>Highlight with the theme of that key; on an annotation: give or take it</source><translation>Surligner avec le thème de cette touche ; sur une annotation : le donner ou l’enlever</translation></message>
<message><source>Highlight without a theme</source><translation>Surligner sans thème</translation></message>
<message><source>Highlight {number}</source><translation>Surligner {number}</translation></message>
<message><source>Highlight, {names}: {quote}</source><translation>Surlignage, {names} : {quote}</translation></message>
<message><source>Highlight: {quote}</source><translation>Surlignage : {quote}</translation></message>
<message><source>Highlighted as {names}.</source><translation>Surligné : {names}.</translation></message>
<message><source>Highlighted “{quote}”</source><translation>« {quote} » surlignée</translation></message>
<message><source>Highlighted “{quote}” as {themes}</source><translation>« {quote} » surlignée ({themes})</translation></message>
<message><source>Highlighted “{quote}” as {themes}, with a note: {note}</source><translation>« {quote} » surlignée ({themes}), avec une note : {note}</translation></message>
<message><source>Highlighted “{quote}”, with a note: {note}</source><translation>« {quote} » surlignée, avec une note : {note}</translation></message>
<message><source>Highlighted.</source><translation>Surligné.</translation></message>
<message><source>Highlights</source><translation>Surlignages</translation></message>
<message><source>Highlights and notes that belong to no theme yet.</source><translation>Surlignages et notes qui n’appartiennent encore à aucun thème.</translation></message>
<message><source>History</source><translation>Historique</translation></message>
<message><source>History…</source><translation>Historique…</translation></message>
<message><source>How a highlighted passage is marked in the text.</source><translation>Comment un passage surligné est marqué dans le texte.</translation></message>
<message><source>How a list is ordered and grouped.</source><translation>Comment une liste est ordonnée et groupée.</translation></message>
<message><source>How an annotation stands in its text</source><translation>État d’une annotation dans son texte</translation></message>
<message><source>How many articles are done</source><translation>Combien d’articles sont faits</translation></message>
<message><source>How printed highlights tell their themes apart.</source><translation>Comment les surlignages imprimés distinguent leurs thèmes.</translation></message>
<message><source>How the article begins</source><translation>Le début de l’article</translation></message>
<message><source>How the colours look in light, sepia and dark</source><translation>Rendu des couleurs en clair, sépia et sombre</translation></message>
<message><source>How the file is shown</source><translation>Comment le fichier est affiché</translation></message>
<message><source>How to go on</source><translation>Comment avancer</translation></message>
<message><source>How you are called at the other computers</source><translation>Votre nom sur les autres ordinateurs</translation></message>
<message><source>Hypothesis</source><translation>Hypothesis</translation></message>
<message><source>Hypothesis annotations</source><translation>Annotations Hypothesis</translation></message>
<message><source>IEEE</source><translation>IEEE</translation></message>
<message><source>If the session ends now, what was typed last is lost. Stay to copy it.</source><translation>Si la session se termine maintenant, ce qui a été écrit en dernier sera perdu. Rester permet de le copier.</translation></message>
<message><source>Import</source><translation>Importer</translation></message>
<message><source>Import annotations</source><translation>Importer des annotations</translation></message>
<message><source>Import annotations…</source><translation>Importer des annotations…</translation></message>
<message><source>Import bibliography</source><translation>Importer une bibliographie</translation></message>
<message><source>Import codebook</source><translation>Importer une grille de codage</translation></message>
<message><source>Import codebook: {file_name}</source><translation>Importer une grille de codage : {file_name}</translation></message>
<message><source>Import codebook…</source><translation>Importer une grille de codage…</translation></message>
<message><source>Import {taken}</source><translation>Importer {taken}</translation></message>
<message><source>Imported: {words}. Undo takes it back.</source><translation>Importé : {words}. Annuler revient en arrière.</translation></message>
<message><source>In Themes and in the sidebar: copy the quotes of the cards with their citations</source><translation>Dans Thèmes et dans la barre latérale : copier les citations des fiches avec leurs références</translation></message>
<message><source>In Themes and in the sidebar: give the cards, or a whole column, any theme by typing</source><translation>Dans Thèmes et dans la barre latérale : donner aux fiches, ou à toute une colonne, n’importe quel thème en le tapant</translation></message>
<message><source>In Themes and in the sidebar: put the quotes of the cards into the brief, at its caret</source><translation>Dans Thèmes et dans la barre latérale : mettre les citations des fiches dans la synthèse, à son curseur</translation></message>
<message><source>In Themes: give or take a theme, remove, write a note; with several cards too</source><translation>Dans Thèmes : donner ou enlever un thème, retirer, écrire une note ; avec plusieurs fiches aussi</translation></message>
<message><source>In Themes: show a card in its article; Back returns</source><translation>Dans Thèmes : montrer une fiche dans son article ; Retour revient</translation></message>
<message><source>In a brief: give it another name</source><translation>Dans une synthèse : lui donner un autre nom</translation></message>
<message><source>In a brief: shorten the quote at the caret</source><translation>Dans une synthèse : raccourcir la citation au curseur</translation></message>
<message><source>In a brief: show the quote at the caret in its article; Back returns</source><translation>Dans une synthèse : montrer la citation au curseur dans son article ; Retour revient</translation></message>
<message><source>In a note or a brief: a list of what to link to or quote; Enter or Tab takes one</source><translation>Dans une note ou une synthèse : une liste de ce qu’on peut lier ou citer ; Enter ou Tab en prend un élément</translation></message>
<message><source>In a note or a brief: bold, italic, a link</source><translation>Dans une note ou une synthèse : gras, italique, un lien</translation></message>
<message><source>In a note: leave, the text is kept</source><translation>Dans une note : quitter, le texte est conservé</translation></message>
<message><source>In place</source><translation>En place</translation></message>
<message><source>In reading order</source><translation>Ordre de lecture</translation></message>
<message><source>In the Library: open the article, remove those that are chosen</source><translation>Dans la Bibliothèque : ouvrir l’article, retirer ceux qui sont choisis</translation></message>
<message><source>In the Library: see how the article begins; again to close it</source><translation>Dans la Bibliothèque : voir le début de l’article ; de nouveau pour fermer</translation></message>
<message><source>In the Library: type into its filter</source><translation>Dans la Bibliothèque : écrire dans son filtre</translation></message>
<message><source>In the article and the sidebar: everything that can be done there</source><translation>Dans l’article et la barre latérale : tout ce qu’on peut y faire</translation></message>
<message><source>In the article, by a key of your choice</source><translation>Dans l’article, par une touche de votre choix</translation></message>
<message><source>In the article: open the note of the annotation under the caret</source><translation>Dans l’article : ouvrir la note de l’annotation sous le curseur</translation></message>
<message><source>In the field of themes (T): give the theme, or take it away; with Ctrl the field stays</source><translation>Dans le champ des thèmes (T) : donner le thème, ou l’enlever ; avec Ctrl le champ reste</translation></message>
<message><source>In the file</source><translation>Dans le fichier</translation></message>
<message><source>In the file: {changes}.</source><translation>Dans le fichier : {changes}.</translation></message>
<message><source>In the find bar: into the list of places, and back to the words</source><translation>Dans la barre de recherche : vers la liste des emplacements, et retour aux mots</translation></message>
<message><source>In the library</source><translation>Dans la bibliothèque</translation></message>
<message><source>In the palette (Ctrl+K): the next group, all results; &gt; asks for commands alone</source><translation>Dans la palette (Ctrl+K) : le groupe suivant, tous les résultats ; &gt; ne demande que les commandes</translation></message>
<message><source>In the sidebar, or of this one</source><translation>Dans la barre latérale, ou de celui-ci</translation></message>
<message><source>In the system's language</source><translation>Dans la langue du système</translation></message>
<message><source>In the text</source><translation>Dans le texte</translation></message>
<message><source>In two, at the caret</source><translation>En deux, au curseur</translation></message>
<message><source>In version {number}: {changes}.</source><translation>Dans la version {number} : {changes}.</translation></message>
<message><source>In which languages is it written? The fewer, the better it is read.</source><translation>En quelles langues est-elle écrite ? Moins il y en a, mieux elle est lue.</translation></message>
<message><source>Includes</source><translation>Inclut</translation></message>
<message><source>Includes: {text}</source><translation>Inclut : {text}</translation></message>
<message><source>Is every note still what was written?</source><translation>Chaque note est-elle encore telle qu’écrite ?</translation></message>
<message><source>It builds upon a change of another row.</source><translation>Il s’appuie sur un changement d’une autre ligne.</translation></message>
<message><source>It cannot be merged into: “{missing}” would be lost.</source><translation>On ne peut pas y fusionner : « {missing} » serait perdu.</translation></message>
<message><source>It cannot be moved further that way.</source><translation>Impossible de le déplacer davantage dans ce sens.</translation></message>
<message><source>It cannot be read: {why}.</source><translation>Il ne peut pas être lu : {why}.</translation></message>
<message><source>It could not be encrypted or read: {why}.</source><translation>Le chiffrement ou la lecture a échoué : {why}.</translation></message>
<message><source>It does not say which document it is from.</source><translation>Elle ne dit pas de quel document elle vient.</translation></message>
<message><source>It does not say which one it is.</source><translation>Il ne dit pas lequel il est.</translation></message>
<message><source>It does not say who wrote it.</source><translation>Il ne dit pas qui l’a écrit.</translation></message>
<message><source>It goes to the trash; undo brings it back (Delete)</source><translation>Elle va à la corbeille ; Annuler la fait revenir (Delete)</translation></message>
<message><source>It has neither words nor a note.</source><translation>Elle n’a ni mots ni note.</translation></message>
<message><source>It has no key.</source><translation>Elle n’a pas de touche.</translation></message>
<message><source>It has no note, and Okular keeps no words with it.</source><translation>Elle n’a pas de note, et Okular ne garde pas de mots avec elle.</translation></message>
<message><source>It has no record, so nothing of it can be imported; it stays as it is.</source><translation>Il n’a pas d’enregistrement, rien ne peut donc en être importé ; il reste tel quel.</translation></message>
<message><source>It has not come whole yet, or it is too large.</source><translation>Il n’est pas encore arrivé en entier, ou il est trop grand.</translation></message>
<message><source>It has the text of “{title}”, which is in your library.</source><translation>Il contient le texte de « {title} », qui est dans votre bibliothèque.</translation></message>
<message><source>It has this theme already.</source><translation>Elle a déjà ce thème.</translation></message>
<message><source>It holds a part of the article only.</source><translation>Il ne contient qu’une partie de l’article.</translation></message>
<message><source>It holds no annotations of this article.</source><translation>Il ne contient aucune annotation de cet article.</translation></message>
<message><source>It holds no highlights.</source><translation>Il ne contient aucun surlignage.</translation></message>
<message><source>It holds the articles with their annotations and themes, and nothing else of your library.</source><translation>Il contient les articles avec leurs annotations et leurs thèmes, et rien d’autre de votre bibliothèque.</translation></message>
<message><source>It holds what a template made. Replacing it loses what was changed in it since.</source><translation>Il contient ce qu’un modèle a produit. Le remplacer fait perdre ce qui y a été modifié depuis.</translation></message>
<message><source>It holds {held}; {wanted} cannot be merged into that.</source><translation>Le fichier contient : {held}. On ne peut pas y fusionner : {wanted}.</translation></message>
<message><source>It is a page that was changed since Postil wrote it. Replacing it loses that.</source><translation>C’est une page modifiée depuis que Postil l’a écrite. La remplacer fait perdre cela.</translation></message>
<message><source>It is an earlier export that holds nothing new.</source><translation>C’est un export antérieur qui ne contient rien de nouveau.</translation></message>
<message><source>It is an earlier export with {changes} that this library does not have. Import it first to keep them; replacing it loses them.</source><translation>C’est un export antérieur avec {changes} que cette bibliothèque n’a pas. Importez-le d’abord pour les garder ; le remplacer les fait perdre.</translation></message>
<message><source>It is an earlier export, and its notes hold nothing new. Replacing it loses what was written into it beside them.</source><translation>C’est un export antérieur, et ses notes ne contiennent rien de nouveau. Le remplacer fait perdre ce qui y a été écrit à côté d’elles.</translation></message>
<message><source>It is an export of “{title}”, not of “{title_2}”.</source><translation>C’est un export de « {title} », pas de « {title_2} ».</translation></message>
<message><source>It is an export, of Postil or another program: Import annotations brings it in.</source><translation>C’est un export de Postil ou d’un autre programme : « Importer des annotations » le reprend.</translation></message>
<message><source>It is damaged, or has not come whole yet.</source><translation>Il est endommagé, ou n’est pas encore arrivé en entier.</translation></message>
<message><source>It is damaged: it holds text that is none.</source><translation>Il est endommagé : il contient un texte qui n’en est pas un.</translation></message>
<message><source>It is empty.</source><translation>Elle est vide.</translation></message>
<message><source>It is longer than {longest} characters.</source><translation>Elle dépasse {longest} caractères.</translation></message>
<message><source>It is no entry of a Kindle: the line that says what it is, is missing.</source><translation>Ce n’est pas une entrée de Kindle : la ligne qui dit ce que c’est manque.</translation></message>
<message><source>It is no segment, or it is damaged.</source><translation>Ce n’est pas un segment, ou il est endommagé.</translation></message>
<message><source>It is not encrypted with the key of this folder, or has not come whole yet.</source><translation>Il n’est pas chiffré avec la clé de ce dossier, ou n’est pas encore arrivé en entier.</translation></message>
<message><source>It is not known here as an export of Postil, so nothing can be merged into it.</source><translation>Il n’est pas connu ici comme un export de Postil, rien ne peut donc y être fusionné.</translation></message>
<message><source>It is not there any more.</source><translation>Il n’est plus là.</translation></message>
<message><source>It is one of several exports in the file.</source><translation>C’est l’un des exports que contient le fichier.</translation></message>
<message><source>It is remembered: highlights of these colours in other files go the same way.</source><translation>C’est retenu : dans d’autres fichiers, les surlignages de ces couleurs seront classés de même.</translation></message>
<message><source>It is the file that this article was read from. Replacing it puts the marks into your original.</source><translation>C’est le fichier à partir duquel cet article a été lu. Le remplacer met les marques dans votre original.</translation></message>
<message><source>It is there already, and cannot be told from what somebody changed; it was not replaced.</source><translation>Il existe déjà, et rien ne dit si quelqu’un l’a modifié ; il n’a pas été remplacé.</translation></message>
<message><source>It is too large.</source><translation>Il est trop grand.</translation></message>
<message><source>It is {holds} that Postil wrote but does not read back: nothing in it says whose it is. The annotated article, an annotated page and Web Annotations come back.</source><translation>C’est {holds} que Postil a écrit mais ne relit pas : rien n’y dit à quoi cela appartient. L’article annoté, une page annotée et les Web Annotations, eux, reviennent.</translation></message>
<message><source>It is {holds} that Postil wrote. Replacing it loses what was changed in it since.</source><translation>C’est {holds} que Postil a écrit. Le remplacer fait perdre ce qui y a été modifié depuis.</translation></message>
<message><source>It keeps no words, only a place on a page, and the PDF has nothing there.</source><translation>Elle ne garde pas de mots, seulement un endroit sur une page, et le PDF n’y a rien.</translation></message>
<message><source>It keeps no words, only a place on a page, and the library lacks the PDF to find the words in.</source><translation>Elle ne garde pas de mots, seulement un endroit sur une page, et la bibliothèque n’a pas le PDF où trouver ces mots.</translation></message>
<message><source>It leads to {host}.</source><translation>Il mène à {host}.</translation></message>
<message><source>It marks an area of a page and no words.</source><translation>Elle marque une zone d’une page et pas de mots.</translation></message>
<message><source>It marks no words: a part of a picture, of a page or of a recording, or outside its text.</source><translation>Elle ne marque pas de mots : une partie d’une image, d’une page ou d’un enregistrement, ou hors du texte.</translation></message>
<message><source>It may be a copy of a highlight whose reference stands in the text twice.</source><translation>C’est peut-être une copie d’un surlignage dont l’appel figure deux fois dans le texte.</translation></message>
<message><source>It may be a piece of a highlight whose words were changed.</source><translation>C’est peut-être un morceau d’un surlignage dont les mots ont changé.</translation></message>
<message><source>It names a row that it cannot be one with.</source><translation>Il désigne une ligne qui ne peut pas être la même que la sienne.</translation></message>
<message><source>It no longer fits {encoding} and is given in UTF-8.</source><translation>Il n’entre plus en {encoding} et est donné en UTF-8.</translation></message>
<message><source>It seems to be another version of “{title}”: Update from file.</source><translation>Cela semble être une autre version de « {title} » : utilisez « Mettre à jour depuis un fichier ».</translation></message>
<message><source>It seems to be the text that “{title}” is waiting for: Update from file.</source><translation>Cela semble être le texte qu’attend « {title} » : utilisez « Mettre à jour depuis un fichier ».</translation></message>
<message><source>It stays among the orphans (K)</source><translation>Elle reste parmi les orphelines (K)</translation></message>
<message><source>It stays among the orphans.</source><translation>Elle reste parmi les orphelines.</translation></message>
<message><source>It tells of a column that only a newer Postil knows.</source><translation>Il parle d’une colonne que seul un Postil plus récent connaît.</translation></message>
<message><source>It tells of a kind of row that only a newer Postil knows.</source><translation>Il parle d’un type de ligne que seul un Postil plus récent connaît.</translation></message>
<message><source>It tells of a new row without all that belongs to one.</source><translation>Il parle d’une nouvelle ligne sans tout ce qui lui appartient.</translation></message>
<message><source>It was changed in the library as well, and its record in the file was edited.</source><translation>Elle a été modifiée aussi dans la bibliothèque, et son enregistrement dans le fichier a été modifié.</translation></message>
<message><source>It was changed since; what of that somebody wrote cannot be told.</source><translation>Il a été modifié depuis ; impossible de dire ce que quelqu’un y a écrit.</translation></message>
<message><source>It was read from how the first pages look, and nobody has looked at it yet.</source><translation>Cela a été déduit de l’aspect des premières pages, et personne ne l’a encore vérifié.</translation></message>
<message><source>It was removed in Readest.</source><translation>Elle a été retirée dans Readest.</translation></message>
<message><source>It was removed in calibre.</source><translation>Elle a été retirée dans calibre.</translation></message>
<message><source>It was written by a newer Postil.</source><translation>Il a été écrit par un Postil plus récent.</translation></message>
<message><source>It was written into a file for reading elsewhere; that it belongs to this note is not sure.</source><translation>Cela a été écrit dans un fichier à lire ailleurs ; il n’est pas sûr que cela appartienne à cette note.</translation></message>
<message><source>Italian</source><translation>Italien</translation></message>
<message><source>Its keys: {own}</source><translation>Ses touches : {own}</translation></message>
<message><source>Its mark and its footnote are gone.</source><translation>Sa marque et sa note de bas de page ont disparu.</translation></message>
<message><source>Its mark was split; the highlight can stay whole.</source><translation>Sa marque a été coupée en deux ; le surlignage peut rester entier.</translation></message>
<message><source>Its pictures cannot be what it says.</source><translation>Ses images ne peuvent pas être ce qu’il indique.</translation></message>
<message><source>Its pictures could not be drawn; boxes stand in their places.</source><translation>Ses images n’ont pas pu être dessinées ; des cadres sont à leur place.</translation></message>
<message><source>Its record in the file was edited.</source><translation>Son enregistrement dans le fichier a été modifié.</translation></message>
<message><source>Its text was changed since it was written; it can be added as it stands, with its notes in it.</source><translation>Son texte a été modifié depuis qu’il a été écrit ; il peut être ajouté tel quel, avec ses notes dedans.</translation></message>
<message><source>Its words are in the longer highlight that is entry {entry}.</source><translation>Ses mots sont dans le surlignage plus long de l’entrée {entry}.</translation></message>
<message><source>Its words stand elsewhere in the changed text; a sign of its mark may be broken.</source><translation>Ses mots se trouvent ailleurs dans le texte modifié ; un signe de sa marque est peut-être cassé.</translation></message>
<message><source>Its {name} cannot be what it says.</source><translation>Son champ {name} ne peut pas avoir cette valeur.</translation></message>
<message><source>Justify the lines and divide words</source><translation>Justifier les lignes et couper les mots</translation></message>
<message><source>KOReader</source><translation>KOReader</translation></message>
<message><source>KOReader as Markdown</source><translation>KOReader en Markdown</translation></message>
<message><source>Keep as a saved search</source><translation>Garder comme recherche enregistrée</translation></message>
<message><source>Keep both, one below the other</source><translation>Garder les deux, l’un sous l’autre</translation></message>
<message><source>Keep private</source><translation>Garder privée</translation></message>
<message><source>Keep the caret on the page: arrows move it, with Ctrl by words and paragraphs, with Shift they select</source><translation>Garder le curseur sur la page : les flèches le déplacent, avec Ctrl par mots et paragraphes, avec Shift elles sélectionnent</translation></message>
<message numerus="yes"><source>Keep the files, and write new ones</source><translation><numerusform>Garder le fichier, et en écrire un nouveau</numerusform><numerusform>Garder les fichiers, et en écrire de nouveaux</numerusform></translation></message>
<message><source>Keep the library’s</source><translation>Garder celui de la bibliothèque</translation></message>
<message><source>Keep these words and filters under a name</source><translation>Garder ces mots et ces filtres sous un nom</translation></message>
<message><source>Keep what is there</source><translation>Garder l’existant</translation></message>
<message><source>Kept aside; nothing else suffers.</source><translation>Mis de côté ; rien d’autre n’en souffre.</translation></message>
<message><source>Kept version {number} of “{quote}”</source><translation>Version {number} de « {quote} » gardée</translation></message>
<message><source>Key</source><translation>Touche</translation></message>
<message><source>Key {key}</source><translation>Touche {key}</translation></message>
<message><source>Keyboard</source><translation>Clavier</translation></message>
<message><source>Keys</source><translation>Touches</translation></message>
<message><source>Keys for Pandoc</source><translation>Clés pour Pandoc</translation></message>
<message><source>Keys…</source><translation>Touches…</translation></message>
<message><source>Kind</source><translation>Type</translation></message>
<message><source>Kindle clippings</source><translation>Coupures Kindle</translation></message>
<message><source>Kindle notebook</source><translation>Carnet Kindle</translation></message>
<message><source>Known already</source><translation>Déjà connues</translation></message>
<message><source>Known by its ending</source><translation>Reconnu à son extension</translation></message>
<message><source>Language</source><translation>Langue</translation></message>
<message><source>Language of the window, from the next start on</source><translation>Langue de la fenêtre, dès le prochain démarrage</translation></message>
<message><source>Languages</source><translation>Langues</translation></message>
<message><source>Larger text</source><translation>Agrandir le texte</translation></message>
<message><source>Last 30 days</source><translation>30 derniers jours</translation></message>
<message><source>Last 365 days</source><translation>365 derniers jours</translation></message>
<message><source>Last 7 days</source><translation>7 derniers jours</translation></message>
<message><source>Last day</source><translation>Dernier jour</translation></message>
<message><source>Last exchange</source><translation>Dernier échange</translation></message>
<message><source>Last read</source><translation>Dernière lecture</translation></message>
<message><source>Least margin beside the text</source><translation>Marge minimale à côté du texte</translation></message>
<message><source>Leave</source><translation>Sortir</translation></message>
<message><source>Leave an editor, the find bar, a selection</source><translation>Quitter un éditeur, la barre de recherche, une sélection</translation></message>
<message><source>Leave as it is</source><translation>Laisser tel quel</translation></message>
<message><source>Leave as they are</source><translation>Laisser tels quels</translation></message>
<message><source>Leave out</source><translation>Omettre</translation></message>
<message><source>Left alone {where}{words}</source><translation>Laissé tel quel {where}{words}</translation></message>
<message><source>Left out</source><translation>Laissées de côté</translation></message>
<message><source>Left out (entries {shown}): {why}</source><translation>Laissées de côté (entrées {shown}) : {why}</translation></message>
<message><source>Left out (entry {shown}): {why}</source><translation>Laissée de côté (entrée {shown}) : {why}</translation></message>
<message><source>Left out, by its number in the file: {entries}. {why}</source><translation>Laissées de côté, par numéro dans le fichier : {entries}. {why}</translation></message>
<message><source>Length of a line</source><translation>Longueur d’une ligne</translation></message>
<message><source>Lens…</source><translation>Isoler des thèmes…</translation></message>
<message><source>Let addresses of the own network be fetched</source><translation>Permettre de récupérer des adresses du réseau local</translation></message>
<message><source>Libraries (*.postil);;All files (*)</source><translation>Bibliothèques (*.postil);;Tous les fichiers (*)</translation></message>
<message><source>Libraries and bundles (*.postil *.postil-share);;All files (*)</source><translation>Bibliothèques et paquets (*.postil *.postil-share);;Tous les fichiers (*)</translation></message>
<message><source>Library</source><translation>Bibliothèque</translation></message>
<message><source>Library and file changed the same, so that its edits must come in first.</source><translation>La bibliothèque et le fichier ont modifié la même chose ; les modifications du fichier doivent d’abord être importées.</translation></message>
<message><source>Library: {path}</source><translation>Bibliothèque : {path}</translation></message>
<message><source>Light</source><translation>Clair</translation></message>
<message><source>Light ink on dark paper</source><translation>Encre claire sur papier sombre</translation></message>
<message><source>Light or dark, as the rest of the desktop</source><translation>Clair ou sombre, comme le reste du bureau</translation></message>
<message><source>Light, high contrast</source><translation>Clair, contraste élevé</translation></message>
<message><source>Light, sepia, dark in turn</source><translation>Clair, sépia, sombre tour à tour</translation></message>
<message><source>Like vi</source><translation>Comme vi</translation></message>
<message><source>Lime</source><translation>Citron vert</translation></message>
<message><source>Line by line</source><translation>Ligne à ligne</translation></message>
<message><source>Lines of about 60 letters</source><translation>Lignes d’environ 60 lettres</translation></message>
<message><source>Lines of about 68 letters</source><translation>Lignes d’environ 68 lettres</translation></message>
<message><source>Lines of about 75 letters</source><translation>Lignes d’environ 75 lettres</translation></message>
<message><source>Link</source><translation>Lien</translation></message>
<message><source>Link: {name}</source><translation>Lien : {name}</translation></message>
<message><source>Linked</source><translation>Lien établi</translation></message>
<message><source>Links back</source><translation>Liens de retour</translation></message>
<message><source>List of highlights, for reading</source><translation>Liste des surlignages, pour la lecture</translation></message>
<message><source>List of {n}</source><translation>Liste de {n}</translation></message>
<message><source>List, compare and read them, go back to one</source><translation>Les lister, les comparer et les lire, revenir à l’une d’elles</translation></message>
<message><source>Look at all articles, those with a tag, or one</source><translation>Examiner tous les articles, ceux d’une étiquette, ou un seul</translation></message>
<message><source>Look everywhere again</source><translation>Chercher de nouveau partout</translation></message>
<message><source>Look for a newer version</source><translation>Chercher une version plus récente</translation></message>
<message><source>Look up</source><translation>Chercher</translation></message>
<message><source>Look up details</source><translation>Chercher les détails</translation></message>
<message><source>Look up details ({n})</source><translation>Chercher les détails ({n})</translation></message>
<message><source>Look up what is missing…</source><translation>Chercher les détails manquants…</translation></message>
<message><source>Look whether an article's file has changed when it is opened</source><translation>Vérifier à l’ouverture si le fichier d’un article a changé</translation></message>
<message><source>Looked for “{quote}” in the text: in place</source><translation>« {quote} » cherchée dans le texte : en place</translation></message>
<message><source>Looked for “{quote}” in the text: its words are gone</source><translation>« {quote} » cherchée dans le texte : ses mots ont disparu</translation></message>
<message><source>Looked for “{quote}” in the text: its words changed</source><translation>« {quote} » cherchée dans le texte : ses mots ont changé</translation></message>
<message><source>Looked for “{quote}” in the text: moved</source><translation>« {quote} » cherchée dans le texte : déplacée</translation></message>
<message><source>Looking for files…</source><translation>Recherche de fichiers…</translation></message>
<message><source>Looking up details ({done} of {total})</source><translation>Recherche des détails ({done} sur {total})</translation></message>
<message><source>Looking up was cancelled; nothing was changed.</source><translation>La recherche des détails a été annulée ; rien n’a été modifié.</translation></message>
<message><source>Looking …</source><translation>Recherche …</translation></message>
<message><source>MLA</source><translation>MLA</translation></message>
<message><source>MMM yyyy</source><translation>MMM yyyy</translation></message>
<message><source>Machine block</source><translation>Bloc machine</translation></message>
<message><source>Made by</source><translation>Faites par</translation></message>
<message><source>Made the theme “{name}”</source><translation>Thème « {name} » créé</translation></message>
<message><source>Make the article larger</source><translation>Afficher l’article plus grand</translation></message>
<message><source>Make the article smaller</source><translation>Afficher l’article plus petit</translation></message>
<message><source>Margin notes</source><translation>Notes en marge</translation></message>
<message><source>Mark each selection at once, until Esc</source><translation>Surligner aussitôt chaque sélection, jusqu’à Esc</translation></message>
<message><source>Mark the selection</source><translation>Surligner la sélection</translation></message>
<message><source>Markdown</source><translation>Markdown</translation></message>
<message><source>Markdown. Escape or Control and Enter finish; every pause is saved.</source><translation>Markdown. Escape ou Control et Enter terminent ; chaque pause est enregistrée.</translation></message>
<message><source>Markdown. Every pause is saved. Control and Enter open the quote at the caret; Escape leaves.</source><translation>Markdown. Chaque pause est enregistrée. Control et Enter ouvrent la citation au curseur ; Escape quitte.</translation></message>
<message><source>Marked: {when}.</source><translation>Marqué : {when}.</translation></message>
<message><source>Marks</source><translation>Marques</translation></message>
<message><source>Match its works to articles</source><translation>Faire correspondre ses œuvres aux articles</translation></message>
<message><source>Medium column</source><translation>Colonne moyenne</translation></message>
<message><source>Menu</source><translation>Menu</translation></message>
<message><source>Menu (F10)</source><translation>Menu (F10)</translation></message>
<message><source>Merge</source><translation>Fusionner</translation></message>
<message><source>Merge highlights</source><translation>Fusionner les surlignages</translation></message>
<message><source>Merge themes</source><translation>Fusionner des thèmes</translation></message>
<message><source>Merge with “{name}”</source><translation>Fusionner avec « {name} »</translation></message>
<message><source>Merge {n} annotations</source><translation>Fusionner {n} annotations</translation></message>
<message><source>Merged, it would not read as library and file say, so that its edits must come in first.</source><translation>Fusionné, il ne se lirait pas comme le disent la bibliothèque et le fichier ; les modifications du fichier doivent d’abord être importées.</translation></message>
<message><source>Merging into what is there…</source><translation>Fusion avec l’existant…</translation></message>
<message><source>Month</source><translation>Mois</translation></message>
<message><source>More choices</source><translation>Plus de choix</translation></message>
<message numerus="yes"><source>More is known of {n} articles now; Undo takes it back.</source><translation><numerusform>{n} article a maintenant plus de détails ; Annuler revient en arrière.</numerusform><numerusform>{n} articles ont maintenant plus de détails ; Annuler revient en arrière.</numerusform></translation></message>
<message><source>More than {most_files} files; the others were left out.</source><translation>Plus de {most_files} fichiers ; les autres ont été laissés de côté.</translation></message>
<message><source>Move &amp;down</source><translation>&amp;Descendre</translation></message>
<message><source>Move &amp;left</source><translation>Vers la &amp;gauche</translation></message>
<message><source>Move &amp;up</source><translation>M&amp;onter</translation></message>
<message><source>Move here</source><translation>Déplacer ici</translation></message>
<message><source>Move ri&amp;ght</source><translation>Vers la &amp;droite</translation></message>
<message><source>Move the beginning of the current annotation by a word</source><translation>Déplacer d’un mot le début de l’annotation actuelle</translation></message>
<message><source>Move the caret to it</source><translation>Y placer le curseur</translation></message>
<message><source>Move the end of the current annotation by a word</source><translation>Déplacer d’un mot la fin de l’annotation actuelle</translation></message>
<message><source>Move the keyboard to the next part of the window</source><translation>Amener le clavier à la partie suivante de la fenêtre</translation></message>
<message><source>Move to No theme</source><translation>Déplacer vers Sans thème</translation></message>
<message><source>Move to {name}</source><translation>Déplacer vers {name}</translation></message>
<message><source>Moved</source><translation>Déplacées</translation></message>
<message><source>Moved an end: “{names}” is now “{quote}”</source><translation>Une extrémité déplacée : « {names} » est maintenant « {quote} »</translation></message>
<message><source>Moved the theme “{name}”</source><translation>Thème « {name} » déplacé</translation></message>
<message><source>Moved “{quote}” from {names} to {names_2}</source><translation>« {quote} » déplacée de {names} à {names_2}</translation></message>
<message><source>NOT saved</source><translation>NON enregistré</translation></message>
<message><source>Name</source><translation>Nom</translation></message>
<message><source>Name an idea to sort under</source><translation>Nommer une idée sous laquelle classer</translation></message>
<message><source>Name of the brief</source><translation>Nom de la synthèse</translation></message>
<message><source>Name of the search</source><translation>Nom de la recherche</translation></message>
<message><source>Names, definitions, colours, keys</source><translation>Noms, définitions, couleurs, touches</translation></message>
<message><source>Narrow ({n}) ▾</source><translation>Limiter ({n}) ▾</translation></message>
<message><source>Narrow by note, state and themes</source><translation>Limiter par note, état et thèmes</translation></message>
<message><source>Narrow column</source><translation>Colonne étroite</translation></message>
<message><source>Narrow ▾</source><translation>Limiter ▾</translation></message>
<message><source>Narrowed to {words}: show everything again</source><translation>Limité à {words} : tout afficher de nouveau</translation></message>
<message><source>Narrowed to: {words}</source><translation>Limité à : {words}</translation></message>
<message><source>Nearest</source><translation>Les plus proches</translation></message>
<message><source>New</source><translation>Nouveau</translation></message>
<message numerus="yes"><source>New &amp;theme from them…</source><translation><numerusform>Nouveau t&amp;hème pour celle-ci…</numerusform><numerusform>Nouveau t&amp;hème pour celles-ci…</numerusform></translation></message>
<message><source>New annotations</source><translation>Nouvelles annotations</translation></message>
<message><source>New brief</source><translation>Nouvelle synthèse</translation></message>
<message><source>New library</source><translation>Nouvelle bibliothèque</translation></message>
<message><source>New library…</source><translation>Nouvelle bibliothèque…</translation></message>
<message><source>New tag</source><translation>Nouvelle étiquette</translation></message>
<message><source>New tag…</source><translation>Nouvelle étiquette…</translation></message>
<message><source>New theme</source><translation>Nouveau thème</translation></message>
<message><source>New theme “{name}”</source><translation>Nouveau thème « {name} »</translation></message>
<message><source>New theme: {name}</source><translation>Nouveau thème : {name}</translation></message>
<message><source>New themes: {fresh}.</source><translation>Nouveaux thèmes : {fresh}.</translation></message>
<message><source>New theme…</source><translation>Nouveau thème…</translation></message>
<message><source>New: {quote}</source><translation>Nouvelle : {quote}</translation></message>
<message><source>New: {quote} with a note</source><translation>Nouvelle : {quote} avec une note</translation></message>
<message><source>Newest</source><translation>Plus récentes</translation></message>
<message><source>Next annotation</source><translation>Annotation suivante</translation></message>
<message><source>Next appearance</source><translation>Apparence suivante</translation></message>
<message><source>Next heading</source><translation>Intertitre suivant</translation></message>
<message><source>Next match</source><translation>Occurrence suivante</translation></message>
<message><source>Next match (Enter)</source><translation>Occurrence suivante (Enter)</translation></message>
<message><source>Next of its theme</source><translation>Suivante de son thème</translation></message>
<message><source>Next region</source><translation>Zone suivante</translation></message>
<message><source>Next sentence</source><translation>Phrase suivante</translation></message>
<message><source>No annotation is at the caret.</source><translation>Il n’y a pas d’annotation au curseur.</translation></message>
<message><source>No annotation is shown that has a place in the text.</source><translation>Aucune des annotations affichées n’a de place dans le texte.</translation></message>
<message><source>No annotations</source><translation>Aucune annotation</translation></message>
<message><source>No article fits these words.</source><translation>Aucun article ne correspond à ces mots.</translation></message>
<message><source>No article is finished yet.</source><translation>Aucun article n’est encore terminé.</translation></message>
<message><source>No article is half read.</source><translation>Aucun article n’est en cours de lecture.</translation></message>
<message><source>No article is open.</source><translation>Aucun article n’est ouvert.</translation></message>
<message numerus="yes"><source>No article of “{chosen}” fits these words; of all articles {n} do.</source><translation><numerusform>Aucun article de « {chosen} » ne correspond à ces mots ; parmi tous les articles, {n} y correspond.</numerusform><numerusform>Aucun article de « {chosen} » ne correspond à ces mots ; parmi tous les articles, {n} y correspondent.</numerusform></translation></message>
<message><source>No article was removed.</source><translation>Aucun article n’a été retiré.</translation></message>
<message><source>No backup was kept, for the library is damaged: {what}</source><translation>Aucune sauvegarde n’a été gardée, car la bibliothèque est endommagée : {what}</translation></message>
<message><source>No backups.</source><translation>Aucune sauvegarde.</translation></message>
<message><source>No brief yet</source><translation>Pas encore de synthèse</translation></message>
<message><source>No command is chosen</source><translation>Aucune commande n’est choisie</translation></message>
<message><source>No footnote is referred to here.</source><translation>Aucune note de bas de page n’est appelée ici.</translation></message>
<message><source>No heading follows.</source><translation>Aucun intertitre ne suit.</translation></message>
<message><source>No heading stands before this.</source><translation>Aucun intertitre ne précède.</translation></message>
<message><source>No key</source><translation>Aucune</translation></message>
<message><source>No key and no command for these words.</source><translation>Ni touche ni commande pour ces mots.</translation></message>
<message><source>No note and no brief links here yet. Type [[ in a note to make a link.</source><translation>Aucune note ni synthèse ne mène encore ici. Tapez [[ dans une note pour faire un lien.</translation></message>
<message><source>No note was written, so its highlight was taken back; Redo keeps it.</source><translation>Aucune note n’a été écrite, son surlignage a donc été retiré ; Rétablir le garde.</translation></message>
<message><source>No orphans: every annotation has its place in the article.</source><translation>Aucune orpheline : chaque annotation a sa place dans l’article.</translation></message>
<message><source>No other annotation touches this one. Select the words of those that are to be one.</source><translation>Aucune autre annotation ne touche celle-ci. Sélectionnez les mots de celles qui doivent n’en faire qu’une.</translation></message>
<message><source>No other theme</source><translation>Aucun autre thème</translation></message>
<message><source>No other theme is one with this one.</source><translation>Aucun autre thème n’a été réuni à celui-ci.</translation></message>
<message><source>No place in the article is like it.</source><translation>Aucun passage de l’article ne lui ressemble.</translation></message>
<message><source>No reference of the export stands in the file any more.</source><translation>Aucun appel de l’export ne figure plus dans le fichier.</translation></message>
<message><source>No setting for these words.</source><translation>Aucun réglage pour ces mots.</translation></message>
<message><source>No theme</source><translation>Sans thème</translation></message>
<message><source>No theme has the key {key}.</source><translation>Aucun thème n’a la touche {key}.</translation></message>
<message><source>No theme was used yet: press the key of one.</source><translation>Aucun thème n’a encore servi : appuyez sur la touche de l’un d’eux.</translation></message>
<message><source>No voice was found. Install speech-dispatcher, which brings the program “spd-say”, to have articles read aloud.</source><translation>Aucune voix n’a été trouvée. Installez speech-dispatcher, qui apporte le programme « spd-say », pour faire lire les articles à haute voix.</translation></message>
<message><source>No words are known on this page yet that an area could be kept at.</source><translation>Cette page n’a pas encore de mots connus auxquels rattacher une zone.</translation></message>
<message><source>Nobody is named</source><translation>Personne n’est nommé</translation></message>
<message><source>None</source><translation>Aucune</translation></message>
<message><source>None of the words stand in the text any more.</source><translation>Aucun des mots ne figure plus dans le texte.</translation></message>
<message><source>None of the {n} articles that the file speaks of is in this library.</source><translation>Aucun des {n} articles dont parle le fichier n’est dans cette bibliothèque.</translation></message>
<message><source>None yet</source><translation>Aucune pour l’instant</translation></message>
<message><source>None: it stays out</source><translation>Aucun : elle est laissée de côté</translation></message>
<message><source>None: it waits for its text</source><translation>Aucun : elle attend son texte</translation></message>
<message><source>Not all of {table} could be read: {error}</source><translation>{table} n’a pas pu être lue en entier : {error}</translation></message>
<message><source>Not for this article</source><translation>Pas pour cet article</translation></message>
<message><source>Not found</source><translation>Introuvable</translation></message>
<message><source>Not found in the current version. Nothing is lost: each keeps its quote and its note.</source><translation>Introuvables dans la version actuelle. Rien n’est perdu : chacune garde sa citation et sa note.</translation></message>
<message><source>Not in the library yet.</source><translation>Pas encore dans la bibliothèque.</translation></message>
<message><source>Not now</source><translation>Plus tard</translation></message>
<message><source>Not read</source><translation>Entrées non lues</translation></message>
<message><source>Not read: {entry}</source><translation>Non lue : {entry}</translation></message>
<message><source>Not saved.</source><translation>Non enregistré.</translation></message>
<message><source>Not shared yet.</source><translation>Pas encore partagée.</translation></message>
<message><source>Not these</source><translation>Pas ceux-ci</translation></message>
<message><source>Not what the source says there: “{words}”. Your own go into [ ].</source><translation>La source ne dit pas cela : « {words} ». Vos propres mots se mettent entre [ ].</translation></message>
<message><source>Note</source><translation>Note</translation></message>
<message><source>Note of {quote}, changed in the library as well: {after}, below {before}</source><translation>Note de {quote}, modifiée aussi dans la bibliothèque : {after}, sous {before}</translation></message>
<message><source>Note of {quote}: {before} → {after}</source><translation>Note de {quote} : {before} → {after}</translation></message>
<message><source>Note on the article</source><translation>Note sur l’article</translation></message>
<message><source>Note on “{words}”</source><translation>Note sur « {words} »</translation></message>
<message><source>Note on “{words}…”</source><translation>Note sur « {words}… »</translation></message>
<message><source>Note: {short}</source><translation>Note : {short}</translation></message>
<message><source>Notes</source><translation>Notes</translation></message>
<message><source>Notes and briefs with a link to the annotation, or else to the article</source><translation>Notes et synthèses qui ont un lien vers l’annotation, ou à défaut vers l’article</translation></message>
<message><source>Notes by theme</source><translation>Notes par thème</translation></message>
<message><source>Notes by theme as PDF</source><translation>Notes par thème en PDF</translation></message>
<message><source>Notes by theme as a web page</source><translation>Notes par thème en page web</translation></message>
<message><source>Notes by theme for LibreOffice</source><translation>Notes par thème pour LibreOffice</translation></message>
<message><source>Notes by theme for Word</source><translation>Notes par thème pour Word</translation></message>
<message><source>Notes edited in the file, and taken over: {n}.</source><translation>Notes modifiées dans le fichier, et reprises : {n}.</translation></message>
<message><source>Notes without a highlight</source><translation>Notes sans surlignage</translation></message>
<message><source>Nothing but Postil</source><translation>Rien d’autre que Postil</translation></message>
<message><source>Nothing can be done with this file; the article and its annotations stay as they are.</source><translation>Rien ne peut être fait de ce fichier ; l’article et ses annotations restent tels quels.</translation></message>
<message><source>Nothing fits these words with these filters.</source><translation>Rien ne correspond à ces mots avec ces filtres.</translation></message>
<message><source>Nothing fits these words.</source><translation>Rien ne correspond à ces mots.</translation></message>
<message><source>Nothing has all of these words</source><translation>Rien ne contient tous ces mots</translation></message>
<message><source>Nothing has gone wrong so far: there is no log.</source><translation>Rien n’a échoué jusqu’ici : il n’y a pas de journal d’erreurs.</translation></message>
<message><source>Nothing here fits.</source><translation>Rien ici ne correspond.</translation></message>
<message><source>Nothing here holds all of these words.</source><translation>Rien ici ne contient tous ces mots.</translation></message>
<message><source>Nothing in the text is similar enough.</source><translation>Rien dans le texte n’est assez semblable.</translation></message>
<message><source>Nothing is ever taken out of the trash for good. Putting back is one step: Undo takes it back.</source><translation>Rien ne quitte jamais la corbeille pour de bon. Remettre est une seule étape : Annuler revient en arrière.</translation></message>
<message><source>Nothing is found for these words.</source><translation>Rien ne correspond à ces mots.</translation></message>
<message><source>Nothing is gathered there: there is nothing to export.</source><translation>Rien n’est réuni ici : il n’y a rien à exporter.</translation></message>
<message><source>Nothing is gathered yet</source><translation>Rien n’est encore réuni</translation></message>
<message><source>Nothing is left of the {name} {row_id}; an empty one stands in its place.</source><translation>Il ne reste rien de {name} {row_id} ; un élément vide se trouve à sa place.</translation></message>
<message><source>Nothing is selected yet: Shift and the arrows select, from the caret.</source><translation>Rien n’est encore sélectionné : Shift et les flèches sélectionnent, depuis le curseur.</translation></message>
<message><source>Nothing is unread.</source><translation>Il n’y a aucun article non lu.</translation></message>
<message><source>Nothing new</source><translation>Rien de nouveau</translation></message>
<message><source>Nothing of either side is lost.</source><translation>Rien n’est perdu d’aucun côté.</translation></message>
<message><source>Nothing of the last export stands in it any more, so nothing can be merged into it.</source><translation>Plus rien du dernier export ne s’y trouve, rien ne peut donc y être fusionné.</translation></message>
<message><source>Nothing of the library {path} could be recovered; it was left as it is.</source><translation>Rien de la bibliothèque {path} n’a pu être récupéré ; elle a été laissée telle quelle.</translation></message>
<message><source>Nothing stands under this theme yet.</source><translation>Rien ne figure encore sous ce thème.</translation></message>
<message><source>Nothing stands under this theme yet. Drag cards here, or press its key on selected cards.</source><translation>Rien ne figure encore sous ce thème. Faites glisser des fiches ici, ou appuyez sur sa touche sur les fiches sélectionnées.</translation></message>
<message><source>Nothing that is shown here changed.</source><translation>Rien de ce qui est affiché ici n’a changé.</translation></message>
<message><source>Nothing to compare</source><translation>Rien à comparer</translation></message>
<message><source>Nothing to review: every annotation that was found stands on its own words.</source><translation>Rien à réviser : chaque annotation retrouvée est sur ses propres mots.</translation></message>
<message><source>Nothing was changed since.</source><translation>Rien n’a changé depuis.</translation></message>
<message><source>Nothing was chosen for the bundle.</source><translation>Rien n’a été choisi pour le paquet.</translation></message>
<message><source>Nothing was cited in the style “{name}”, because {why}.</source><translation>Rien n’a été cité dans le style « {name} » : {why}.</translation></message>
<message><source>Nothing was done yet.</source><translation>Rien n’a encore été fait.</translation></message>
<message><source>Nothing was found that was not known already.</source><translation>Rien n’a été trouvé qui ne soit déjà connu.</translation></message>
<message><source>Nothing was lost.</source><translation>Rien n’a été perdu.</translation></message>
<message><source>Nothing was marked in this time.</source><translation>Rien n’a été marqué pendant cette période.</translation></message>
<message><source>Nothing was printed.</source><translation>Rien n’a été imprimé.</translation></message>
<message><source>Nothing was put aside.</source><translation>Rien n’a été mis de côté.</translation></message>
<message><source>Nothing would change: the library is as it was then.</source><translation>Rien ne changerait : la bibliothèque est telle qu’alors.</translation></message>
<message><source>Nothing.</source><translation>Rien.</translation></message>
<message><source>Now</source><translation>Maintenant</translation></message>
<message><source>Now highlighted: {short}.</source><translation>Surligné maintenant : {short}.</translation></message>
<message><source>Now the key of {owners}, which would have none then.</source><translation>Actuellement la touche de {owners}, qui n’en aurait alors plus.</translation></message>
<message><source>Of the text only line endings or the encoding were changed; it stays as it is.</source><translation>Du texte, seuls les fins de ligne ou l’encodage ont changé ; il reste tel quel.</translation></message>
<message><source>Of the themes in this codebook, {parts}. None of yours is removed.</source><translation>Parmi les thèmes de cette grille de codage, {parts}. Aucun des vôtres n’est retiré.</translation></message>
<message><source>Off</source><translation>Désactivée</translation></message>
<message><source>Offer new files in the folder</source><translation>Proposer les nouveaux fichiers du dossier</translation></message>
<message><source>Offer the likely theme first, by what was filed before</source><translation>Proposer d’abord le thème probable, d’après ce qui a été classé avant</translation></message>
<message><source>Okular</source><translation>Okular</translation></message>
<message><source>Oldest</source><translation>Plus anciennes</translation></message>
<message><source>On a page where an area is selected: move it, change its size</source><translation>Sur une page où une zone est sélectionnée : la déplacer, changer sa taille</translation></message>
<message><source>On a saved search: rename it, remove it</source><translation>Sur une recherche enregistrée : la renommer, la retirer</translation></message>
<message><source>On a theme in the sidebar: edit it, remove it (its annotations stay)</source><translation>Sur un thème de la barre latérale : le modifier, le retirer (ses annotations restent)</translation></message>
<message><source>On a theme in the sidebar: move it</source><translation>Sur un thème de la barre latérale : le déplacer</translation></message>
<message><source>One file for another reader: the articles with their annotations, themes and briefs</source><translation>Un seul fichier pour un autre lecteur : les articles avec leurs annotations, thèmes et synthèses</translation></message>
<message><source>One for the whole of it, at its title</source><translation>Une note pour l’ensemble, près de son titre</translation></message>
<message><source>One of the themes is not in the library.</source><translation>L’un des thèmes n’est pas dans la bibliothèque.</translation></message>
<message><source>One of the themes was removed.</source><translation>L’un des thèmes a été retiré.</translation></message>
<message><source>One of these versions cannot be read.</source><translation>L’une de ces versions ne peut pas être lue.</translation></message>
<message><source>One row an annotation, as Readwise takes it in; a cell that would run as a formula begins with an apostrophe.</source><translation>Une ligne par annotation, telle que Readwise l’importe ; une cellule qui serait exécutée comme formule commence par une apostrophe.</translation></message>
<message><source>One row an annotation, for a spreadsheet, with an apostrophe before each cell that would run as a formula.</source><translation>Une ligne par annotation, pour un tableur, avec une apostrophe devant chaque cellule qui serait exécutée comme formule.</translation></message>
<message><source>One step: Undo takes all of it back.</source><translation>Une seule étape : Annuler reprend le tout.</translation></message>
<message><source>One thing was changed since. Going back makes it as it was here; Undo takes that back.</source><translation>Un élément a changé depuis. Revenir le remet tel qu’ici ; Annuler revient sur cela.</translation></message>
<message><source>Only Postil's own extension may hand pages over.</source><translation>Seule l’extension de Postil peut transmettre des pages.</translation></message>
<message><source>Only a PDF can leave with its own pages; “Printed article” (print) makes a PDF of any, notes in the margin.</source><translation>Seul un PDF peut ressortir avec ses propres pages ; « Article imprimé » (print) fait de tout article un PDF, avec les notes en marge.</translation></message>
<message><source>Only a few of the words stand elsewhere, among other words.</source><translation>Seuls quelques-uns des mots figurent ailleurs, parmi d’autres mots.</translation></message>
<message><source>Only a position is known, and it lies outside the text.</source><translation>Seule une position est connue, et elle est hors du texte.</translation></message>
<message><source>Only a position is known: what stands there now may be other words.</source><translation>Seule une position est connue : ce qui s’y trouve maintenant peut être d’autres mots.</translation></message>
<message><source>Only an e-book can leave as one with its annotations inside.</source><translation>Seul un livre numérique peut ressortir en livre numérique contenant ses annotations.</translation></message>
<message><source>Only annotations that have their places in one article can be merged.</source><translation>Seules des annotations qui ont leur place dans un même article peuvent être fusionnées.</translation></message>
<message><source>Only annotations under these themes</source><translation>Seulement les annotations de ces thèmes</translation></message>
<message><source>Only its place on a page is told, of a PDF with this name.</source><translation>Seul son endroit sur une page est indiqué, d’un PDF de ce nom.</translation></message>
<message><source>Only the first {n} places are listed.</source><translation>Seuls les {n} premiers emplacements sont listés.</translation></message>
<message><source>Only those that you check are carried out.</source><translation>Seules celles que vous cochez sont appliquées.</translation></message>
<message><source>Only whoever keeps an annotation private can say so.</source><translation>Seul celui qui garde une annotation privée peut le dire.</translation></message>
<message><source>Open</source><translation>Ouvrir</translation></message>
<message><source>Open a file…</source><translation>Ouvrir un fichier…</translation></message>
<message><source>Open a folder</source><translation>Ouvrir un dossier</translation></message>
<message><source>Open a folder…</source><translation>Ouvrir un dossier…</translation></message>
<message><source>Open an article: some letters of its title or author</source><translation>Ouvrir un article : quelques lettres de son titre ou de l’auteur</translation></message>
<message><source>Open another library</source><translation>Ouvrir une autre bibliothèque</translation></message>
<message><source>Open another library…</source><translation>Ouvrir une autre bibliothèque…</translation></message>
<message numerus="yes"><source>Open as articles</source><translation><numerusform>Ouvrir comme article</numerusform><numerusform>Ouvrir comme articles</numerusform></translation></message>
<message><source>Open files…</source><translation>Ouvrir des fichiers…</translation></message>
<message><source>Open folder</source><translation>Ouvrir le dossier</translation></message>
<message><source>Open folder…</source><translation>Ouvrir un dossier…</translation></message>
<message><source>Open it</source><translation>L’ouvrir</translation></message>
<message><source>Open library</source><translation>Ouvrir une bibliothèque</translation></message>
<message><source>Open library…</source><translation>Ouvrir une bibliothèque…</translation></message>
<message><source>Open recent</source><translation>Ouvrir un récent</translation></message>
<message><source>Open {shown} outside of Postil?</source><translation>Ouvrir {shown} hors de Postil ?</translation></message>
<message><source>Open “{name}”</source><translation>Ouvrir « {name} »</translation></message>
<message><source>OpenDocument text</source><translation>Texte OpenDocument</translation></message>
<message><source>Opened last</source><translation>Derniers ouverts</translation></message>
<message><source>Open…</source><translation>Ouvrir…</translation></message>
<message><source>Or share again: nothing of a private annotation travels to others</source><translation>Ou la partager de nouveau : rien d’une annotation privée ne part chez d’autres</translation></message>
<message><source>Orange</source><translation>Orange</translation></message>
<message><source>Order</source><translation>Ordre</translation></message>
<message><source>Order of the Library</source><translation>Ordre de la Bibliothèque</translation></message>
<message><source>Order of the annotations</source><translation>Ordre des annotations</translation></message>
<message><source>Order of the annotations in a pane</source><translation>Ordre des annotations dans un volet</translation></message>
<message><source>Order of what was found</source><translation>Ordre des résultats</translation></message>
<message><source>Order themes</source><translation>Ordonner les thèmes</translation></message>
<message><source>Org outline</source><translation>Plan Org</translation></message>
<message><source>Orphans</source><translation>Orphelines</translation></message>
<message><source>Orphans {n}</source><translation>Orphelines {n}</translation></message>
<message><source>Outline</source><translation>Plan</translation></message>
<message><source>Outline of the article</source><translation>Plan de l’article</translation></message>
<message><source>Over time</source><translation>Au fil du temps</translation></message>
<message><source>Own template</source><translation>Modèle personnel</translation></message>
<message><source>P&amp;aper</source><translation>&amp;Papier</translation></message>
<message><source>PDF</source><translation>PDF</translation></message>
<message><source>PDF (*.pdf)</source><translation>PDF (*.pdf)</translation></message>
<message><source>PDFium could not put the words into the PDF.</source><translation>PDFium n’a pas pu mettre les mots dans le PDF.</translation></message>
<message><source>PDFium could not write the copy.</source><translation>PDFium n’a pas pu écrire la copie.</translation></message>
<message><source>Pag&amp;es</source><translation>&amp;Pages</translation></message>
<message><source>Page by page</source><translation>Page par page</translation></message>
<message><source>Page by page, in two columns on wide windows</source><translation>Page par page, sur deux colonnes dans les fenêtres larges</translation></message>
<message><source>Page by page, where the window is wide enough</source><translation>Page par page, là où la fenêtre est assez large</translation></message>
<message><source>Page of the handbook</source><translation>Page du manuel</translation></message>
<message><source>Page {label}: </source><translation>Page {label} : </translation></message>
<message><source>Page {page} of {pages}</source><translation>Page {page} sur {pages}</translation></message>
<message><source>Page, from {first} to {last}</source><translation>Page, de {first} à {last}</translation></message>
<message><source>Pages</source><translation>Pages</translation></message>
<message><source>Pages as they will be printed</source><translation>Pages telles qu’elles seront imprimées</translation></message>
<message><source>Pages at {percent} % of the width</source><translation>Pages à {percent} % de la largeur</translation></message>
<message><source>Pages of the handbook</source><translation>Pages du manuel</translation></message>
<message><source>Pages to print or to hand round, with your notes in the margin beside their lines. It is not imported again.</source><translation>Des pages à imprimer ou à distribuer, avec vos notes en marge à côté de leurs lignes. Cela ne se réimporte pas.</translation></message>
<message><source>Page…</source><translation>Page…</translation></message>
<message><source>Panes of all articles</source><translation>Volets de tous les articles</translation></message>
<message><source>Paper</source><translation>Papier</translation></message>
<message><source>Paragraph {location}</source><translation>Paragraphe {location}</translation></message>
<message><source>Paragraphs</source><translation>Paragraphes</translation></message>
<message><source>Passage: {quote} → “{after}”{also}</source><translation>Passage : {quote} → « {after} »{also}</translation></message>
<message><source>Passages</source><translation>Passages</translation></message>
<message><source>Passages, notes, themes, commands: in one box</source><translation>Passages, notes, thèmes, commandes : dans un seul champ</translation></message>
<message><source>Pen</source><translation>Stylo</translation></message>
<message><source>Pen: {name}</source><translation>Stylo : {name}</translation></message>
<message><source>Picture</source><translation>Image</translation></message>
<message><source>Picture: {name}</source><translation>Image : {name}</translation></message>
<message><source>Place</source><translation>Place</translation></message>
<message><source>Place and size of the window</source><translation>Place et taille de la fenêtre</translation></message>
<message><source>Place in the article</source><translation>Position dans l’article</translation></message>
<message><source>Places</source><translation>Emplacements</translation></message>
<message><source>Places to link to</source><translation>Cibles de lien</translation></message>
<message><source>Places: {n}.</source><translation>Emplacements : {n}.</translation></message>
<message><source>Places: {n}. Highlighted already, and so left out: {marked}.</source><translation>Emplacements : {n}. Déjà surlignés, et donc omis : {marked}.</translation></message>
<message><source>Plain text</source><translation>Texte brut</translation></message>
<message><source>Please write your name first: your notes carry it to the others. Or share without one.</source><translation>Écrivez d’abord votre nom : vos notes le font connaître aux autres. Ou partagez sans nom.</translation></message>
<message><source>Polish</source><translation>Polonais</translation></message>
<message><source>Port {port} is not one that a page is read from.</source><translation>Le port {port} n’est pas de ceux où se lit une page.</translation></message>
<message><source>Portuguese</source><translation>Portugais</translation></message>
<message><source>Position</source><translation>Position</translation></message>
<message><source>Postil</source><translation>Postil</translation></message>
<message><source>Postil asks this address once, and keeps what it gives in your library. Nothing else is loaded, now or later.</source><translation>Postil interroge cette adresse une seule fois, et conserve dans votre bibliothèque ce qu’elle donne. Rien d’autre n’est chargé, ni maintenant ni plus tard.</translation></message>
<message><source>Postil fetches addresses of the web only, which begin with http:// or https://.</source><translation>Postil ne récupère que des adresses du web, qui commencent par http:// ou https://.</translation></message>
<message><source>Postil opens web and mail addresses only; this link is neither.</source><translation>Postil n’ouvre que les adresses du web et de courriel ; ce lien n’est ni l’un ni l’autre.</translation></message>
<message><source>Postil reads this PDF otherwise today than when it was added. Choose “Read anew” first.</source><translation>Postil lit ce PDF autrement aujourd’hui que lors de son ajout. Choisissez d’abord « Relire la source ».</translation></message>
<message><source>Postil saves pages of the web; a file of yours it opens itself.</source><translation>Postil enregistre des pages du web ; un fichier à vous s’ouvre directement dans Postil.</translation></message>
<message><source>Postil {version}

Read an article, highlight it, write notes in its margin, and take both away as annotated Markdown.

Free software under the MIT licence. It asks the network only when you add an address.

Library: {library}</source><translation>Postil {version}

Lisez un article, surlignez-le, écrivez des notes dans sa marge et emportez le tout en Markdown annoté.

Logiciel libre sous licence MIT. Il n’interroge le réseau que lorsque vous ajoutez une adresse.

Bibliothèque : {library}</translation></message>
<message><source>Postil: unexpected error</source><translation>Postil : erreur inattendue</translation></message>
<message><source>Preset</source><translation>Préréglage</translation></message>
<message><source>Press the new keys</source><translation>Appuyez sur les nouvelles touches</translation></message>
<message><source>Preview</source><translation>Aperçu</translation></message>
<message><source>Preview of the file</source><translation>Aperçu du fichier</translation></message>
<message><source>Previous annotation</source><translation>Annotation précédente</translation></message>
<message><source>Previous heading</source><translation>Intertitre précédent</translation></message>
<message><source>Previous match</source><translation>Occurrence précédente</translation></message>
<message><source>Previous match (Shift+Enter)</source><translation>Occurrence précédente (Shift+Enter)</translation></message>
<message><source>Previous of its theme</source><translation>Précédente de son thème</translation></message>
<message><source>Previous sentence</source><translation>Phrase précédente</translation></message>
<message><source>Print</source><translation>Imprimer</translation></message>
<message><source>Printed article</source><translation>Article imprimé</translation></message>
<message><source>Printing…</source><translation>Impression…</translation></message>
<message><source>Print…</source><translation>Imprimer…</translation></message>
<message><source>Private from now on: nothing of it is sent. What was sent before cannot be called back.</source><translation>Privée désormais : rien n’en est envoyé. Ce qui a été envoyé auparavant ne peut pas être rappelé.</translation></message>
<message><source>Progress</source><translation>Avancement</translation></message>
<message><source>Proposals</source><translation>Propositions</translation></message>
<message><source>Publisher or journal</source><translation>Éditeur ou revue</translation></message>
<message><source>Put […] in the place of what is selected</source><translation>Mettre […] à la place de la sélection</translation></message>
<message><source>Put back</source><translation>Restaurer</translation></message>
<message><source>Put into &amp;brief</source><translation>Mettre dans la &amp;synthèse</translation></message>
<message><source>Put into brief</source><translation>Mettre dans la synthèse</translation></message>
<message><source>Put it back</source><translation>Le restaurer</translation></message>
<message><source>Put the caret where the second part is to begin: click there, or go there with the arrows.</source><translation>Placez le curseur là où la seconde partie doit commencer : par un clic, ou avec les flèches.</translation></message>
<message><source>Put them there</source><translation>Les y mettre</translation></message>
<message><source>Put together what came</source><translation>Réunir ce qui est arrivé</translation></message>
<message><source>Put “{quote}” under {names}</source><translation>« {quote} » mise sous {names}</translation></message>
<message><source>Quit</source><translation>Quitter</translation></message>
<message><source>Quotation</source><translation>Citation</translation></message>
<message><source>Quote</source><translation>Citation</translation></message>
<message><source>Quote it where you write</source><translation>La citer là où vous écrivez</translation></message>
<message><source>Quote: {words}, {source_of}</source><translation>Citation : {words}, {source_of}</translation></message>
<message><source>Quotes</source><translation>Citations</translation></message>
<message><source>REFI-QDA</source><translation>REFI-QDA</translation></message>
<message><source>REFI-QDA codebook (*.qdc);;Markdown (*.md);;JSON (*.json)</source><translation>Grille de codage REFI-QDA (*.qdc);;Markdown (*.md);;JSON (*.json)</translation></message>
<message><source>RIS</source><translation>RIS</translation></message>
<message><source>Re&amp;view…</source><translation>Ré&amp;viser…</translation></message>
<message><source>Read</source><translation>Lire</translation></message>
<message><source>Read aloud</source><translation>Lire à haute voix</translation></message>
<message><source>Read anew</source><translation>Relire la source</translation></message>
<message><source>Read anew, the article is what it was.</source><translation>Relu, l’article est tel qu’avant.</translation></message>
<message numerus="yes"><source>Read anew, the articles are what they were.</source><translation><numerusform>Relu, l’article est ce qu’il était.</numerusform><numerusform>Relus, les articles sont ce qu’ils étaient.</numerusform></translation></message>
<message><source>Read as</source><translation>Lu comme</translation></message>
<message><source>Read authors, year and DOI of all articles from their kept files</source><translation>Lire auteurs, année et DOI de tous les articles dans leurs fichiers conservés</translation></message>
<message><source>Read for it: {used}.</source><translation>Lu pour cela : {used}.</translation></message>
<message><source>Read on</source><translation>Reprendre la lecture</translation></message>
<message><source>Read the version that it was made on, at its words (V); Esc comes back here</source><translation>Lire la version sur laquelle elle a été faite, à ses mots (V) ; Esc revient ici</translation></message>
<message><source>Read the words of this scan</source><translation>Lire les mots de cette numérisation</translation></message>
<message><source>Read the words of this scan…</source><translation>Lire les mots de cette numérisation…</translation></message>
<message><source>Readest</source><translation>Readest</translation></message>
<message><source>Reading</source><translation>Lecture</translation></message>
<message><source>Reading aloud. What is read is selected, for you to mark; ) and ( go on and back, Esc stops.</source><translation>Lecture à haute voix. Ce qui est lu est sélectionné, prêt à être marqué ; ) et ( avancent et reculent, Esc arrête.</translation></message>
<message><source>Reading anew ({done} of {total})</source><translation>Nouvelle lecture ({done} sur {total})</translation></message>
<message><source>Reading anew was cancelled; nothing was changed.</source><translation>La nouvelle lecture a été annulée ; rien n’a été modifié.</translation></message>
<message><source>Reading the words of a scan needs Tesseract, which is not installed here. It comes with the system: its package is called tesseract-ocr or tesseract, and there is one more for each language.</source><translation>Lire les mots d’une numérisation demande Tesseract, qui n’est pas installé ici. Il vient avec le système : son paquet s’appelle tesseract-ocr ou tesseract, et il y en a un de plus pour chaque langue.</translation></message>
<message><source>Reading the words of the scan…</source><translation>Lecture des mots de la numérisation…</translation></message>
<message><source>Reading {name}…</source><translation>Lecture de {name}…</translation></message>
<message><source>Readium annotations</source><translation>Annotations Readium</translation></message>
<message><source>Readium or Thorium</source><translation>Readium ou Thorium</translation></message>
<message><source>Readwise</source><translation>Readwise</translation></message>
<message><source>Readwise table</source><translation>Tableau Readwise</translation></message>
<message><source>Rebuilt: {rebuilt}.</source><translation>Reconstruite : {rebuilt}.</translation></message>
<message><source>Received from {name}</source><translation>Reçu de {name}</translation></message>
<message><source>Recent libraries</source><translation>Bibliothèques récentes</translation></message>
<message><source>Record {number}</source><translation>Enregistrement {number}</translation></message>
<message><source>Record {number} was kept aside: {reason}.</source><translation>L’enregistrement {number} a été mis de côté : {reason}.</translation></message>
<message><source>Record {number}: {reason}</source><translation>Enregistrement {number} : {reason}</translation></message>
<message><source>Recovered</source><translation>Récupéré</translation></message>
<message><source>Redo</source><translation>Rétablir</translation></message>
<message><source>Redo {label}</source><translation>Rétablir : {label}</translation></message>
<message><source>Remark</source><translation>Remarque</translation></message>
<message><source>Remove</source><translation>Retirer</translation></message>
<message><source>Remove annotation</source><translation>Retirer l’annotation</translation></message>
<message><source>Remove article</source><translation>Retirer l’article</translation></message>
<message><source>Remove brief</source><translation>Retirer la synthèse</translation></message>
<message><source>Remove search</source><translation>Retirer la recherche</translation></message>
<message><source>Remove them</source><translation>Les retirer</translation></message>
<message><source>Remove theme</source><translation>Retirer le thème</translation></message>
<message><source>Remove {n} articles</source><translation>Retirer {n} articles</translation></message>
<message><source>Removed</source><translation>Retiré</translation></message>
<message><source>Removed here</source><translation>Retirés ici</translation></message>
<message><source>Removed the brief “{called}”</source><translation>Synthèse « {called} » retirée</translation></message>
<message><source>Removed the saved search “{called}”</source><translation>Recherche enregistrée « {called} » retirée</translation></message>
<message><source>Removed the theme “{called}”</source><translation>Thème « {called} » retiré</translation></message>
<message><source>Removed “{called}”</source><translation>Retrait : « {called} »</translation></message>
<message><source>Removed: {short}.</source><translation>Retiré : {short}.</translation></message>
<message><source>Rename</source><translation>Renommer</translation></message>
<message><source>Rename article</source><translation>Renommer l’article</translation></message>
<message><source>Rename article…</source><translation>Renommer l’article…</translation></message>
<message><source>Rename brief</source><translation>Renommer la synthèse</translation></message>
<message><source>Rename or remove this brief</source><translation>Renommer ou retirer cette synthèse</translation></message>
<message><source>Rename search</source><translation>Renommer la recherche</translation></message>
<message><source>Renamed the brief “{before}” to “{name}”</source><translation>Synthèse « {before} » renommée en « {name} »</translation></message>
<message><source>Renamed the theme “{before}” to “{name}”</source><translation>Thème « {before} » renommé en « {name} »</translation></message>
<message><source>Renamed “{before}” to “{title}”</source><translation>« {before} » renommé en « {title} »</translation></message>
<message><source>Rendered</source><translation>Mis en forme</translation></message>
<message><source>Repair</source><translation>Réparer</translation></message>
<message><source>Repair rebuilds it from its journal and its backups; the damaged files are kept beside it.</source><translation>La réparation la reconstruit à partir de son journal et de ses sauvegardes ; les fichiers endommagés sont gardés à côté.</translation></message>
<message><source>Repair rebuilds the library from all that is left of it: the file itself, its journal and its backups. The damaged files are kept beside it, and you are shown exactly what was recovered.</source><translation>La réparation reconstruit la bibliothèque à partir de tout ce qu’il en reste : le fichier lui-même, son journal et ses sauvegardes. Les fichiers endommagés sont gardés à côté, et ce qui a été récupéré vous est montré exactement.</translation></message>
<message><source>Replace</source><translation>Remplacer</translation></message>
<message numerus="yes"><source>Replace {n} files</source><translation><numerusform>Remplacer le fichier</numerusform><numerusform>Remplacer {n} fichiers</numerusform></translation></message>
<message><source>Replace?</source><translation>Remplacer ?</translation></message>
<message><source>Replacing it loses what it holds.</source><translation>Le remplacer fait perdre son contenu.</translation></message>
<message><source>Report</source><translation>Rapport</translation></message>
<message><source>Research project</source><translation>Projet de recherche</translation></message>
<message><source>Reset</source><translation>Rétablir</translation></message>
<message><source>Reset all</source><translation>Tout rétablir</translation></message>
<message><source>Reset: {help}</source><translation>Rétablir : {help}</translation></message>
<message><source>Restore backup</source><translation>Restaurer la sauvegarde</translation></message>
<message><source>Return</source><translation>Revenir</translation></message>
<message><source>Return to where you were</source><translation>Revenir là où vous étiez</translation></message>
<message><source>Review</source><translation>Réviser</translation></message>
<message><source>Review annotations</source><translation>Réviser les annotations</translation></message>
<message><source>Review of changed annotations</source><translation>Révision des annotations modifiées</translation></message>
<message><source>Rich text</source><translation>Texte enrichi</translation></message>
<message><source>Roomy</source><translation>Aérées</translation></message>
<message><source>Roomy rows</source><translation>Lignes aérées</translation></message>
<message><source>Rose</source><translation>Rose</translation></message>
<message><source>Row {rowid} of {table} points to a row of {parent} that is not there.</source><translation>La ligne {rowid} de {table} renvoie à une ligne de {parent} qui n’existe pas.</translation></message>
<message><source>Row {row}, column {column}</source><translation>Ligne {row}, colonne {column}</translation></message>
<message><source>Rows</source><translation>Lignes</translation></message>
<message><source>Rows of the Library</source><translation>Lignes de la Bibliothèque</translation></message>
<message><source>Rows of {table} are missing: {count} are there of {last}.</source><translation>Des lignes de {table} manquent : {count} sont là sur {last}.</translation></message>
<message><source>Russian</source><translation>Russe</translation></message>
<message><source>S&amp;ubjects</source><translation>&amp;Sujets</translation></message>
<message><source>SQLite says: {line}.</source><translation>SQLite dit : {line}.</translation></message>
<message><source>Same &amp;case</source><translation>Respecter la &amp;casse</translation></message>
<message><source>Sample annotations</source><translation>Annotations d’exemple</translation></message>
<message><source>Sample of the text</source><translation>Exemple du texte</translation></message>
<message><source>Save</source><translation>Enregistrer</translation></message>
<message><source>Save a copy of the library</source><translation>Enregistrer une copie de la bibliothèque</translation></message>
<message><source>Save a copy of the library…</source><translation>Enregistrer une copie de la bibliothèque…</translation></message>
<message><source>Save as PDF</source><translation>Enregistrer en PDF</translation></message>
<message><source>Save as “{name}”</source><translation>Enregistrer sous « {name} »</translation></message>
<message><source>Save as…</source><translation>Enregistrer sous…</translation></message>
<message><source>Save bundle</source><translation>Enregistrer le paquet</translation></message>
<message><source>Save search</source><translation>Enregistrer la recherche</translation></message>
<message><source>Save table</source><translation>Enregistrer le tableau</translation></message>
<message><source>Save the table as a picture, or for a spreadsheet</source><translation>Enregistrer le tableau en image, ou pour un tableur</translation></message>
<message><source>Save the text</source><translation>Enregistrer le texte</translation></message>
<message><source>Save the text as…</source><translation>Enregistrer le texte sous…</translation></message>
<message><source>Save what you gathered, of one article or many</source><translation>Enregistrer ce que vous avez réuni, d’un article ou de plusieurs</translation></message>
<message><source>Save {count} files</source><translation>Enregistrer {count} fichiers</translation></message>
<message numerus="yes"><source>Save {n} articles</source><translation><numerusform>Enregistrer {n} article</numerusform><numerusform>Enregistrer {n} articles</numerusform></translation></message>
<message><source>Save ▾</source><translation>Enregistrer ▾</translation></message>
<message><source>Saved as {name}. {remark}</source><translation>Enregistré sous {name}. {remark}</translation></message>
<message><source>Saved search</source><translation>Recherche enregistrée</translation></message>
<message><source>Saved searches</source><translation>Recherches enregistrées</translation></message>
<message><source>Saved the search “{name}”</source><translation>Recherche « {name} » enregistrée</translation></message>
<message><source>Saved.</source><translation>Enregistré.</translation></message>
<message><source>Saved: {name}</source><translation>Enregistré : {name}</translation></message>
<message><source>Saved: “{title}”.</source><translation>Enregistré : « {title} ».</translation></message>
<message><source>Saving…</source><translation>Enregistrement…</translation></message>
<message><source>Scroll down</source><translation>Défiler vers le bas</translation></message>
<message><source>Scroll up</source><translation>Défiler vers le haut</translation></message>
<message><source>Search</source><translation>Rechercher</translation></message>
<message><source>Search all articles</source><translation>Rechercher dans tous les articles</translation></message>
<message><source>Search all articles…</source><translation>Rechercher dans tous les articles…</translation></message>
<message><source>Search the handbook</source><translation>Rechercher dans le manuel</translation></message>
<message><source>Search titles, texts, quotes, notes and themes</source><translation>Chercher dans les titres, textes, citations, notes et thèmes</translation></message>
<message><source>Sections of the library</source><translation>Sections de la bibliothèque</translation></message>
<message><source>See and repair…</source><translation>Voir et réparer…</translation></message>
<message><source>See the pages with your notes in the margin, print them or save them as a PDF</source><translation>Voir les pages avec vos notes en marge, les imprimer ou les enregistrer en PDF</translation></message>
<message><source>See what going back to one would change, and do it</source><translation>Voir ce que changerait un retour à l’une d’elles, et le faire</translation></message>
<message><source>See what was removed, and put it back</source><translation>Voir ce qui a été retiré, et le restaurer</translation></message>
<message><source>See what would change</source><translation>Voir ce qui changerait</translation></message>
<message><source>Select an area</source><translation>Sélectionner une zone</translation></message>
<message><source>Select from the caret</source><translation>Sélectionner depuis le curseur</translation></message>
<message><source>Select from the caret; with Ctrl by words and paragraphs</source><translation>Sélectionner depuis le curseur ; avec Ctrl par mots et paragraphes</translation></message>
<message><source>Select in the article what it shall cover (J)</source><translation>Sélectionner dans l’article ce qu’elle doit couvrir (J)</translation></message>
<message><source>Select more</source><translation>Étendre la sélection</translation></message>
<message><source>Select some words first, or choose an annotation.</source><translation>Sélectionnez d’abord des mots, ou choisissez une annotation.</translation></message>
<message><source>Select some words first.</source><translation>Sélectionnez d’abord des mots.</translation></message>
<message><source>Select the word, the sentence, the paragraph</source><translation>Sélectionner le mot, la phrase, le paragraphe</translation></message>
<message><source>Select what it shall cover.</source><translation>Sélectionnez ce qu’elle doit couvrir.</translation></message>
<message><source>Select where it belongs.</source><translation>Sélectionnez sa place.</translation></message>
<message><source>Select whole words with the mouse; Alt gives the other way</source><translation>Sélectionner des mots entiers à la souris ; Alt fait l’inverse</translation></message>
<message><source>Select words in an article and press 1 to 9 to file them under a theme. Everything you mark, in every article, comes together here.</source><translation>Sélectionnez des mots dans un article et appuyez sur 1 à 9 pour les classer sous un thème. Tout ce que vous marquez, dans tous les articles, se retrouve ici.</translation></message>
<message><source>Select words in the article and press 1 to 9 to file them under a theme, or N to write a note.</source><translation>Sélectionnez des mots dans l’article et appuyez sur 1 à 9 pour les classer sous un thème, ou sur N pour écrire une note.</translation></message>
<message><source>Selected quotes</source><translation>Citations sélectionnées</translation></message>
<message><source>Selecting from the caret: move it, then press a theme's key. Esc stops.</source><translation>Sélection depuis le curseur : déplacez-le, puis appuyez sur la touche d’un thème. Esc arrête.</translation></message>
<message><source>Send to &amp;orphans</source><translation>Envoyer aux &amp;orphelines</translation></message>
<message><source>Send to orphans</source><translation>Envoyer aux orphelines</translation></message>
<message><source>Sepia</source><translation>Sépia</translation></message>
<message><source>Set of keys</source><translation>Jeu de touches</translation></message>
<message><source>Sets</source><translation>Règle</translation></message>
<message><source>Setting the pages…</source><translation>Mise en pages…</translation></message>
<message><source>Settings</source><translation>Réglages</translation></message>
<message><source>Settings…</source><translation>Réglages…</translation></message>
<message><source>Share again</source><translation>Partager de nouveau</translation></message>
<message><source>Share by a folder</source><translation>Partager par un dossier</translation></message>
<message><source>Share by a folder…</source><translation>Partager par un dossier…</translation></message>
<message><source>Share these</source><translation>Partager ceux-ci</translation></message>
<message><source>Share with a group</source><translation>Partager avec un groupe</translation></message>
<message><source>Share with a group…</source><translation>Partager avec un groupe…</translation></message>
<message><source>Share with other computers</source><translation>Partager avec d’autres ordinateurs</translation></message>
<message><source>Shared again.</source><translation>De nouveau partagée.</translation></message>
<message><source>Share…</source><translation>Partager…</translation></message>
<message><source>Sharing with a group needs psycopg: pip install “postil[postgresql]”.</source><translation>Le partage avec un groupe demande psycopg : pip install 'postil[postgresql]'.</translation></message>
<message><source>Shorten</source><translation>Raccourcir</translation></message>
<message><source>Shorten quote</source><translation>Raccourcir la citation</translation></message>
<message><source>Shorten…	Ctrl+Shift+Enter</source><translation>Raccourcir…	Ctrl+Shift+Enter</translation></message>
<message><source>Show</source><translation>Afficher</translation></message>
<message><source>Show &amp;all</source><translation>Tout &amp;afficher</translation></message>
<message><source>Show &amp;where it was made</source><translation>Montrer où elle a été &amp;faite</translation></message>
<message><source>Show an article that came as a PDF by its pages</source><translation>Afficher par ses pages un article venu en PDF</translation></message>
<message><source>Show everything again</source><translation>Tout afficher de nouveau</translation></message>
<message><source>Show footnote</source><translation>Afficher la note de bas de page</translation></message>
<message><source>Show in folder</source><translation>Montrer dans le dossier</translation></message>
<message><source>Show in its article	Ctrl+Enter</source><translation>Montrer dans son article	Ctrl+Enter</translation></message>
<message><source>Show it</source><translation>La montrer</translation></message>
<message><source>Show it there</source><translation>La montrer là</translation></message>
<message><source>Show its words</source><translation>Afficher ses mots</translation></message>
<message><source>Show more</source><translation>Afficher plus</translation></message>
<message><source>Show notes beside the text where there is room</source><translation>Afficher les notes à côté du texte quand il y a la place</translation></message>
<message><source>Show notes beside the text, or fold them</source><translation>Afficher les notes à côté du texte, ou les replier</translation></message>
<message><source>Show one theme, or several, alone</source><translation>Montrer un thème seul, ou plusieurs</translation></message>
<message><source>Show or hide the annotations</source><translation>Afficher ou masquer les annotations</translation></message>
<message><source>Show or hide the headings</source><translation>Afficher ou masquer les titres</translation></message>
<message><source>Show the log folder</source><translation>Afficher le dossier du journal d’erreurs</translation></message>
<message><source>Show the outline</source><translation>Afficher le plan</translation></message>
<message><source>Show the sidebar</source><translation>Afficher la barre latérale</translation></message>
<message><source>Show the welcome</source><translation>Afficher l’accueil</translation></message>
<message><source>Show two pages side by side</source><translation>Afficher deux pages côte à côte</translation></message>
<message><source>Show where it was made</source><translation>Montrer où elle a été faite</translation></message>
<message><source>Show why</source><translation>Montrer pourquoi</translation></message>
<message><source>Shown alone: {names} (Esc: all)</source><translation>Affichés seuls : {names} (Esc : tous)</translation></message>
<message><source>Sidebar</source><translation>Barre latérale</translation></message>
<message><source>Signs for Obsidian</source><translation>Signes pour Obsidian</translation></message>
<message><source>Since yesterday</source><translation>Depuis hier</translation></message>
<message><source>Size</source><translation>Taille</translation></message>
<message><source>Size of pages</source><translation>Taille des pages</translation></message>
<message><source>Size of the text</source><translation>Taille du texte</translation></message>
<message><source>Smaller text</source><translation>Réduire le texte</translation></message>
<message><source>Some earlier change of the {kind} {row_id} is missing from the history.</source><translation>Un changement antérieur de {kind} {row_id} manque dans l’historique.</translation></message>
<message><source>Something is too large for the library {path} or for this computer's memory; nothing was changed.</source><translation>Quelque chose est trop grand pour la bibliothèque {path} ou pour la mémoire de cet ordinateur ; rien n’a été modifié.</translation></message>
<message><source>Something stands here that Postil never wrote: {error}.</source><translation>Il y a ici quelque chose que Postil n’a jamais écrit : {error}.</translation></message>
<message><source>Something went wrong in Postil that it did not expect. What you typed last may not be saved: please copy it before you close the window.</source><translation>Une erreur inattendue s’est produite dans Postil. Ce que vous avez écrit en dernier n’est peut-être pas enregistré : copiez-le avant de fermer la fenêtre.</translation></message>
<message><source>Something went wrong in Postil that it did not expect. Your highlights and notes are saved.</source><translation>Une erreur inattendue s’est produite dans Postil. Vos surlignages et vos notes sont enregistrés.</translation></message>
<message><source>Source</source><translation>Source</translation></message>
<message><source>Source Sans</source><translation>Source Sans</translation></message>
<message><source>Source Serif</source><translation>Source Serif</translation></message>
<message><source>Space and arrows turn pages, which end between lines</source><translation>Espace et flèches tournent les pages, qui finissent entre deux lignes</translation></message>
<message><source>Space between</source><translation>Espace entre eux</translation></message>
<message><source>Spanish</source><translation>Espagnol</translation></message>
<message><source>Spelling in notes, by the system's dictionary</source><translation>Orthographe dans les notes, par le dictionnaire du système</translation></message>
<message><source>Spelling needs the package “pyenchant” and Enchant itself: pip install 'postil[spell]', and on Linux the system's packages libenchant-2-2 and, say, hunspell-en-us.</source><translation>L’orthographe demande le paquet « pyenchant » et Enchant lui-même : pip install 'postil[spell]', et sous Linux les paquets du système libenchant-2-2 et, par exemple, hunspell-fr.</translation></message>
<message><source>Split annotation</source><translation>Scinder l’annotation</translation></message>
<message><source>Split highlight</source><translation>Scinder le surlignage</translation></message>
<message><source>Split theme</source><translation>Scinder le thème</translation></message>
<message><source>Standard</source><translation>Standard</translation></message>
<message><source>State</source><translation>État</translation></message>
<message><source>Status</source><translation>État</translation></message>
<message><source>Stay</source><translation>Rester</translation></message>
<message><source>Stop</source><translation>Arrêter</translation></message>
<message><source>Stop sharing there</source><translation>Ne plus y partager</translation></message>
<message><source>Stopped</source><translation>Arrêté</translation></message>
<message><source>Subjects</source><translation>Sujets</translation></message>
<message><source>Swedish</source><translation>Suédois</translation></message>
<message><source>Switch article…</source><translation>Changer d’article…</translation></message>
<message><source>Ta&amp;gs</source><translation>Éti&amp;quettes</translation></message>
<message><source>Table</source><translation>Tableau</translation></message>
<message><source>Table of annotations</source><translation>Tableau des annotations</translation></message>
<message numerus="yes"><source>Table of {n} rows</source><translation><numerusform>Tableau de {n} ligne</numerusform><numerusform>Tableau de {n} lignes</numerusform></translation></message>
<message><source>Tag</source><translation>Étiqueter</translation></message>
<message><source>Tag of an article</source><translation>Étiquette d’un article</translation></message>
<message><source>Tag or title</source><translation>Étiquette ou titre</translation></message>
<message><source>Tag {tag} ({with_it})</source><translation>Étiquette {tag} ({with_it})</translation></message>
<message><source>Tagged “{title}”: {note}</source><translation>« {title} » étiqueté : {note}</translation></message>
<message><source>Tags</source><translation>Étiquettes</translation></message>
<message><source>Tags and colours become themes</source><translation>Étiquettes et couleurs deviennent des thèmes</translation></message>
<message><source>Taguette</source><translation>Taguette</translation></message>
<message><source>Take back the last change</source><translation>Revenir sur la dernière modification</translation></message>
<message><source>Take in</source><translation>Intégrer</translation></message>
<message><source>Take in a library</source><translation>Intégrer une bibliothèque</translation></message>
<message><source>Take in a library…</source><translation>Intégrer une bibliothèque…</translation></message>
<message><source>Take in library</source><translation>Intégrer une bibliothèque</translation></message>
<message><source>Take in themes, once you saw which</source><translation>Reprendre des thèmes, après avoir vu lesquels</translation></message>
<message><source>Take it in</source><translation>L’intégrer</translation></message>
<message><source>Take its keys from the command</source><translation>Enlever ses touches à la commande</translation></message>
<message><source>Take out of the archive</source><translation>Sortir des archives</translation></message>
<message><source>Take out of the brief</source><translation>Ôter de la synthèse</translation></message>
<message><source>Take over</source><translation>Reprendre</translation></message>
<message><source>Take over a changed file</source><translation>Reprendre un fichier modifié</translation></message>
<message><source>Take the file’s</source><translation>Prendre celui du fichier</translation></message>
<message><source>Take theme {name}</source><translation>Enlever le thème {name}</translation></message>
<message><source>Take themes apart</source><translation>Séparer des thèmes</translation></message>
<message><source>Take this brief to others, its quotes put in</source><translation>Passer cette synthèse à d’autres, citations comprises</translation></message>
<message><source>Taken in: {account}. Undo takes it back.</source><translation>Intégré : {account}. Annuler revient en arrière.</translation></message>
<message><source>Target {number} has a TextPositionSelector whose start and end are no range.</source><translation>La cible {number} a un TextPositionSelector dont start et end ne forment pas une étendue.</translation></message>
<message><source>Target {number} has a TextQuoteSelector whose exact, prefix or suffix is not text.</source><translation>La cible {number} a un TextQuoteSelector dont exact, prefix ou suffix n’est pas du texte.</translation></message>
<message><source>Target {number} has a selector that is not an object.</source><translation>La cible {number} a un sélecteur qui n’est pas un objet.</translation></message>
<message><source>Target {number} has neither a TextQuoteSelector nor a TextPositionSelector.</source><translation>La cible {number} n’a ni TextQuoteSelector ni TextPositionSelector.</translation></message>
<message><source>Target {number} has no id.</source><translation>La cible {number} n’a pas d’id.</translation></message>
<message><source>Target {number} has no selector.</source><translation>La cible {number} n’a pas de sélecteur.</translation></message>
<message><source>Teal</source><translation>Sarcelle</translation></message>
<message><source>Template</source><translation>Modèle</translation></message>
<message><source>Tesseract cannot read “{name}” here. It can read: {known}.</source><translation>Tesseract ne peut pas lire « {name} » ici. Il peut lire : {known}.</translation></message>
<message><source>Tesseract could not read a page of the scan.</source><translation>Tesseract n’a pas pu lire une page de la numérisation.</translation></message>
<message><source>Tesseract is installed, but does not say which languages it can read.</source><translation>Tesseract est installé, mais ne dit pas quelles langues il peut lire.</translation></message>
<message><source>Tesseract reads each page that shows no text of its own. The words become a new version of the article; areas stay on their pages, and the version before is kept.</source><translation>Tesseract lit chaque page qui ne montre aucun texte à elle. Les mots deviennent une nouvelle version de l’article ; les zones restent sur leurs pages, et la version précédente est conservée.</translation></message>
<message><source>Text</source><translation>Texte</translation></message>
<message><source>Text (*.md *.txt);;All files (*)</source><translation>Texte (*.md *.txt);;Tous les fichiers (*)</translation></message>
<message><source>Text and colours…</source><translation>Texte et couleurs…</translation></message>
<message><source>Text at 100 %</source><translation>Texte à 100 %</translation></message>
<message><source>Text at {percent} %</source><translation>Texte à {percent} %</translation></message>
<message><source>Text of the article</source><translation>Texte de l’article</translation></message>
<message><source>Text stands below the notes; it is taken as the end of the article.</source><translation>Du texte se trouve sous les notes ; il est pris comme la fin de l’article.</translation></message>
<message><source>Texts, themes, annotations and memos as a REFI-QDA project for QualCoder, NVivo, MAXQDA and others.</source><translation>Textes, thèmes, annotations et mémos en projet REFI-QDA pour QualCoder, NVivo, MAXQDA et d’autres.</translation></message>
<message><source>That is no key.</source><translation>Ce n’est pas une touche.</translation></message>
<message><source>That key has no name that could be kept. Choose another.</source><translation>Cette touche n’a pas de nom qui puisse être gardé. Choisissez-en une autre.</translation></message>
<message><source>That library is open in a window of its own already.</source><translation>Cette bibliothèque est déjà ouverte dans une autre fenêtre.</translation></message>
<message><source>That library is open in a window of its own, which came forward.</source><translation>Cette bibliothèque est ouverte dans une autre fenêtre, qui est passée au premier plan.</translation></message>
<message><source>That version belongs to another article.</source><translation>Cette version appartient à un autre article.</translation></message>
<message><source>That was the end of the article.</source><translation>C’était la fin de l’article.</translation></message>
<message><source>That was the first annotation.</source><translation>C’était la première annotation.</translation></message>
<message><source>That was the first one of its theme.</source><translation>C’était la première de son thème.</translation></message>
<message><source>That was the last annotation.</source><translation>C’était la dernière annotation.</translation></message>
<message><source>That was the last one of its theme.</source><translation>C’était la dernière de son thème.</translation></message>
<message><source>The English page is newer than this translation.</source><translation>La page en anglais est plus récente que cette traduction.</translation></message>
<message><source>The FictionBook cannot be read out of its zip.</source><translation>Le FictionBook ne peut pas être lu dans son zip.</translation></message>
<message><source>The FictionBook holds no text.</source><translation>Le FictionBook ne contient pas de texte.</translation></message>
<message><source>The Lua file holds more than data in line {line}; Postil runs no Lua.</source><translation>Le fichier Lua contient plus que des données à la ligne {line} ; Postil n’exécute pas de Lua.</translation></message>
<message><source>The PDF could not be read, because {why}.</source><translation>Le PDF n’a pas pu être lu : {why}.</translation></message>
<message><source>The PDF could not be written, because {why}.</source><translation>Le PDF n’a pas pu être écrit : {why}.</translation></message>
<message><source>The PDF holds no text that could be read.</source><translation>Le PDF ne contient aucun texte lisible.</translation></message>
<message><source>The Word file holds no text.</source><translation>Le fichier Word ne contient pas de texte.</translation></message>
<message><source>The Word file is damaged, so that it cannot be read.</source><translation>Le fichier Word est endommagé et ne peut pas être lu.</translation></message>
<message><source>The Word file is of the kind before 2007, or protected by a password: Postil reads neither.</source><translation>Le fichier Word est d’un type antérieur à 2007, ou protégé par un mot de passe : Postil ne lit ni l’un ni l’autre.</translation></message>
<message><source>The address could not be fetched, because {why}.</source><translation>L’adresse n’a pas pu être récupérée : {why}.</translation></message>
<message><source>The address has a user's name in it; Postil fetches only what anybody may read.</source><translation>L’adresse contient un nom d’utilisateur ; Postil ne récupère que ce que chacun peut lire.</translation></message>
<message><source>The address holds a password: keep it in PostgreSQL's own file (~/.pgpass) and leave it out.</source><translation>L’adresse contient un mot de passe : gardez-le dans le fichier propre à PostgreSQL (~/.pgpass) et retirez-le d’ici.</translation></message>
<message><source>The address is longer than Postil asks for.</source><translation>L’adresse est plus longue que ce que Postil demande.</translation></message>
<message><source>The address of the current annotation</source><translation>L’adresse de l’annotation actuelle</translation></message>
<message><source>The annotation</source><translation>L’annotation</translation></message>
<message><source>The annotation keeps the new words (A)</source><translation>L’annotation garde les nouveaux mots (A)</translation></message>
<message><source>The annotation moves to these words ({number})</source><translation>L’annotation passe à ces mots ({number})</translation></message>
<message><source>The annotation on its own words, in the version that had them</source><translation>L’annotation sur ses propres mots, dans la version qui les avait</translation></message>
<message><source>The annotation that this link names was removed from the article.</source><translation>L’annotation que ce lien désigne a été retirée de l’article.</translation></message>
<message><source>The annotation whose note you wrote was removed meanwhile. The note is kept, with it, in the trash.</source><translation>L’annotation dont vous écriviez la note a été retirée entre-temps. La note est gardée, avec elle, dans la corbeille.</translation></message>
<message><source>The annotations are another program’s; each was looked for by its words.</source><translation>Les annotations sont celles d’un autre programme ; chacune a été cherchée par ses mots.</translation></message>
<message><source>The annotations of this article are not counted as they are.</source><translation>Les annotations de cet article ne sont pas comptées telles qu’elles sont.</translation></message>
<message><source>The archive of Okular has lost its document, or its list of annotations.</source><translation>L’archive d’Okular a perdu son document, ou sa liste d’annotations.</translation></message>
<message><source>The article as a work to cite, for LaTeX, Pandoc and reference managers, without your notes.</source><translation>L’article comme référence à citer, pour LaTeX, Pandoc et les gestionnaires bibliographiques, sans vos notes.</translation></message>
<message><source>The article as a work to cite, for Zotero and Pandoc, without your notes.</source><translation>L’article comme référence à citer, pour Zotero et Pandoc, sans vos notes.</translation></message>
<message><source>The article as a work to cite, for reference managers, without your notes.</source><translation>L’article comme référence à citer, pour les gestionnaires bibliographiques, sans vos notes.</translation></message>
<message><source>The article changed since the preview was made, so nothing was done; please look again.</source><translation>L’article a changé depuis l’aperçu, rien n’a donc été fait ; veuillez vérifier de nouveau.</translation></message>
<message><source>The article for Word, your notes as its comments, passages shaded by theme. It can be read again.</source><translation>L’article pour Word, vos notes en commentaires, les passages teintés par thème. Il peut être relu.</translation></message>
<message><source>The article gets a new version; the old one is kept.</source><translation>L’article reçoit une nouvelle version ; l’ancienne est conservée.</translation></message>
<message><source>The article has no annotations.</source><translation>L’article n’a aucune annotation.</translation></message>
<message><source>The article has no pages as they were printed: only one that came as a PDF has.</source><translation>L’article n’a pas de pages telles qu’imprimées : seul un article venu en PDF en a.</translation></message>
<message><source>The article in one scroll</source><translation>L’article d’un seul tenant</translation></message>
<message><source>The article of this quote, “{title}”, was removed.</source><translation>L’article de cette citation, « {title} », a été retiré.</translation></message>
<message><source>The article that is open</source><translation>L’article ouvert</translation></message>
<message><source>The article was added.</source><translation>L’article a été ajouté.</translation></message>
<message><source>The article was updated; Undo takes it back.</source><translation>L’article a été mis à jour ; Annuler revient en arrière.</translation></message>
<message><source>The article with its highlights, and notes in the margin, for any browser. It can be imported again.</source><translation>L’article avec ses surlignages, et des notes en marge, pour tout navigateur. Elle peut être importée de nouveau.</translation></message>
<message><source>The article “{title}” is of another year ({year}).</source><translation>L’article « {title} » est d’une autre année ({year}).</translation></message>
<message><source>The articles opened last</source><translation>Les derniers articles ouverts</translation></message>
<message><source>The author is guessed</source><translation>L’auteur est deviné</translation></message>
<message><source>The backup could not be written.</source><translation>La sauvegarde n’a pas pu être écrite.</translation></message>
<message><source>The backup {name} is damaged, so nothing was changed: {what}</source><translation>La sauvegarde {name} est endommagée, rien n’a donc été modifié : {what}</translation></message>
<message><source>The book could not be written, because {why}.</source><translation>Le livre n’a pas pu être écrit : {why}.</translation></message>
<message><source>The book has copy protection ({archive}), so Postil cannot read it.</source><translation>Le livre est protégé contre la copie ({archive}), Postil ne peut donc pas le lire.</translation></message>
<message><source>The book is encrypted with a password, so Postil cannot read it.</source><translation>Le livre est chiffré par un mot de passe, Postil ne peut donc pas le lire.</translation></message>
<message><source>The book’s file is damaged, so that nothing can be added to it.</source><translation>Le fichier du livre est endommagé, rien ne peut donc y être ajouté.</translation></message>
<message><source>The brief in which you wrote was removed meanwhile. What you wrote is kept, with it, in the trash.</source><translation>La synthèse où vous écriviez a été retirée entre-temps. Ce que vous avez écrit est gardé, avec elle, dans la corbeille.</translation></message>
<message><source>The brief is in the clipboard, with its quotes and their sources.</source><translation>La synthèse est dans le presse-papiers, avec ses citations et leurs sources.</translation></message>
<message><source>The brief was changed elsewhere while you wrote in it. Both texts are kept in it: please look at it.</source><translation>La synthèse a été modifiée ailleurs pendant que vous y écriviez. Elle contient les deux textes : veuillez la vérifier.</translation></message>
<message><source>The browser asks for something that Postil does not know.</source><translation>Le navigateur demande quelque chose que Postil ne connaît pas.</translation></message>
<message><source>The browser sent only a part of the page.</source><translation>Le navigateur n’a transmis qu’une partie de la page.</translation></message>
<message><source>The bundled article is missing.</source><translation>L’article fourni avec Postil manque.</translation></message>
<message><source>The caret is shown: arrows move it, V selects from it, Esc puts it away.</source><translation>Le curseur est affiché : les flèches le déplacent, V sélectionne à partir de lui, Esc le masque.</translation></message>
<message><source>The check could not be made.</source><translation>La vérification n’a pas pu être faite.</translation></message>
<message numerus="yes"><source>The check found {n} things that are not what was written.</source><translation><numerusform>La vérification a trouvé {n} élément qui n’est pas tel qu’écrit.</numerusform><numerusform>La vérification a trouvé {n} éléments qui ne sont pas tels qu’écrits.</numerusform></translation></message>
<message><source>The clock of {name} is more than a day ahead of this computer's: one of them is wrong.</source><translation>L’horloge de {name} avance de plus d’un jour sur celle de cet ordinateur : l’une des deux est fausse.</translation></message>
<message><source>The codes in {name} are nested too deeply.</source><translation>Les codes de {name} sont imbriqués trop profondément.</translation></message>
<message><source>The colour {colour}</source><translation>La couleur {colour}</translation></message>
<message><source>The copy could not be proved: a highlight came out on other words ({id}).</source><translation>La copie n’a pas pu être validée : un surlignage s’est retrouvé sur d’autres mots ({id}).</translation></message>
<message><source>The copy could not be written.</source><translation>La copie n’a pas pu être écrite.</translation></message>
<message><source>The copy was written anew: its other bytes are not those of the original.</source><translation>La copie a été écrite à neuf : ses autres octets ne sont pas ceux de l’original.</translation></message>
<message><source>The damaged files are kept in {kept}.</source><translation>Les fichiers endommagés sont gardés dans {kept}.</translation></message>
<message><source>The database is not set up for Postil: db/postgresql/setup.sql does it.</source><translation>La base de données n’est pas préparée pour Postil : db/postgresql/setup.sql le fait.</translation></message>
<message><source>The details of all articles were looked up already.</source><translation>Les détails de tous les articles ont déjà été cherchés.</translation></message>
<message numerus="yes"><source>The details of {n} articles were filled in. Undo takes them back.</source><translation><numerusform>Les détails de {n} article ont été complétés. Annuler revient en arrière.</numerusform><numerusform>Les détails de {n} articles ont été complétés. Annuler revient en arrière.</numerusform></translation></message>
<message><source>The disk is full, so {name} could not be written. Free some space and retry.</source><translation>Le disque est plein, {name} n’a donc pas pu être écrit. Libérez de la place et réessayez.</translation></message>
<message><source>The disk of the server is full; nothing of this was kept there.</source><translation>Le disque du serveur est plein ; rien de ceci n’y a été gardé.</translation></message>
<message><source>The disk reported an error while the library {path} was used; nothing was changed.</source><translation>Le disque a signalé une erreur pendant l’utilisation de la bibliothèque {path} ; rien n’a été modifié.</translation></message>
<message><source>The disk reported an error with {name}: {error}.</source><translation>Le disque a signalé une erreur avec {name} : {error}.</translation></message>
<message><source>The disk that holds the library {path} is full; nothing was changed. Free some space and retry.</source><translation>Le disque qui contient la bibliothèque {path} est plein ; rien n’a été modifié. Libérez de la place et réessayez.</translation></message>
<message><source>The document declares entities of its own, which no word processor writes.</source><translation>Le document déclare ses propres entités, ce qu’aucun traitement de texte n’écrit.</translation></message>
<message><source>The document holds no text.</source><translation>Le document ne contient pas de texte.</translation></message>
<message><source>The document is nested more deeply than Postil reads.</source><translation>Le document est imbriqué plus profondément que ce que Postil lit.</translation></message>
<message><source>The document is protected by a password, so Postil cannot read it.</source><translation>Le document est protégé par un mot de passe, Postil ne peut donc pas le lire.</translation></message>
<message><source>The edited text no longer fits {encoding} and becomes UTF-8.</source><translation>Le texte modifié n’entre plus en {encoding} et passe en UTF-8.</translation></message>
<message><source>The end of the journal is damaged, as is the library: the last changes may be missing.</source><translation>La fin du journal est endommagée, comme la bibliothèque : les derniers changements manquent peut-être.</translation></message>
<message><source>The export of “{title}” was not written: {problem}</source><translation>L’export de « {title} » n’a pas été écrit : {problem}</translation></message>
<message><source>The export option “{key}” knows {choices}, not “{value}”.</source><translation>L’option d’export « {key} » connaît {choices}, pas « {value} ».</translation></message>
<message><source>The export was stopped; nothing was written.</source><translation>L’export a été arrêté ; rien n’a été écrit.</translation></message>
<message><source>The export was stopped; what was written so far is whole.</source><translation>L’export a été arrêté ; ce qui a été écrit jusque-là est complet.</translation></message>
<message><source>The fetching was cancelled.</source><translation>La récupération a été annulée.</translation></message>
<message><source>The file</source><translation>Le fichier</translation></message>
<message><source>The file ({name}) holds no annotations.</source><translation>Le fichier ({name}) ne contient pas d’annotations.</translation></message>
<message><source>The file as it will look</source><translation>Le fichier tel qu’il sera</translation></message>
<message><source>The file carries no record, so it may never have held it.</source><translation>Le fichier ne porte aucun enregistrement, il ne l’a donc peut-être jamais contenue.</translation></message>
<message><source>The file does not hold the text of “{article_title}”, which is not here.</source><translation>Le fichier ne contient pas le texte de « {article_title} », qui n’est pas ici.</translation></message>
<message><source>The file does not name the work; --article says it.</source><translation>Le fichier ne nomme pas l’œuvre ; --article la dit.</translation></message>
<message><source>The file holds annotations of several articles; open the one that is meant, or name it.</source><translation>Le fichier contient des annotations de plusieurs articles ; ouvrez celui qui est visé, ou nommez-le.</translation></message>
<message><source>The file holds no archived web page.</source><translation>Le fichier ne contient pas de page web archivée.</translation></message>
<message><source>The file holds no article, and it does not say which one of the library it belongs to.</source><translation>Le fichier ne contient pas d’article, et ne dit pas auquel de la bibliothèque il appartient.</translation></message>
<message><source>The file holds no machine block.</source><translation>Le fichier ne contient pas de bloc machine.</translation></message>
<message><source>The file holds no machine block; dates and exact ranges could not be read from it.</source><translation>Le fichier ne contient pas de bloc machine ; dates et étendues exactes n’ont pas pu y être lues.</translation></message>
<message><source>The file holds nothing of Postil's.</source><translation>Le fichier ne contient rien de Postil.</translation></message>
<message><source>The file holds {count} machine blocks; the last one was read.</source><translation>Le fichier contient {count} blocs machine ; le dernier a été lu.</translation></message>
<message><source>The file holds {holds} of “{title}”, written for reading elsewhere; its words are not read back.</source><translation>Le fichier contient {holds} de « {title} », pour être lu ailleurs ; ses mots ne sont pas relus.</translation></message>
<message><source>The file holds {n} more, which are added.</source><translation>Le fichier en contient {n} de plus, qui sont ajoutées.</translation></message>
<message><source>The file is a list of highlights; it does not hold the article's text.</source><translation>Le fichier est une liste de surlignages ; il ne contient pas le texte de l’article.</translation></message>
<message><source>The file is an export of “{title}”, not of “{title_2}”.</source><translation>Le fichier est un export de « {title} », pas de « {title_2} ».</translation></message>
<message><source>The file is an export of “{title}”, which is not in this library and can be added.</source><translation>Le fichier est un export de « {title} », qui n’est pas dans cette bibliothèque et peut y être ajouté.</translation></message>
<message><source>The file is as it was when it was read; there is nothing to update.</source><translation>Le fichier est tel que lors de sa lecture ; il n’y a rien à mettre à jour.</translation></message>
<message><source>The file is empty, so there is nothing to import.</source><translation>Le fichier est vide, il n’y a donc rien à importer.</translation></message>
<message><source>The file is empty.</source><translation>Le fichier est vide.</translation></message>
<message><source>The file is no JSON: {error}.</source><translation>Le fichier n’est pas du JSON : {error}.</translation></message>
<message><source>The file is not a FictionBook, or so damaged that nothing in it can be read.</source><translation>Le fichier n’est pas un FictionBook, ou il est si endommagé que rien ne peut y être lu.</translation></message>
<message><source>The file is not a Word document, or so damaged that nothing in it can be read.</source><translation>Le fichier n’est pas un document Word, ou il est si endommagé que rien ne peut y être lu.</translation></message>
<message><source>The file is not an EPUB, or so damaged that nothing in it can be read.</source><translation>Le fichier n’est pas un EPUB, ou il est si endommagé que rien ne peut y être lu.</translation></message>
<message><source>The file is not an OpenDocument text, or so damaged that nothing in it can be read.</source><translation>Le fichier n’est pas un texte OpenDocument, ou il est si endommagé que rien ne peut y être lu.</translation></message>
<message><source>The file is not an export of Postil: ids, dates, themes and overlaps could not be known.</source><translation>Le fichier n’est pas un export de Postil : ids, dates, thèmes et chevauchements n’ont pas pu être connus.</translation></message>
<message><source>The file is not one in which Okular keeps annotations.</source><translation>Le fichier n’est pas de ceux où Okular garde les annotations.</translation></message>
<message><source>The file is not rich text, although its name says so.</source><translation>Le fichier n’est pas du texte enrichi, bien que son nom le dise.</translation></message>
<message><source>The file is not text, so Postil cannot read it as an article.</source><translation>Le fichier n’est pas du texte, Postil ne peut donc pas le lire comme article.</translation></message>
<message><source>The file is not text. A document is added as an article; marks in one that is there come in by an update.</source><translation>Le fichier n’est pas du texte. Un document s’ajoute comme article ; les marques d’un document déjà présent viennent par une mise à jour.</translation></message>
<message><source>The file is not {kind}, or so damaged that nothing in it can be read.</source><translation>Le fichier n’est pas {kind}, ou il est si endommagé que rien ne peut y être lu.</translation></message>
<message><source>The file is {kind}, which Postil cannot read as an article.</source><translation>Le fichier est {kind}, que Postil ne peut pas lire comme article.</translation></message>
<message><source>The file may be cut off in this note.</source><translation>Le fichier est peut-être coupé dans cette note.</translation></message>
<message><source>The file may be cut off.</source><translation>Le fichier est peut-être coupé.</translation></message>
<message><source>The file may be cut off; its text is not taken over unless you say so.</source><translation>Le fichier est peut-être coupé ; son texte n’est repris que si vous le demandez.</translation></message>
<message><source>The file may be from {names}; please say which.</source><translation>Le fichier peut venir de {names} ; veuillez dire lequel.</translation></message>
<message><source>The file of your keys</source><translation>Le fichier de vos touches</translation></message>
<message><source>The file of your settings</source><translation>Le fichier de vos réglages</translation></message>
<message><source>The file says that it holds {count} annotations but has {n}; it may be cut off.</source><translation>Le fichier dit contenir {count} annotations mais en a {n} ; il est peut-être coupé.</translation></message>
<message><source>The file says that it holds {count} annotations but has {n}; it may be cut off. Its text is not taken over unless you say so.</source><translation>Le fichier dit contenir {count} annotations mais en a {n} ; il est peut-être coupé. Son texte n’est repris que si vous le demandez.</translation></message>
<message><source>The file says that it is an export of Postil, but none of its references can be read.</source><translation>Le fichier dit être un export de Postil, mais aucun de ses appels ne peut être lu.</translation></message>
<message><source>The file was exported from another version of the article.</source><translation>Le fichier a été exporté à partir d’une autre version de l’article.</translation></message>
<message><source>The file was written by a newer Postil (format {version}, this one knows {format_version}).</source><translation>Le fichier a été écrit par un Postil plus récent (format {version}, celui-ci connaît le {format_version}).</translation></message>
<message><source>The file was written for reading elsewhere; its notes cannot be told from its text any more.</source><translation>Le fichier a été écrit pour être lu ailleurs ; ses notes ne se distinguent plus de son texte.</translation></message>
<message><source>The file {name} in the folder is damaged, or has not come whole yet.</source><translation>Le fichier {name} du dossier est endommagé, ou n’est pas encore arrivé en entier.</translation></message>
<message><source>The file {path} is damaged.</source><translation>Le fichier {path} est endommagé.</translation></message>
<message><source>The file's text cannot be read here, so nothing can be imported from it.</source><translation>Le texte du fichier ne peut pas être lu ici ; rien ne peut en être importé.</translation></message>
<message><source>The first in sight; a click does so too</source><translation>La première visible ; un clic le fait aussi</translation></message>
<message><source>The folder is encrypted: its twelve words are needed.</source><translation>Le dossier est chiffré : ses douze mots sont nécessaires.</translation></message>
<message><source>The folder {parent} for the library cannot be made: {strerror}.</source><translation>Le dossier {parent} pour la bibliothèque ne peut pas être créé : {strerror}.</translation></message>
<message><source>The folder {path} is not empty: choose an empty one, or one that is shared.</source><translation>Le dossier {path} n’est pas vide : choisissez-en un vide, ou un qui est partagé.</translation></message>
<message><source>The folder {path} is not shared by any device yet, or has not come here yet.</source><translation>Le dossier {path} n’est encore partagé par aucun appareil, ou n’est pas encore arrivé ici.</translation></message>
<message><source>The folder {path} is shared by a newer Postil: this one cannot read it.</source><translation>Le dossier {path} est partagé par un Postil plus récent : celui-ci ne peut pas le lire.</translation></message>
<message><source>The folder “{folder}” could not be made: this is no possible name.</source><translation>Le dossier « {folder} » n’a pas pu être créé : ce n’est pas un nom possible.</translation></message>
<message><source>The folder “{folder}” could not be made: {error}.</source><translation>Le dossier « {folder} » n’a pas pu être créé : {error}.</translation></message>
<message><source>The folder “{parent}” for the pictures could not be made.</source><translation>Le dossier « {parent} » pour les images n’a pas pu être créé.</translation></message>
<message><source>The folder “{path}” could not be made: {why}.</source><translation>Le dossier « {path} » n’a pas pu être créé : {why}.</translation></message>
<message><source>The footnote {label} stands in the file twice; the first was taken.</source><translation>La note de bas de page {label} figure deux fois dans le fichier ; la première a été prise.</translation></message>
<message><source>The format of the last export</source><translation>Le format du dernier export</translation></message>
<message><source>The group did not take a change: {why}</source><translation>Le groupe n’a pas accepté un changement : {why}</translation></message>
<message><source>The head of the file's hidden record could not be read; {used}.</source><translation>L’en-tête de l’enregistrement caché du fichier n’a pas pu être lu ; {used}.</translation></message>
<message><source>The headings that are searched are not those of this article.</source><translation>Les intertitres où l’on cherche ne sont pas ceux de cet article.</translation></message>
<message><source>The hidden block was edited {what}</source><translation>Le bloc caché a été modifié {what}</translation></message>
<message><source>The history of the library {path} is damaged: nothing was changed.</source><translation>L’historique de la bibliothèque {path} est endommagé : rien n’a été modifié.</translation></message>
<message><source>The import names an annotation without saying where it stands.</source><translation>L’import nomme une annotation sans dire où elle se trouve.</translation></message>
<message><source>The import was cancelled.</source><translation>L’import a été annulé.</translation></message>
<message><source>The import was cancelled; nothing was added.</source><translation>L’import a été annulé ; rien n’a été ajouté.</translation></message>
<message><source>The import was stopped; nothing was changed.</source><translation>L’import a été arrêté ; rien n’a été modifié.</translation></message>
<message><source>The index was changed since; it was left as it is.</source><translation>L’index a été modifié depuis ; il a été laissé tel quel.</translation></message>
<message><source>The journal of the library {library} could not be compressed.</source><translation>Le journal de la bibliothèque {library} n’a pas pu être compressé.</translation></message>
<message><source>The journal {path} is not there any more: it was deleted or moved. Opened again, the library gets a new one.</source><translation>Le journal {path} n’est plus là : il a été supprimé ou déplacé. Ouverte de nouveau, la bibliothèque en reçoit un nouveau.</translation></message>
<message><source>The label of its reference may have been changed.</source><translation>L’étiquette de son appel a peut-être été modifiée.</translation></message>
<message><source>The languages of the last scan</source><translation>Les langues de la dernière numérisation</translation></message>
<message><source>The last change is not on the screen: {what}. Undo it?</source><translation>La dernière modification n’est pas à l’écran : {what}. L’annuler ?</translation></message>
<message><source>The last change of the {kind} {row_id} is missing from the history; its outcome is kept.</source><translation>Le dernier changement de {kind} {row_id} manque dans l’historique ; son résultat est gardé.</translation></message>
<message><source>The last change was made {whose}: {what}. Undo it too?</source><translation>La dernière modification a été faite {whose} : {what}. L’annuler aussi ?</translation></message>
<message><source>The last seven days</source><translation>Les sept derniers jours</translation></message>
<message><source>The libraries opened last</source><translation>Les dernières bibliothèques ouvertes</translation></message>
<message><source>The library and its journal are whole; nothing was done.</source><translation>La bibliothèque et son journal sont intacts ; rien n’a été fait.</translation></message>
<message><source>The library can only be read, so it cannot be repaired from here.</source><translation>La bibliothèque est en lecture seule, elle ne peut donc pas être réparée d’ici.</translation></message>
<message><source>The library has a highlight of these words in this place.</source><translation>La bibliothèque a un surlignage de ces mots à cet endroit.</translation></message>
<message><source>The library has another text by now than the one that was edited.</source><translation>La bibliothèque a maintenant un autre texte que celui qui a été modifié.</translation></message>
<message><source>The library has no article of this title.</source><translation>La bibliothèque n’a pas d’article de ce titre.</translation></message>
<message><source>The library has no article of this title; nearest come {titles}.</source><translation>La bibliothèque n’a pas d’article de ce titre ; les plus proches : {titles}.</translation></message>
<message><source>The library has no such quote.</source><translation>La bibliothèque n’a pas cette citation.</translation></message>
<message><source>The library holds no article yet.</source><translation>La bibliothèque ne contient encore aucun article.</translation></message>
<message><source>The library holds tables, triggers or views that are not Postil's, or lacks some.</source><translation>La bibliothèque contient des tables, des déclencheurs ou des vues qui ne sont pas de Postil, ou il lui en manque.</translation></message>
<message><source>The library is as it was in the backup; Undo takes that back.</source><translation>La bibliothèque est telle que dans la sauvegarde ; Annuler revient en arrière.</translation></message>
<message><source>The library is damaged: the step's history cannot be read.</source><translation>La bibliothèque est endommagée : l’historique de l’étape ne peut pas être lu.</translation></message>
<message><source>The library is damaged: what a row of it holds cannot be read.</source><translation>La bibliothèque est endommagée : le contenu d’une de ses lignes ne peut pas être lu.</translation></message>
<message><source>The library is damaged: what a row of it holds cannot be unpacked.</source><translation>La bibliothèque est endommagée : le contenu d’une de ses lignes ne peut pas être décompressé.</translation></message>
<message><source>The library is damaged: what a row of it holds is cut off or far too large.</source><translation>La bibliothèque est endommagée : le contenu d’une de ses lignes est coupé ou bien trop grand.</translation></message>
<message><source>The library is damaged: what a row of it holds is not what was written.</source><translation>La bibliothèque est endommagée : le contenu d’une de ses lignes n’est pas ce qui a été écrit.</translation></message>
<message><source>The library is damaged: where an annotation stands in it cannot be read.</source><translation>La bibliothèque est endommagée : la place d’une annotation ne peut pas y être lue.</translation></message>
<message><source>The library is not shared at {target}.</source><translation>La bibliothèque n’est pas partagée à {target}.</translation></message>
<message><source>The library is open for reading only.</source><translation>La bibliothèque est ouverte en lecture seule.</translation></message>
<message><source>The library itself lies in {path}: choose a folder of its own.</source><translation>La bibliothèque elle-même se trouve dans {path} : choisissez un dossier à part.</translation></message>
<message><source>The library now holds {rows}.</source><translation>La bibliothèque contient maintenant {rows}.</translation></message>
<message><source>The library was repaired.</source><translation>La bibliothèque a été réparée.</translation></message>
<message><source>The library {path} cannot be read: {strerror}.</source><translation>La bibliothèque {path} ne peut pas être lue : {strerror}.</translation></message>
<message><source>The library {path} cannot be written to, so nothing was changed.</source><translation>On ne peut pas écrire dans la bibliothèque {path}, rien n’a donc été modifié.</translation></message>
<message><source>The library {path} cannot hold this as Postil wrote it; nothing was changed.</source><translation>La bibliothèque {path} ne peut pas contenir cela tel que Postil l’a écrit ; rien n’a été modifié.</translation></message>
<message><source>The library {path} could not be rebuilt: {what}</source><translation>La bibliothèque {path} n’a pas pu être reconstruite : {what}</translation></message>
<message><source>The library {path} does not hold together after it was brought up to date.</source><translation>La bibliothèque {path} n’est plus cohérente après sa mise à niveau.</translation></message>
<message><source>The library {path} is damaged, so nothing of it was taken; repair it first.</source><translation>La bibliothèque {path} est endommagée, rien n’en a donc été pris ; réparez-la d’abord.</translation></message>
<message><source>The library {path} is damaged.</source><translation>La bibliothèque {path} est endommagée.</translation></message>
<message><source>The library {path} is damaged: it holds text that is none.</source><translation>La bibliothèque {path} est endommagée : elle contient un texte qui n’en est pas un.</translation></message>
<message><source>The library {path} is missing, but its change journal is there: it can be rebuilt.</source><translation>La bibliothèque {path} manque, mais son journal des changements est là : elle peut être reconstruite.</translation></message>
<message><source>The library {path} is not as Postil makes it: another program may have changed it.</source><translation>La bibliothèque {path} n’est pas telle que Postil la fait : un autre programme l’a peut-être modifiée.</translation></message>
<message><source>The library {path} is not open.</source><translation>La bibliothèque {path} n’est pas ouverte.</translation></message>
<message><source>The library {path} is not there any more: it was deleted or moved.</source><translation>La bibliothèque {path} n’est plus là : elle a été supprimée ou déplacée.</translation></message>
<message><source>The library {path} is open for reading only.</source><translation>La bibliothèque {path} est ouverte en lecture seule.</translation></message>
<message><source>The library {path} or a file beside it cannot be opened; is its folder writable?</source><translation>La bibliothèque {path} ou un fichier à côté ne peut pas être ouvert ; peut-on écrire dans son dossier ?</translation></message>
<message><source>The library {path} was replaced by another file. Opened again, that one is shown.</source><translation>La bibliothèque {path} a été remplacée par un autre fichier. Ouverte de nouveau, c’est lui qui s’affiche.</translation></message>
<message><source>The library {path} was replaced by another file; close it and open it again.</source><translation>La bibliothèque {path} a été remplacée par un autre fichier ; fermez-la et ouvrez-la de nouveau.</translation></message>
<message><source>The library {path} was written by a newer Postil: to read it, update Postil.</source><translation>La bibliothèque {path} a été écrite par un Postil plus récent : pour la lire, mettez Postil à jour.</translation></message>
<message><source>The library {path} was written by an older Postil and must be brought up to date first, but it cannot be written to.</source><translation>La bibliothèque {path} a été écrite par un Postil plus ancien et doit d’abord être mise à niveau, mais on ne peut pas y écrire.</translation></message>
<message><source>The library {value} says that it was written by a newer Postil, which alone can repair it; nothing was changed. If none was ever used, its version number is damaged: put the file elsewhere and repair again, which rebuilds the library from its journal and backups.</source><translation>La bibliothèque {value} dit avoir été écrite par un Postil plus récent, qui seul peut la réparer ; rien n’a été modifié. Si aucun n’a jamais été utilisé, son numéro de version est endommagé : mettez le fichier ailleurs et réparez de nouveau, ce qui reconstruit la bibliothèque à partir de son journal et de ses sauvegardes.</translation></message>
<message><source>The line that is read keeps its place, the others step back</source><translation>La ligne lue garde sa place, les autres s’estompent</translation></message>
<message><source>The link to the annotation was copied.</source><translation>Le lien vers l’annotation a été copié.</translation></message>
<message><source>The machine block is cut off at its end.</source><translation>Le bloc machine est coupé à la fin.</translation></message>
<message><source>The mark stands elsewhere in the file.</source><translation>La marque se trouve ailleurs dans le fichier.</translation></message>
<message><source>The marks belong to</source><translation>Les marques appartiennent à</translation></message>
<message><source>The name of a code in {name} has {n} characters; {longest} are the most.</source><translation>Le nom d’un code de {name} a {n} caractères ; le maximum est de {longest}.</translation></message>
<message><source>The name of a saved search has {longest} characters at the most.</source><translation>Le nom d’une recherche enregistrée a au plus {longest} caractères.</translation></message>
<message><source>The name of the step {step_id} is gone; its changes are kept.</source><translation>Le nom de l’étape {step_id} a disparu ; ses changements sont gardés.</translation></message>
<message><source>The next one (Right)</source><translation>La suivante (Right)</translation></message>
<message><source>The note could not be begun.</source><translation>La note n’a pas pu être commencée.</translation></message>
<message><source>The note of “{target}” is cut off at the end of the file.</source><translation>La note de « {target} » est coupée à la fin du fichier.</translation></message>
<message><source>The note was changed elsewhere while you wrote in it. Both texts are kept in it: please look at it.</source><translation>La note a été modifiée ailleurs pendant que vous y écriviez. Elle contient les deux textes : veuillez la vérifier.</translation></message>
<message><source>The note was changed in the file.</source><translation>La note a été modifiée dans le fichier.</translation></message>
<message><source>The note {label} is referred to nowhere in the text.</source><translation>La note {label} n’est appelée nulle part dans le texte.</translation></message>
<message><source>The one before</source><translation>Celle d’avant</translation></message>
<message><source>The one before (Left)</source><translation>La précédente (Left)</translation></message>
<message><source>The order of the list</source><translation>L’ordre de la liste</translation></message>
<message><source>The page holds no text that could be read.</source><translation>La page ne contient aucun texte lisible.</translation></message>
<message><source>The page is larger than 50 MB, which is more than Postil opens.</source><translation>La page dépasse 50 Mo, plus que ce que Postil ouvre.</translation></message>
<message><source>The page says what it said; there is no newer version.</source><translation>La page dit toujours la même chose ; il n’y a pas de version plus récente.</translation></message>
<message><source>The page showed other words than the article has, and was set anew. Please select them once more.</source><translation>La page montrait d’autres mots que l’article et a été rétablie. Veuillez les sélectionner de nouveau.</translation></message>
<message><source>The page was changed since it was written; only the annotated article that it carries was read.</source><translation>La page a été modifiée depuis son écriture ; seul l’article annoté qu’elle porte a été lu.</translation></message>
<message><source>The pages as they were printed. Their words can be read one by one in the text.</source><translation>Les pages telles qu’imprimées. Leurs mots peuvent être lus un à un dans le texte.</translation></message>
<message><source>The pages cannot be shown: the program that draws them ended again and again.</source><translation>Les pages ne peuvent pas être affichées : le programme qui les dessine s’est arrêté à plusieurs reprises.</translation></message>
<message><source>The pages could not be made, because {why}.</source><translation>Les pages n’ont pas pu être faites : {why}.</translation></message>
<message><source>The pages of the article as they were printed. Its text is in Text.</source><translation>Les pages de l’article telles qu’imprimées. Son texte est dans Texte.</translation></message>
<message><source>The pages of this PDF have a text of their own, so that there is nothing to read.</source><translation>Les pages de ce PDF ont déjà leur propre texte ; il n’y a rien à lire.</translation></message>
<message><source>The pages went to the printer.</source><translation>Les pages ont été envoyées à l’imprimante.</translation></message>
<message><source>The passage of this annotation does not stand in the text any more.</source><translation>Le passage de cette annotation ne figure plus dans le texte.</translation></message>
<message><source>The picture could not be encoded.</source><translation>L’image n’a pas pu être encodée.</translation></message>
<message><source>The pictures of this article take too long to draw.</source><translation>Les images de cet article sont trop longues à dessiner.</translation></message>
<message><source>The pictures of this version are not what was written.</source><translation>Les images de cette version ne sont pas ce qui a été écrit.</translation></message>
<message><source>The program “say”, by which Postil reads aloud, was not found.</source><translation>Le programme « say », par lequel Postil lit à haute voix, n’a pas été trouvé.</translation></message>
<message><source>The project has lost its list of sources and codings, or that is too large.</source><translation>Le projet a perdu sa liste de sources et de codages, ou celle-ci est trop grande.</translation></message>
<message><source>The publisher's limit was reached, so that the Kindle kept no words of it.</source><translation>La limite de l’éditeur était atteinte, le Kindle n’en a donc pas gardé les mots.</translation></message>
<message><source>The question cannot be answered: it holds, or would give, no text.</source><translation>La question ne peut pas recevoir de réponse : elle contient, ou donnerait, autre chose que du texte.</translation></message>
<message><source>The question cannot be answered: {reason}.</source><translation>La question ne peut pas recevoir de réponse : {reason}.</translation></message>
<message><source>The question was not answered within {seconds} seconds.</source><translation>La question n’a pas reçu de réponse en {seconds} secondes.</translation></message>
<message><source>The quote does not stand in the article with this context.</source><translation>La citation ne figure pas dans l’article avec ce contexte.</translation></message>
<message><source>The quote does not stand in the article.</source><translation>La citation ne figure pas dans l’article.</translation></message>
<message><source>The quote is empty; please give the words to highlight.</source><translation>La citation est vide ; veuillez donner les mots à surligner.</translation></message>
<message><source>The quote stands in the article {n} times with this context; please give more of what stands before or after it (prefix, suffix).</source><translation>La citation figure {n} fois dans l’article avec ce contexte ; indiquez davantage de ce qui la précède ou la suit (prefix, suffix).</translation></message>
<message><source>The quote stands in the article {n} times; please give more of what stands before or after it (prefix, suffix).</source><translation>La citation figure {n} fois dans l’article ; indiquez davantage de ce qui la précède ou la suit (prefix, suffix).</translation></message>
<message><source>The quote, cited by its page</source><translation>La citation, avec sa référence à la page</translation></message>
<message><source>The range {start} to {end} is no passage of a text of {n} characters.</source><translation>L’étendue {start} à {end} n’est pas un passage d’un texte de {n} caractères.</translation></message>
<message><source>The range {start} to {end} is not a passage of “{title}”, whose text has {n} characters.</source><translation>L’étendue {start} à {end} n’est pas un passage de « {title} », dont le texte a {n} caractères.</translation></message>
<message><source>The range {start} to {end} is not a passage of “{title}”.</source><translation>L’étendue {start} à {end} n’est pas un passage de « {title} ».</translation></message>
<message><source>The reference {label} stands in the text {n} times; the first was taken.</source><translation>L’appel {label} figure {n} fois dans le texte ; le premier a été pris.</translation></message>
<message><source>The rich text holds no words.</source><translation>Le texte enrichi ne contient pas de mots.</translation></message>
<message><source>The rich text is damaged, so that it cannot be read.</source><translation>Le texte enrichi est endommagé et ne peut pas être lu.</translation></message>
<message><source>The rich text is larger than 20 MB, which is more than Postil reads of that kind.</source><translation>Le texte enrichi dépasse 20 Mo, plus que ce que Postil lit de ce type.</translation></message>
<message><source>The rows of {table} are out of order.</source><translation>Les lignes de {table} ne sont pas dans l’ordre.</translation></message>
<message><source>The same</source><translation>Identiques</translation></message>
<message><source>The same again</source><translation>Encore le même</translation></message>
<message><source>The same few words stand here, among partly other words.</source><translation>Les mêmes quelques mots figurent ici, parmi des mots en partie différents.</translation></message>
<message><source>The same words stand at another place, or among other words.</source><translation>Les mêmes mots figurent à un autre endroit, ou parmi d’autres mots.</translation></message>
<message><source>The same words stand at several places; this one is the likeliest.</source><translation>Les mêmes mots figurent à plusieurs endroits ; celui-ci est le plus probable.</translation></message>
<message><source>The same words stand here, but among other words.</source><translation>Les mêmes mots figurent ici, mais parmi d’autres mots.</translation></message>
<message><source>The same words stand here, set otherwise.</source><translation>Les mêmes mots figurent ici, composés autrement.</translation></message>
<message><source>The same words stand here, spaced otherwise.</source><translation>Les mêmes mots figurent ici, espacés autrement.</translation></message>
<message><source>The saved search was removed; Undo brings it back.</source><translation>La recherche enregistrée a été retirée ; Annuler la fait revenir.</translation></message>
<message><source>The scan was not read on; nothing was changed.</source><translation>La lecture de la numérisation a été arrêtée ; rien n’a été modifié.</translation></message>
<message><source>The search for the annotations was stopped.</source><translation>La recherche des annotations a été arrêtée.</translation></message>
<message><source>The search index does not agree with what is searched: {error}</source><translation>L’index de recherche ne concorde pas avec ce qui est cherché : {error}</translation></message>
<message><source>The search is saved; F2 renames it, Undo takes it back.</source><translation>La recherche est enregistrée ; F2 la renomme, Annuler revient en arrière.</translation></message>
<message><source>The search was stopped.</source><translation>La recherche a été arrêtée.</translation></message>
<message><source>The selected words in what you gathered, over all articles</source><translation>Les mots sélectionnés dans ce que vous avez réuni, tous articles confondus</translation></message>
<message><source>The selection is highlighted already.</source><translation>La sélection est déjà surlignée.</translation></message>
<message><source>The selection is highlighted as {theme}.</source><translation>La sélection est surlignée : {theme}.</translation></message>
<message><source>The selection is highlighted.</source><translation>La sélection est surlignée.</translation></message>
<message><source>The selection was not found in its text and is not highlighted.</source><translation>La sélection n’a pas été trouvée dans son texte et n’est pas surlignée.</translation></message>
<message><source>The server asks for a password, which stands in PostgreSQL's own file (~/.pgpass).</source><translation>Le serveur demande un mot de passe, à inscrire dans le fichier propre à PostgreSQL (~/.pgpass).</translation></message>
<message><source>The server cannot be reached: it may be off, or this computer offline.</source><translation>Le serveur est injoignable : il est peut-être éteint, ou cet ordinateur hors ligne.</translation></message>
<message><source>The server does not let you do this: your role in the group is too small.</source><translation>Le serveur ne vous y autorise pas : votre rôle dans le groupe ne suffit pas.</translation></message>
<message><source>The server lets nobody in: {why}.</source><translation>Le serveur ne laisse entrer personne : {why}.</translation></message>
<message><source>The server refused this: {why}</source><translation>Le serveur a refusé ceci : {why}</translation></message>
<message><source>The server sends on to what is no address.</source><translation>Le serveur renvoie vers ce qui n’est pas une adresse.</translation></message>
<message><source>The shared folder is not there: nothing was exchanged.</source><translation>Le dossier partagé n’est pas là : rien n’a été échangé.</translation></message>
<message><source>The size of the sheets that the article is printed on.</source><translation>La taille des feuilles sur lesquelles l’article est imprimé.</translation></message>
<message><source>The step does not fit.</source><translation>L’étape ne convient pas.</translation></message>
<message><source>The step {previous}, and maybe others before it, is in no copy.</source><translation>L’étape {previous}, et peut-être d’autres avant elle, n’est dans aucune copie.</translation></message>
<message><source>The style that its sources are cited in</source><translation>Le style dans lequel ses sources sont citées</translation></message>
<message><source>The system does not let Postil use {name}: {strerror}.</source><translation>Le système ne laisse pas Postil utiliser {name} : {strerror}.</translation></message>
<message><source>The system has no dictionary for {wanted}.</source><translation>Le système n’a pas de dictionnaire pour {wanted}.</translation></message>
<message><source>The system has no dictionary for {wanted}. It has: {has}.</source><translation>Le système n’a pas de dictionnaire pour {wanted}. Il a : {has}.</translation></message>
<message><source>The system's sans</source><translation>Sans empattements, du système</translation></message>
<message><source>The system's serif</source><translation>Avec empattements, du système</translation></message>
<message><source>The system's voice does not work: it ended without reading. Try it outside of Postil.</source><translation>La voix du système ne marche pas : elle s’est arrêtée sans lire. Essayez-la hors de Postil.</translation></message>
<message><source>The system’s dictionaries cannot be read: {error}</source><translation>Les dictionnaires du système ne peuvent pas être lus : {error}</translation></message>
<message><source>The table as it will look</source><translation>Le tableau tel qu’il sera</translation></message>
<message><source>The table can be saved as .svg, .png or .csv.</source><translation>Le tableau peut être enregistré en .svg, .png ou .csv.</translation></message>
<message><source>The table could not be read: {error}.</source><translation>Le tableau n’a pas pu être lu : {error}.</translation></message>
<message><source>The table is too long for a PNG. Save it as SVG or as CSV, or filter it first.</source><translation>Le tableau est trop long pour un PNG. Enregistrez-le en SVG ou en CSV, ou filtrez-le d’abord.</translation></message>
<message><source>The tables of the Lua file go too deep.</source><translation>Les tables du fichier Lua vont trop profond.</translation></message>
<message><source>The targets are not JSON: {error}.</source><translation>Les cibles ne sont pas du JSON : {error}.</translation></message>
<message><source>The targets are not a list.</source><translation>Les cibles ne sont pas une liste.</translation></message>
<message><source>The template fails in line {found}: {why}.</source><translation>Le modèle échoue à la ligne {found} : {why}.</translation></message>
<message><source>The template fails in line {line}: {what}.</source><translation>Le modèle échoue à la ligne {line} : {what}.</translation></message>
<message><source>The template fails: its process gave no usable answer.</source><translation>Le modèle échoue : son processus n’a pas donné de réponse utilisable.</translation></message>
<message><source>The template fails: {what}.</source><translation>Le modèle échoue : {what}.</translation></message>
<message><source>The template fails: {why}.</source><translation>Le modèle échoue : {why}.</translation></message>
<message><source>The template is longer than {longest_template} characters.</source><translation>Le modèle dépasse {longest_template} caractères.</translation></message>
<message><source>The text</source><translation>Le texte</translation></message>
<message><source>The text could not be found on the pages, because {why}. They can be read; notes are made in Text.</source><translation>Le texte n’a pas pu être retrouvé sur les pages : {why}. Elles peuvent être lues ; les notes se font dans Texte.</translation></message>
<message><source>The text could not be read as Markdown.</source><translation>Le texte n’a pas pu être lu comme du Markdown.</translation></message>
<message><source>The text could not be read back, so no highlight was marked in it; all are listed at the end.</source><translation>Le texte n’a pas pu être relu, aucun surlignage n’y a donc été marqué ; tous sont listés à la fin.</translation></message>
<message><source>The text is longer than 15 million characters or 25 MB, which is more than Postil opens.</source><translation>Le texte dépasse 15 millions de caractères ou 25 Mo, plus que ce que Postil ouvre.</translation></message>
<message><source>The text is not, letter for letter, the one that was exported.</source><translation>Le texte n’est pas, lettre pour lettre, celui qui a été exporté.</translation></message>
<message><source>The text is the same.</source><translation>Le texte est le même.</translation></message>
<message><source>The text keeps its own order; a list can be grouped.</source><translation>Le texte garde son ordre ; une liste peut être groupée.</translation></message>
<message><source>The text now</source><translation>Le texte actuel</translation></message>
<message><source>The text of an article cannot be read.</source><translation>Le texte d’un article ne peut pas être lu.</translation></message>
<message><source>The text of an article is not what it says.</source><translation>Le texte d’un article n’est pas celui qui est indiqué.</translation></message>
<message><source>The text of the article, read-only. Select with Shift and the arrow keys.</source><translation>Le texte de l’article, en lecture seule. Sélectionnez avec Shift et les flèches.</translation></message>
<message><source>The text of the file</source><translation>Le texte du fichier</translation></message>
<message><source>The text of this article is not here yet.</source><translation>Le texte de cet article n’est pas encore là.</translation></message>
<message><source>The text that is searched is not the text of this article.</source><translation>Le texte où l’on cherche n’est pas le texte de cet article.</translation></message>
<message><source>The text was edited</source><translation>Le texte a été modifié</translation></message>
<message><source>The text was edited after the export.</source><translation>Le texte a été modifié après l’export.</translation></message>
<message><source>The text was edited: a new version of the source ({after})</source><translation>Le texte a été modifié : une nouvelle version de la source ({after})</translation></message>
<message><source>The text.</source><translation>Le texte.</translation></message>
<message><source>The theme was removed.</source><translation>Le thème a été retiré.</translation></message>
<message><source>The themes of {n} annotations changed.</source><translation>Les thèmes de {n} annotations ont changé.</translation></message>
<message><source>The themes were changed in the file.</source><translation>Les thèmes ont été modifiés dans le fichier.</translation></message>
<message><source>The time for this document ran out before the words were found.</source><translation>Le temps prévu pour ce document s’est écoulé avant que les mots soient trouvés.</translation></message>
<message><source>The title is guessed</source><translation>Le titre est deviné</translation></message>
<message><source>The trash is empty. What you remove comes here and stays.</source><translation>La corbeille est vide. Ce que vous retirez arrive ici et y reste.</translation></message>
<message><source>The undo stack is not what the history makes of it.</source><translation>La pile d’annulation n’est pas ce que l’historique en fait.</translation></message>
<message><source>The update was cancelled; nothing was changed.</source><translation>La mise à jour a été annulée ; rien n’a été modifié.</translation></message>
<message><source>The usual library</source><translation>La bibliothèque habituelle</translation></message>
<message><source>The whole text with your notes in footnotes, to be edited anywhere and imported again; or a form for reading.</source><translation>Le texte entier avec vos notes en bas de page, à modifier n’importe où et à réimporter ; ou une forme à lire.</translation></message>
<message><source>The wording differs: {share} % of the words are still there.</source><translation>Les mots diffèrent : {share} % des mots sont encore là.</translation></message>
<message><source>The words and those around them agree.</source><translation>Les mots et ceux qui les entourent concordent.</translation></message>
<message><source>The words are no longer there.</source><translation>Les mots ne sont plus là.</translation></message>
<message><source>The words of a saved search have {longest} characters at the most.</source><translation>Les mots d’une recherche enregistrée ont au plus {longest} caractères.</translation></message>
<message><source>The words of its pages were read by {engine} ({languages}).</source><translation>Les mots de ses pages ont été lus par {engine} ({languages}).</translation></message>
<message><source>The words of the scan could not be read, because {why}.</source><translation>Les mots de la numérisation n’ont pas pu être lus : {why}.</translation></message>
<message><source>The words stand among the same words as before.</source><translation>Les mots figurent parmi les mêmes mots qu’avant.</translation></message>
<message><source>The words stand among the same words at another place.</source><translation>Les mots figurent parmi les mêmes mots, à un autre endroit.</translation></message>
<message><source>The words stand here and nowhere else; more is not known of them.</source><translation>Les mots figurent ici et nulle part ailleurs ; on n’en sait pas davantage.</translation></message>
<message><source>The words stand here, and nowhere else that could be meant.</source><translation>Les mots figurent ici, et nulle part ailleurs où il pourrait s’agir d’eux.</translation></message>
<message><source>The words stand there, and only there.</source><translation>Les mots figurent là, et seulement là.</translation></message>
<message><source>The words stand where the comparison with the old text puts them.</source><translation>Les mots sont là où la comparaison avec l’ancien texte les place.</translation></message>
<message><source>The words stand where they stood.</source><translation>Les mots sont là où ils étaient.</translation></message>
<message><source>The zip does not hold one FictionBook; unpack it, and open the book that you want to read.</source><translation>Le zip ne contient pas un seul FictionBook ; décompressez-le, et ouvrez le livre à lire.</translation></message>
<message><source>The {name} of this version is not what was written.</source><translation>Cette version a une partie ({name}) qui n’est pas ce qui a été écrit.</translation></message>
<message><source>The {name} was cancelled.</source><translation>Annulé : {name}.</translation></message>
<message><source>The {n} chosen articles</source><translation>Les {n} articles choisis</translation></message>
<message><source>The {part} of an article in {path} is damaged.</source><translation>Une partie ({part}) d’un article dans {path} est endommagée.</translation></message>
<message><source>The {pictures} of the version {version_id} is in no copy.</source><translation>Version {version_id} : {pictures} dans aucune copie.</translation></message>
<message><source>The {what} has no text.</source><translation>{what} : aucun texte.</translation></message>
<message><source>The {what} has only {n} % of the article’s text: it looks cut off.</source><translation>{what} : seulement {n} % du texte de l’article, cela semble coupé.</translation></message>
<message><source>Theme</source><translation>Thème</translation></message>
<message><source>Theme 1</source><translation>Thème 1</translation></message>
<message><source>Theme 2</source><translation>Thème 2</translation></message>
<message><source>Theme 3</source><translation>Thème 3</translation></message>
<message><source>Theme 4</source><translation>Thème 4</translation></message>
<message><source>Theme 5</source><translation>Thème 5</translation></message>
<message><source>Theme 6</source><translation>Thème 6</translation></message>
<message><source>Theme 7</source><translation>Thème 7</translation></message>
<message><source>Theme 8</source><translation>Thème 8</translation></message>
<message><source>Theme 9</source><translation>Thème 9</translation></message>
<message><source>Theme of an annotation</source><translation>Thème d’une annotation</translation></message>
<message><source>Theme of the colour {colour}</source><translation>Thème de la couleur {colour}</translation></message>
<message><source>Theme {key}</source><translation>Thème {key}</translation></message>
<message><source>Theme {names} given.</source><translation>Thème {names} donné.</translation></message>
<message><source>Theme {names} taken away.</source><translation>Thème {names} enlevé.</translation></message>
<message><source>Theme {name}</source><translation>Thème {name}</translation></message>
<message><source>Theme: some letters of its name</source><translation>Thème : quelques lettres de son nom</translation></message>
<message><source>Themes</source><translation>Thèmes</translation></message>
<message><source>Themes and what they mean, for other programs</source><translation>Les thèmes et leur sens, pour d’autres programmes</translation></message>
<message><source>Themes in Postil</source><translation>Thèmes dans Postil</translation></message>
<message><source>Themes of colours</source><translation>Thèmes des couleurs</translation></message>
<message><source>Themes of the codebook</source><translation>Thèmes de la grille de codage</translation></message>
<message><source>Themes of {quote}: {none} → {none_2}{also}</source><translation>Thèmes de {quote} : {none} → {none_2}{also}</translation></message>
<message><source>Themes that fit</source><translation>Thèmes qui correspondent</translation></message>
<message numerus="yes"><source>Themes {names}.</source><translation><numerusform>Thème {names}.</numerusform><numerusform>Thèmes {names}.</numerusform></translation></message>
<message><source>Themes, counted</source><translation>Thèmes, comptés</translation></message>
<message><source>Themes: {replace}</source><translation>Thèmes : {replace}</translation></message>
<message><source>Theme…</source><translation>Thème…</translation></message>
<message><source>There is a saved search “{name}” already.</source><translation>Il existe déjà une recherche enregistrée « {name} ».</translation></message>
<message><source>There is a theme of this name already.</source><translation>Il existe déjà un thème de ce nom.</translation></message>
<message><source>There is a theme “{name}” already.</source><translation>Il existe déjà un thème « {name} ».</translation></message>
<message><source>There is no annotation to make a theme of.</source><translation>Il n’y a pas d’annotation dont faire un thème.</translation></message>
<message><source>There is no annotation “{wanted}”.</source><translation>Il n’y a pas d’annotation « {wanted} ».</translation></message>
<message><source>There is no article “{wanted}” in the library; postil list shows those there are.</source><translation>Il n’y a pas d’article « {wanted} » dans la bibliothèque ; postil list montre ceux qui existent.</translation></message>
<message><source>There is no backup without a name.</source><translation>Il n’y a pas de sauvegarde sans nom.</translation></message>
<message><source>There is no brief “{wanted}” in the library; postil brief list shows those there are.</source><translation>Il n’y a pas de synthèse « {wanted} » dans la bibliothèque ; postil brief list montre celles qui existent.</translation></message>
<message><source>There is no export format “{identity}”; there are {exporters}.</source><translation>Le format d’export « {identity} » n’existe pas ; il y a {exporters}.</translation></message>
<message><source>There is no export option “{key}”; there are {by_key}.</source><translation>L’option d’export « {key} » n’existe pas ; il y a {by_key}.</translation></message>
<message><source>There is no file “{shown}”.</source><translation>Il n’y a pas de fichier « {shown} ».</translation></message>
<message><source>There is no folder {parent} for the copy.</source><translation>Il n’y a pas de dossier {parent} pour la copie.</translation></message>
<message><source>There is no format “{identifier}”; there are {foreign}.</source><translation>Le format « {identifier} » n’existe pas ; il y a {foreign}.</translation></message>
<message><source>There is no library at {path}.</source><translation>Il n’y a pas de bibliothèque à {path}.</translation></message>
<message><source>There is no library {path}.</source><translation>Il n’y a pas de bibliothèque {path}.</translation></message>
<message><source>There is no network, or no server by the name {host}.</source><translation>Il n’y a pas de réseau, ou pas de serveur nommé {host}.</translation></message>
<message><source>There is no one backup named {name}.</source><translation>Il n’y a pas de sauvegarde nommée {name}.</translation></message>
<message><source>There is no page “{page}”.</source><translation>Il n’y a pas de page « {page} ».</translation></message>
<message><source>There is no picture here, and no table that is wider than the page.</source><translation>Il n’y a ici ni image, ni tableau plus large que la page.</translation></message>
<message><source>There is no room for this picture beside the others that are in sight.</source><translation>Il n’y a pas de place pour cette image à côté des autres qui sont visibles.</translation></message>
<message><source>There is no style “{style}”; there are {known}, and any .csl file.</source><translation>Le style « {style} » n’existe pas ; il y a {known}, et tout fichier .csl.</translation></message>
<message><source>There is no such theme to stand below.</source><translation>Il n’y a pas de tel thème sous lequel se placer.</translation></message>
<message><source>There is no such version in the library.</source><translation>Il n’y a pas de telle version dans la bibliothèque.</translation></message>
<message><source>There is no such {name} in the library.</source><translation>Élément introuvable dans la bibliothèque : {name}.</translation></message>
<message><source>There is no text to compare with.</source><translation>Il n’y a pas de texte avec lequel comparer.</translation></message>
<message><source>There is no theme “{wanted}”; the library has: {names}.</source><translation>Il n’y a pas de thème « {wanted} » ; la bibliothèque a : {names}.</translation></message>
<message><source>There is no work in this file.</source><translation>Il n’y a pas de référence dans ce fichier.</translation></message>
<message><source>There is nothing to do again.</source><translation>Il n’y a rien à refaire.</translation></message>
<message><source>There is nothing to export yet.</source><translation>Il n’y a encore rien à exporter.</translation></message>
<message><source>There is nothing to go back to.</source><translation>Il n’y a nulle part où revenir.</translation></message>
<message><source>There is nothing to go forward to.</source><translation>Il n’y a nulle part où avancer.</translation></message>
<message><source>There is nothing to undo.</source><translation>Il n’y a rien à annuler.</translation></message>
<message><source>These are not its words: it waits among the orphans (O)</source><translation>Ce ne sont pas ses mots : elle attend parmi les orphelines (O)</translation></message>
<message><source>These are not twelve words of a folder: one is misspelt, or stands in the wrong place.</source><translation>Ce ne sont pas les douze mots d’un dossier : l’un est mal écrit ou mal placé.</translation></message>
<message><source>These are the words of another folder, or the folder is damaged.</source><translation>Ce sont les mots d’un autre dossier, ou le dossier est endommagé.</translation></message>
<message><source>These words do not stand in the article.</source><translation>Ces mots ne figurent pas dans l’article.</translation></message>
<message><source>They go there with their annotations and the themes of these, save what you keep private. Of what is taken off, nothing more is sent; what was sent stays with the group.</source><translation>Ils y vont avec leurs annotations et les thèmes de celles-ci, sauf ce que vous gardez privé. De ce qui est retiré, rien de plus n’est envoyé ; ce qui a été envoyé reste dans le groupe.</translation></message>
<message><source>Things are as they were then.</source><translation>Tout est comme alors.</translation></message>
<message><source>This Windows has no PowerShell, by which Postil reads aloud.</source><translation>Ce Windows n’a pas PowerShell, par lequel Postil lit à haute voix.</translation></message>
<message><source>This annotation</source><translation>Cette annotation</translation></message>
<message><source>This annotation is meant, and was out of sight. Once more, and it is done.</source><translation>C’est cette annotation qui est visée ; elle était hors de vue. Encore une fois, et c’est fait.</translation></message>
<message><source>This annotation was made on this version.</source><translation>Cette annotation a été faite sur cette version.</translation></message>
<message><source>This article</source><translation>Cet article</translation></message>
<message><source>This article did not come from an address of the web.</source><translation>Cet article ne vient pas d’une adresse du web.</translation></message>
<message><source>This article has no annotation yet.</source><translation>Cet article n’a encore aucune annotation.</translation></message>
<message><source>This article has no headings.</source><translation>Cet article n’a pas d’intertitres.</translation></message>
<message><source>This article has no page numbers.</source><translation>Cet article n’a pas de numéros de page.</translation></message>
<message><source>This article has no pages: it did not come as a PDF.</source><translation>Cet article n’a pas de pages : il n’est pas venu en PDF.</translation></message>
<message><source>This article has no words that a note could stand at.</source><translation>Cet article n’a pas de mots auxquels rattacher une note.</translation></message>
<message><source>This article was read by an older Postil. Read anew, it may look better; you see first what would change.</source><translation>Cet article a été lu par un Postil plus ancien. Relu, il sera peut-être mieux présenté ; vous voyez d’abord ce qui changerait.</translation></message>
<message><source>This article was removed from the library; it is in the trash.</source><translation>Cet article a été retiré de la bibliothèque ; il est dans la corbeille.</translation></message>
<message><source>This face is not installed here; the article is shown in {other}.</source><translation>Cette police n’est pas installée ici ; l’article est affiché en {other}.</translation></message>
<message><source>This face is not installed here; the article is shown in {stand_in}.</source><translation>Cette police n’est pas installée ici ; l’article est affiché en {stand_in}.</translation></message>
<message><source>This file ({name}) could not be read, because {why}.</source><translation>Ce fichier ({name}) n’a pas pu être lu : {why}.</translation></message>
<message><source>This file ({name}) could not be read, because {why}; nor could its words alone.</source><translation>Ce fichier ({name}) n’a pas pu être lu : {why} ; ses mots seuls non plus.</translation></message>
<message><source>This file ({name}) could not be read: nothing usable came of it.</source><translation>Ce fichier ({name}) n’a pas pu être lu : rien d’utilisable n’en est sorti.</translation></message>
<message><source>This file is in the library already.</source><translation>Ce fichier est déjà dans la bibliothèque.</translation></message>
<message><source>This is a key of: {others}. Used here, it is no key of that any more.</source><translation>C’est une touche de : {others}. Utilisée ici, elle ne l’est plus là.</translation></message>
<message><source>This is about the article: go there first.</source><translation>Cela concerne l’article : allez-y d’abord.</translation></message>
<message><source>This is an older version: annotate the current one.</source><translation>Ceci est une version plus ancienne : annotez l’actuelle.</translation></message>
<message><source>This is another version, to be read only; Return leads back to the article.</source><translation>Ceci est une autre version, en lecture seule ; Revenir ramène à l’article.</translation></message>
<message><source>This is no library of a Zotero that Postil knows: it has no table {table}.</source><translation>Ce n’est pas une bibliothèque d’un Zotero que Postil connaît : la table {table} y manque.</translation></message>
<message><source>This is the library that is open: there is nothing to take in.</source><translation>Cette bibliothèque est celle qui est ouverte : il n’y a rien à intégrer.</translation></message>
<message><source>This is the only version so far.</source><translation>C’est la seule version jusqu’ici.</translation></message>
<message><source>This is version {number} again; Undo takes it back.</source><translation>C’est de nouveau la version {number} ; Annuler revient en arrière.</translation></message>
<message><source>This key is free.</source><translation>Cette touche est libre.</translation></message>
<message><source>This key moves or leaves in every part of the window. Choose one with Ctrl or Alt.</source><translation>Cette touche sert à se déplacer ou à quitter dans chaque partie de la fenêtre. Choisissez-en une avec Ctrl ou Alt.</translation></message>
<message><source>This library can only be read</source><translation>Cette bibliothèque est en lecture seule</translation></message>
<message><source>This library can only be read.</source><translation>Cette bibliothèque est en lecture seule.</translation></message>
<message><source>This library has neither an annotation nor an article for the link {shown}.</source><translation>Cette bibliothèque n’a ni annotation ni article pour le lien {shown}.</translation></message>
<message><source>This library is the one that is open.</source><translation>Cette bibliothèque est celle qui est ouverte.</translation></message>
<message><source>This link points to a place that the article does not have.</source><translation>Ce lien désigne un endroit que l’article n’a pas.</translation></message>
<message><source>This page could not be drawn.</source><translation>Cette page n’a pas pu être dessinée.</translation></message>
<message><source>This page lists articles, as a home page does, and is none itself.</source><translation>Cette page liste des articles, comme une page d’accueil, et n’en est pas un elle-même.</translation></message>
<message><source>This page takes too long to draw.</source><translation>Cette page est trop longue à dessiner.</translation></message>
<message><source>This picture could not be drawn.</source><translation>Cette image n’a pas pu être dessinée.</translation></message>
<message><source>This picture is not what was written.</source><translation>Cette image n’est pas ce qui a été écrit.</translation></message>
<message><source>This picture takes too long to draw.</source><translation>Cette image est trop longue à dessiner.</translation></message>
<message><source>This picture takes too much memory to draw.</source><translation>Cette image demande trop de mémoire pour être dessinée.</translation></message>
<message><source>This quote was removed.</source><translation>Cette citation a été retirée.</translation></message>
<message><source>This reading position is not what was written.</source><translation>Cette position de lecture n’est pas ce qui a été écrit.</translation></message>
<message><source>This report holds none of your text. Nothing is sent anywhere; you can copy it for a bug report.</source><translation>Ce rapport ne contient rien de votre texte. Rien n’est envoyé nulle part ; vous pouvez le copier pour signaler le problème.</translation></message>
<message><source>This setting is not what was written.</source><translation>Ce réglage n’est pas ce qui a été écrit.</translation></message>
<message><source>This was not undone in this window: {what}. Do it again all the same?</source><translation>Cela n’a pas été annulé dans cette fenêtre : {what}. Le refaire malgré tout ?</translation></message>
<message><source>This {name} is missing.</source><translation>Élément manquant : {name}.</translation></message>
<message><source>This {name} is not what the history says.</source><translation>Cet élément ({name}) n’est pas ce que dit l’historique.</translation></message>
<message><source>This {name} is not what was written.</source><translation>Cet élément ({name}) n’est pas ce qui a été écrit.</translation></message>
<message><source>Those opened last</source><translation>Les dernières ouvertes</translation></message>
<message><source>Those selected, or that touch it</source><translation>Ceux qui sont sélectionnés, ou qui le touchent</translation></message>
<message><source>Title</source><translation>Titre</translation></message>
<message><source>Title and a link back</source><translation>Titre et lien de retour</translation></message>
<message><source>Title and author are guessed</source><translation>Le titre et l’auteur sont devinés</translation></message>
<message><source>Title, author, date, publisher, DOI and the like, and tags, of several articles too</source><translation>Titre, auteur, date, éditeur, DOI, etc., et étiquettes, de plusieurs articles aussi</translation></message>
<message><source>Titles, headings</source><translation>Titres, intertitres</translation></message>
<message><source>To rebuild it from what is left, run: postil --library “{path}” repair</source><translation>Pour la reconstruire à partir de ce qui reste, lancez : postil --library « {path} » repair</translation></message>
<message><source>Today</source><translation>Aujourd’hui</translation></message>
<message><source>Today or lately, as Markdown</source><translation>Aujourd’hui ou récemment, en Markdown</translation></message>
<message><source>Together</source><translation>Ensemble</translation></message>
<message><source>Too many lines to compare here.</source><translation>Trop de lignes pour les comparer ici.</translation></message>
<message><source>Took over another version of “{title}”</source><translation>Autre version de « {title} » reprise</translation></message>
<message><source>Took the tags from “{title}”</source><translation>Étiquettes de « {title} » enlevées</translation></message>
<message><source>Took “{quote}” out of {names}</source><translation>« {quote} » sortie de {names}</translation></message>
<message><source>Took “{title}” back out</source><translation>« {title} » sorti des archives</translation></message>
<message><source>Trash</source><translation>Corbeille</translation></message>
<message><source>Trash…</source><translation>Corbeille…</translation></message>
<message><source>Two columns</source><translation>Deux colonnes</translation></message>
<message><source>Two pages side by side</source><translation>Deux pages côte à côte</translation></message>
<message><source>Two places are equally similar, so neither was taken.</source><translation>Deux endroits sont également semblables, aucun n’a donc été pris.</translation></message>
<message><source>Two themes “{name}” are one now; “Take apart…” in its menu parts them.</source><translation>Deux thèmes « {name} » n’en font plus qu’un ; « Séparer… » dans son menu les sépare.</translation></message>
<message><source>Type into the filter in sight</source><translation>Écrire dans le filtre visible</translation></message>
<message><source>Type the words.</source><translation>Tapez les mots.</translation></message>
<message><source>Type what you look for.</source><translation>Tapez ce que vous cherchez.</translation></message>
<message><source>Typewriter</source><translation>Machine à écrire</translation></message>
<message><source>US Letter</source><translation>Lettre US</translation></message>
<message><source>Undo</source><translation>Annuler</translation></message>
<message><source>Undo brings it back</source><translation>Annuler le fait revenir</translation></message>
<message><source>Undo it</source><translation>L’annuler</translation></message>
<message><source>Undo {label}</source><translation>Annuler : {label}</translation></message>
<message><source>Undone: {what}</source><translation>Annulé : {what}</translation></message>
<message><source>Unread</source><translation>Non lus</translation></message>
<message><source>Unsaved text</source><translation>Texte non enregistré</translation></message>
<message><source>Untitled</source><translation>Sans titre</translation></message>
<message><source>Update</source><translation>Mettre à jour</translation></message>
<message><source>Update article</source><translation>Mettre à jour l’article</translation></message>
<message><source>Update from file…</source><translation>Mettre à jour depuis un fichier…</translation></message>
<message><source>Update {n} articles</source><translation>Mettre à jour {n} articles</translation></message>
<message><source>Update “{title}” from</source><translation>Mettre à jour « {title} » depuis</translation></message>
<message><source>Updating the article…</source><translation>Mise à jour de l’article…</translation></message>
<message><source>Use</source><translation>Utiliser</translation></message>
<message><source>Use this file for it</source><translation>Utiliser ce fichier pour lui</translation></message>
<message><source>Use too</source><translation>Ajouter</translation></message>
<message><source>Usual</source><translation>Habituel</translation></message>
<message><source>Values</source><translation>Valeurs</translation></message>
<message><source>Verified, as a backup is</source><translation>Vérifiée, comme une sauvegarde</translation></message>
<message><source>Version</source><translation>Version</translation></message>
<message><source>Version {number}</source><translation>Version {number}</translation></message>
<message numerus="yes"><source>Version {number} · {n} annotations made on it</source><translation><numerusform>Version {number} · {n} annotation faite dessus</numerusform><numerusform>Version {number} · {n} annotations faites dessus</numerusform></translation></message>
<message><source>Version, licence, library file</source><translation>Version, licence, fichier de la bibliothèque</translation></message>
<message><source>Versions</source><translation>Versions</translation></message>
<message><source>Versions…</source><translation>Versions…</translation></message>
<message><source>View</source><translation>Affichage</translation></message>
<message><source>Violet</source><translation>Violet</translation></message>
<message><source>Volume and issue</source><translation>Volume et numéro</translation></message>
<message><source>Waiting for their text</source><translation>En attente de leur texte</translation></message>
<message><source>Way of reading</source><translation>Mode de lecture</translation></message>
<message><source>Web Annotations</source><translation>Web Annotations</translation></message>
<message><source>Web page</source><translation>Page web</translation></message>
<message><source>Week from</source><translation>Semaine du</translation></message>
<message><source>Welcome. One sample annotation shows how it works.</source><translation>Bienvenue. Une annotation d’exemple montre comment cela marche.</translation></message>
<message><source>Welcome. Three sample annotations show how it works.</source><translation>Bienvenue. Trois annotations d’exemple montrent comment cela marche.</translation></message>
<message><source>Welcome. Two sample annotations show how it works.</source><translation>Bienvenue. Deux annotations d’exemple montrent comment cela marche.</translation></message>
<message><source>Welcome. {n} sample annotations show how it works.</source><translation>Bienvenue. {n} annotations d’exemple montrent comment cela marche.</translation></message>
<message><source>Went on reading “{title}”</source><translation>Lecture de « {title} » reprise</translation></message>
<message><source>What</source><translation>Quoi</translation></message>
<message numerus="yes"><source>What Search found ({n} quotes)</source><translation><numerusform>Ce que Rechercher a trouvé ({n} citation)</numerusform><numerusform>Ce que Rechercher a trouvé ({n} citations)</numerusform></translation></message>
<message numerus="yes"><source>What Themes shows ({n} quotes)</source><translation><numerusform>Ce que Thèmes affiche ({n} citation)</numerusform><numerusform>Ce que Thèmes affiche ({n} citations)</numerusform></translation></message>
<message><source>What a change builds upon cannot be read.</source><translation>Ce sur quoi un changement s’appuie ne peut pas être lu.</translation></message>
<message><source>What an article is read from went away while it was taken over; please try again.</source><translation>Ce dont un article est lu a disparu pendant la reprise ; veuillez réessayer.</translation></message>
<message><source>What belongs here as well, though one might doubt it</source><translation>Ce qui en fait partie, même si l’on peut en douter</translation></message>
<message><source>What belongs to a row of the library does not hold together; nothing was changed.</source><translation>Ce qui appartient à une ligne de la bibliothèque n’est pas cohérent ; rien n’a été modifié.</translation></message>
<message><source>What does not, though it might seem to</source><translation>Ce qui n’en fait pas partie, malgré les apparences</translation></message>
<message><source>What fits</source><translation>Ce qui correspond</translation></message>
<message><source>What going back would change</source><translation>Ce que le retour changerait</translation></message>
<message><source>What is exported</source><translation>Ce qui est exporté</translation></message>
<message><source>What is here stays: what both libraries have is put together.</source><translation>Ce qui est ici reste : ce que les deux bibliothèques contiennent est réuni.</translation></message>
<message><source>What is looked for</source><translation>Ce qui est cherché</translation></message>
<message><source>What is new</source><translation>Ce qui est nouveau</translation></message>
<message><source>What is selected in the article; without a selection, the way there (S)</source><translation>Ce qui est sélectionné dans l’article ; sans sélection, comment y arriver (S)</translation></message>
<message><source>What is there is kept as “{name}”.</source><translation>Ce qui s’y trouve est gardé sous le nom « {name} ».</translation></message>
<message><source>What is there is kept under other names.</source><translation>Ce qui s’y trouve est gardé sous d’autres noms.</translation></message>
<message><source>What is written of the article. Only the whole text comes back; the others are for reading elsewhere.</source><translation>Ce qui est écrit de l’article. Seul le texte entier revient ; les autres choix servent à lire ailleurs.</translation></message>
<message><source>What it decides</source><translation>Ce qu’il décide</translation></message>
<message><source>What it does</source><translation>Ce qu’elle fait</translation></message>
<message><source>What it is</source><translation>Ce que c’est</translation></message>
<message><source>What it is about</source><translation>De quoi il s’agit</translation></message>
<message><source>What links here</source><translation>Ce qui mène ici</translation></message>
<message><source>What others wrote there since stays.</source><translation>Ce que d’autres y ont écrit depuis reste.</translation></message>
<message><source>What the pane lists</source><translation>Ce que le volet énumère</translation></message>
<message><source>What the panes are about</source><translation>Ce dont traitent les volets</translation></message>
<message numerus="yes"><source>What the sidebar shows ({n} quotes)</source><translation><numerusform>Ce que montre la barre latérale ({n} citation)</numerusform><numerusform>Ce que montre la barre latérale ({n} citations)</numerusform></translation></message>
<message><source>What this step changed</source><translation>Ce que cette étape a changé</translation></message>
<message><source>What to do where both sides changed</source><translation>Que faire là où les deux côtés ont changé</translation></message>
<message><source>What was changed in it since can be told where the article is in the library.</source><translation>Ce qui y a été modifié depuis ne peut être établi que si l’article est dans la bibliothèque.</translation></message>
<message><source>What was copied is no address of the web.</source><translation>Ce qui a été copié n’est pas une adresse du web.</translation></message>
<message><source>What was done</source><translation>Ce qui a été fait</translation></message>
<message><source>What was exported to it last is not known here, so nothing can be merged into it.</source><translation>Ce qui y a été exporté en dernier n’est pas connu ici, rien ne peut donc y être fusionné.</translation></message>
<message><source>What was found</source><translation>Ce qui a été trouvé</translation></message>
<message><source>What was known of the sharing was damaged: please share the library again.</source><translation>Ce que l’on savait du partage était endommagé : veuillez partager la bibliothèque de nouveau.</translation></message>
<message><source>What was marked</source><translation>Ce qui a été marqué</translation></message>
<message><source>What was marked, as Markdown</source><translation>Ce qui a été marqué, en Markdown</translation></message>
<message><source>What was marked…</source><translation>Ce qui a été marqué…</translation></message>
<message><source>What was not written, and why</source><translation>Ce qui n’a pas été écrit, et pourquoi</translation></message>
<message><source>What was removed</source><translation>Ce qui a été retiré</translation></message>
<message><source>What was removed here stays removed.</source><translation>Ce qui a été retiré ici reste retiré.</translation></message>
<message><source>What was told last, while it is shown</source><translation>Le dernier message, tant qu’il est affiché</translation></message>
<message><source>What was undone last is not on the screen: {what}. Do it again?</source><translation>La dernière annulation n’est pas à l’écran : {what}. Refaire ?</translation></message>
<message><source>What was written there is lost.</source><translation>Ce qui y a été écrit est perdu.</translation></message>
<message><source>What would become of each annotation</source><translation>Ce que deviendrait chaque annotation</translation></message>
<message><source>What would come in, and what would not</source><translation>Ce qui serait repris, et ce qui ne le serait pas</translation></message>
<message><source>What you did last is not saved yet.</source><translation>Ce que vous avez fait en dernier n’est pas encore enregistré.</translation></message>
<message><source>What you gathered, over all articles</source><translation>Ce que vous avez réuni, tous articles confondus</translation></message>
<message><source>What you were writing in is not there any more, by a change that was made elsewhere.</source><translation>Ce dans quoi vous écriviez n’existe plus, par une modification faite ailleurs.</translation></message>
<message><source>What you wrote is not saved. Esc once more gives it up.</source><translation>Ce que vous avez écrit n’est pas enregistré. Échap encore une fois l’abandonne.</translation></message>
<message><source>What you wrote stays where it is.</source><translation>Ce que vous avez écrit reste à sa place.</translation></message>
<message><source>What {host} gives is larger than Postil takes.</source><translation>Ce que donne {host} est plus gros que ce que Postil accepte.</translation></message>
<message><source>What {name} says of “{words}” is too long.</source><translation>Ce que {name} dit de « {words} » est trop long.</translation></message>
<message><source>Whatever moves the caret selects, until Esc</source><translation>Tout ce qui déplace le curseur sélectionne, jusqu’à Esc</translation></message>
<message><source>Whatever your template makes.</source><translation>Ce que votre modèle produit.</translation></message>
<message><source>When it was added or made</source><translation>Quand cela a été ajouté ou fait</translation></message>
<message><source>When it was marked</source><translation>Quand cela a été marqué</translation></message>
<message><source>When the annotations were made</source><translation>Quand les annotations ont été faites</translation></message>
<message><source>Where</source><translation>Où</translation></message>
<message><source>Where Postil writes what went wrong</source><translation>Là où Postil note ce qui a échoué</translation></message>
<message><source>Where annotations overlap: which of them is meant</source><translation>Là où des annotations se chevauchent : laquelle est visée</translation></message>
<message><source>Where it might belong</source><translation>Là où serait peut-être sa place</translation></message>
<message><source>Where it used to stand</source><translation>Là où elle se trouvait</translation></message>
<message><source>Where pages are shown</source><translation>Là où des pages s’affichent</translation></message>
<message><source>Where the exact record stands from which an import restores everything.</source><translation>Où se trouve l’enregistrement exact à partir duquel un import restaure tout.</translation></message>
<message><source>Where the export goes</source><translation>Où va l’export</translation></message>
<message><source>Where the last export went</source><translation>Où est allé le dernier export</translation></message>
<message><source>Where the last file came from</source><translation>D’où venait le dernier fichier</translation></message>
<message><source>Where the library is shared</source><translation>Où la bibliothèque est partagée</translation></message>
<message><source>Where the words stand on the pages is still being found out.</source><translation>La position des mots sur les pages est encore en cours de recherche.</translation></message>
<message><source>Wherever the selected words stand, once you saw where</source><translation>Partout où figurent les mots sélectionnés, après avoir vu où</translation></message>
<message><source>Whether each note ends in a link that opens Postil at its passage.</source><translation>Si chaque note se termine par un lien qui ouvre Postil à son passage.</translation></message>
<message><source>Whether each paragraph with a highlight ends in a block id (^h-1a2b3c), and a #word of the text is no tag.</source><translation>Si chaque paragraphe surligné se termine par un id de bloc (^h-1a2b3c), et si un #mot du texte n’est pas une étiquette.</translation></message>
<message><source>Whether everything goes into one file.</source><translation>Si tout va dans un seul fichier.</translation></message>
<message><source>Whether title, author, source and counts stand at the top.</source><translation>Si le titre, l’auteur, la source et les nombres figurent en haut.</translation></message>
<message><source>Which article is it?</source><translation>De quel article s’agit-il ?</translation></message>
<message><source>Which articles are listed</source><translation>Les articles affichés</translation></message>
<message><source>Which marks are the author’s own could not be known; those without a note became highlights too.</source><translation>Il n’a pas été possible de savoir quelles marques sont de l’auteur ; celles sans note sont aussi devenues des surlignages.</translation></message>
<message><source>Which work is which article, and what would change</source><translation>Quelle référence est quel article, et ce qui changerait</translation></message>
<message><source>Whoever can write into the folder is trusted as you are. What was sent cannot be called back.</source><translation>Quiconque peut écrire dans le dossier jouit de la même confiance que vous. Ce qui a été envoyé ne peut pas être rappelé.</translation></message>
<message><source>Whole quote</source><translation>Citation entière</translation></message>
<message><source>Whose history is shown</source><translation>De quoi l’historique est affiché</translation></message>
<message><source>Whose words changed or are gone</source><translation>Dont les mots ont changé ou disparu</translation></message>
<message><source>Whose words were not found</source><translation>Dont les mots n’ont pas été trouvés</translation></message>
<message><source>Why</source><translation>Pourquoi</translation></message>
<message><source>Wide column</source><translation>Colonne large</translation></message>
<message><source>Width of a brief; 0 is a share</source><translation>Largeur d’une synthèse ; 0 est une part</translation></message>
<message><source>Width of the margin lane</source><translation>Largeur de la colonne de marge</translation></message>
<message><source>Width of the outline</source><translation>Largeur du plan</translation></message>
<message><source>Width of the sidebar</source><translation>Largeur de la barre latérale</translation></message>
<message><source>With a note</source><translation>Avec une note</translation></message>
<message><source>With a picture</source><translation>Avec une image</translation></message>
<message><source>With all of these themes</source><translation>Avec tous ces thèmes</translation></message>
<message><source>With filters, on a page of its own</source><translation>Avec des filtres, sur une page à part</translation></message>
<message><source>With none of these themes</source><translation>Sans aucun de ces thèmes</translation></message>
<message><source>With one of these themes</source><translation>Avec l’un de ces thèmes</translation></message>
<message><source>With the theme that was used last</source><translation>Avec le dernier thème utilisé</translation></message>
<message><source>With this codebook “{name}” would stand below itself.</source><translation>Avec cette grille de codage, « {name} » se trouverait sous lui-même.</translation></message>
<message><source>With your other computers, by a folder that is carried to them</source><translation>Avec vos autres ordinateurs, par un dossier qui leur est transmis</translation></message>
<message><source>Without a note</source><translation>Sans note</translation></message>
<message><source>Word</source><translation>Word</translation></message>
<message><source>Wording now</source><translation>Mots actuels</translation></message>
<message><source>Wording when it was annotated</source><translation>Mots au moment de l’annotation</translation></message>
<message><source>Words</source><translation>Mots</translation></message>
<message><source>Words alone</source><translation>Mots seuls</translation></message>
<message><source>Words of the folder</source><translation>Mots du dossier</translation></message>
<message><source>Words of the quote</source><translation>Mots de la citation</translation></message>
<message><source>Words that were exported are gone from the file; nothing is deleted for that.</source><translation>Des mots exportés ont disparu du fichier ; rien n’est supprimé pour autant.</translation></message>
<message><source>Words, "a phrase", -not this, begin*, one OR other</source><translation>Mots, "une expression", -pas ceci, début*, l’un OR l’autre</translation></message>
<message><source>Works that the library lacks</source><translation>Références absentes de la bibliothèque</translation></message>
<message><source>Works to cite ({format})</source><translation>Références à citer ({format})</translation></message>
<message><source>Write a note</source><translation>Écrire une note</translation></message>
<message><source>Write a note on the selection or annotation</source><translation>Écrire une note sur la sélection ou l’annotation</translation></message>
<message><source>Write a text of your own beside the board, with quotes in it</source><translation>Écrire un texte à vous à côté du tableau, avec des citations</translation></message>
<message><source>Write a verified copy of the library</source><translation>Écrire une copie vérifiée de la bibliothèque</translation></message>
<message><source>Write beside the board</source><translation>Écrire à côté du tableau</translation></message>
<message><source>Write here. Drag cards in from the board, or press B on them.</source><translation>Écrivez ici. Faites glisser des fiches depuis le tableau, ou appuyez sur B sur elles.</translation></message>
<message><source>Write these words down. Another computer asks for them once, and without them nobody can read what lies in the folder, or add to it.</source><translation>Notez ces mots. Un autre ordinateur les demande une fois, et sans eux personne ne peut lire le contenu du dossier ni y ajouter.</translation></message>
<message><source>Write while you read</source><translation>Écrire tout en lisant</translation></message>
<message><source>Writing a backup…</source><translation>Écriture d’une sauvegarde…</translation></message>
<message><source>Writing a copy of the library…</source><translation>Écriture d’une copie de la bibliothèque…</translation></message>
<message><source>Writing the brief</source><translation>Écriture de la synthèse</translation></message>
<message><source>Writing {name}…</source><translation>Écriture de {name}…</translation></message>
<message><source>Written</source><translation>Écrite</translation></message>
<message><source>Written into the file since: “{words}”</source><translation>Écrit depuis dans le fichier : « {words} »</translation></message>
<message><source>Wrote a note on “{quote}”: {note}</source><translation>Note sur « {quote} » écrite : {note}</translation></message>
<message><source>Wrote in the brief “{name}”</source><translation>Écriture dans la synthèse « {name} »</translation></message>
<message><source>Yesterday</source><translation>Hier</translation></message>
<message><source>You</source><translation>Vous</translation></message>
<message><source>You are a member of these groups there: {names}; add ?group=NAME to the address.</source><translation>Vous y êtes membre de ces groupes : {names} ; ajoutez ?group=NOM à l’adresse.</translation></message>
<message><source>You are reading version {number} of {number_2}, of {day}, with what was annotated on it. Nothing can be changed here.</source><translation>Vous lisez la version {number} sur {number_2}, du {day}, avec ce qui y a été annoté. Rien ne peut être modifié ici.</translation></message>
<message><source>You have read this article to its end: it counts as finished.</source><translation>Vous avez lu cet article jusqu’au bout : il compte comme terminé.</translation></message>
<message><source>You see what comes in before it does, and one undo takes it back. Then export again.</source><translation>Vous voyez ce qui va entrer avant que cela entre, et une seule annulation revient sur le tout. Exportez ensuite de nouveau.</translation></message>
<message><source>Your &amp;name</source><translation>Votre &amp;nom</translation></message>
<message><source>Your name, in what you hand to others</source><translation>Votre nom, dans ce que vous remettez à d’autres</translation></message>
<message><source>Your other computers get this library by a folder that something carries to them: Syncthing, Nextcloud, Dropbox, a network drive, a stick. Choose an empty folder here, and the same one there. What each of them has is put together, and nothing is lost. A group on a PostgreSQL server gets the articles that you choose.</source><translation>Vos autres ordinateurs reçoivent cette bibliothèque par un dossier que quelque chose leur apporte : Syncthing, Nextcloud, Dropbox, un lecteur réseau, une clé. Choisissez ici un dossier vide, et le même là-bas. Ce que chacun possède est réuni, et rien n’est perdu. Un groupe sur un serveur PostgreSQL reçoit les articles que vous choisissez.</translation></message>
<message><source>Your own</source><translation>Les vôtres</translation></message>
<message><source>Your own template (Jinja2, with Readwise's names), or empty.</source><translation>Votre propre modèle (Jinja2, avec les noms de Readwise), ou vide.</translation></message>
<message><source>Zotero</source><translation>Zotero</translation></message>
<message><source>Zotero’s library could not be read: the file is damaged or not all there.</source><translation>La bibliothèque de Zotero n’a pas pu être lue : le fichier est endommagé ou incomplet.</translation></message>
<message><source>[…] stands for what is left out; words in [square brackets] are your own.</source><translation>[…] tient lieu de ce qui est omis ; les mots entre [crochets] sont les vôtres.</translation></message>
<message><source>a bibliography</source><translation>une bibliographie</translation></message>
<message><source>a list of highlights</source><translation>une liste de surlignages</translation></message>
<message><source>a new article</source><translation>un nouvel article</translation></message>
<message><source>a note on the whole</source><translation>une note sur l’ensemble</translation></message>
<message><source>a number in it has too many digits</source><translation>il contient un nombre qui a trop de chiffres</translation></message>
<message><source>a number in it is too large</source><translation>il contient un nombre trop grand</translation></message>
<message><source>a number in it is too long</source><translation>il contient un nombre trop long</translation></message>
<message><source>a page of notes by theme</source><translation>une page de notes par thème</translation></message>
<message><source>a part</source><translation>une partie</translation></message>
<message><source>a part of the path is not a folder</source><translation>une partie du chemin n’est pas un dossier</translation></message>
<message><source>a printed article</source><translation>un article imprimé</translation></message>
<message><source>a project</source><translation>un projet</translation></message>
<message><source>a research project</source><translation>un projet de recherche</translation></message>
<message><source>a table</source><translation>un tableau</translation></message>
<message><source>a table for Readwise</source><translation>un tableau pour Readwise</translation></message>
<message><source>add file import load</source><translation>ajouter fichier importer charger</translation></message>
<message><source>address url permalink</source><translation>adresse URL lien permanent</translation></message>
<message><source>again last</source><translation>encore dernier répéter</translation></message>
<message><source>all highlights, to loop over</source><translation>tous les surlignages, à parcourir</translation></message>
<message><source>all occurrences autocode replace</source><translation>toutes les occurrences coder automatiquement</translation></message>
<message><source>all of {names}</source><translation>tous parmi {names}</translation></message>
<message><source>all themes with name, definition, highlights</source><translation>tous les thèmes avec nom, définition, surlignages</translation></message>
<message><source>always “articles”</source><translation>toujours « articles »</translation></message>
<message><source>an annotated PDF</source><translation>un PDF annoté</translation></message>
<message><source>an annotated Word file</source><translation>un fichier Word annoté</translation></message>
<message><source>an annotated e-book</source><translation>un livre numérique annoté</translation></message>
<message><source>an annotated page</source><translation>une page annotée</translation></message>
<message><source>an archive of Okular</source><translation>une archive d’Okular</translation></message>
<message><source>an article without a title</source><translation>un article sans titre</translation></message>
<message><source>an orphan: its words are gone</source><translation>une orpheline : ses mots ont disparu</translation></message>
<message><source>an outline for Org mode</source><translation>un plan pour Org mode</translation></message>
<message numerus="yes"><source>and {n} more paragraphs</source><translation><numerusform>et {n} paragraphe de plus</numerusform><numerusform>et {n} paragraphes de plus</numerusform></translation></message>
<message><source>annotated paragraphs only</source><translation>paragraphes annotés seuls</translation></message>
<message><source>another article</source><translation>un autre article</translation></message>
<message><source>another device</source><translation>un autre appareil</translation></message>
<message><source>another kind of file</source><translation>un fichier d’un autre type</translation></message>
<message><source>answer</source><translation>réponse</translation></message>
<message><source>any text ({default})</source><translation>n’importe quel texte ({default})</translation></message>
<message><source>any, or none</source><translation>n’importe lequel, ou aucun</translation></message>
<message><source>area on page {page}</source><translation>zone de la page {page}</translation></message>
<message><source>as a new version</source><translation>comme nouvelle version</translation></message>
<message><source>at their words</source><translation>sur leurs mots</translation></message>
<message><source>at words that differ (please look)</source><translation>sur des mots différents (à vérifier)</translation></message>
<message><source>begun</source><translation>commencé</translation></message>
<message><source>below {above}</source><translation>sous {above}</translation></message>
<message><source>blog post</source><translation>billet de blog</translation></message>
<message><source>book</source><translation>livre</translation></message>
<message><source>by another program</source><translation>par un autre programme</translation></message>
<message><source>by pattern and key, for a grey printer</source><translation>par motif et touche, pour une imprimante en gris</translation></message>
<message><source>by the command line</source><translation>par la ligne de commande</translation></message>
<message><source>by you</source><translation>par vous</translation></message>
<message><source>by {name}</source><translation>par {name}</translation></message>
<message><source>calibre</source><translation>calibre</translation></message>
<message><source>changed: found in other words, please look</source><translation>modifiée : retrouvée en d’autres mots, à vérifier</translation></message>
<message><source>chapter</source><translation>chapitre</translation></message>
<message><source>characters</source><translation>caractères</translation></message>
<message><source>clippings</source><translation>des coupures</translation></message>
<message><source>colours of files</source><translation>couleurs des fichiers</translation></message>
<message><source>command search go to</source><translation>commande chercher aller à palette</translation></message>
<message><source>comment annotate write</source><translation>commentaire annoter écrire</translation></message>
<message><source>conference paper</source><translation>communication</translation></message>
<message><source>continued</source><translation>suite</translation></message>
<message><source>creation date</source><translation>date de création</translation></message>
<message><source>current</source><translation>actuelle</translation></message>
<message><source>cursor keyboard browsing</source><translation>curseur clavier navigation</translation></message>
<message><source>d MMM</source><translation>d MMM</translation></message>
<message><source>d MMM yyyy</source><translation>d MMM yyyy</translation></message>
<message><source>d MMM yyyy, HH:mm</source><translation>d MMM yyyy, HH:mm</translation></message>
<message><source>d MMMM yyyy</source><translation>d MMMM yyyy</translation></message>
<message><source>date of change</source><translation>date de modification</translation></message>
<message><source>delete</source><translation>supprimer effacer</translation></message>
<message><source>delete erase</source><translation>supprimer effacer</translation></message>
<message><source>deleted bin restore</source><translation>supprimé corbeille restaurer</translation></message>
<message><source>distraction free focus</source><translation>sans distraction concentration</translation></message>
<message><source>divide cut part</source><translation>diviser couper séparer</translation></message>
<message><source>done again</source><translation>rétabli</translation></message>
<message><source>draft write essay</source><translation>brouillon écrire essai</translation></message>
<message><source>exit close</source><translation>quitter fermer</translation></message>
<message><source>find look for</source><translation>trouver chercher</translation></message>
<message><source>folded</source><translation>replié</translation></message>
<message><source>from a backup</source><translation>d’une sauvegarde</translation></message>
<message><source>given</source><translation>donné</translation></message>
<message><source>go to article open</source><translation>aller à article ouvrir</translation></message>
<message><source>goes on</source><translation>suite</translation></message>
<message><source>gone from the file</source><translation>absente du fichier</translation></message>
<message><source>gone from the file, changed here</source><translation>absente du fichier, modifiée ici</translation></message>
<message><source>guessed</source><translation>deviné</translation></message>
<message><source>highlights and notes</source><translation>des surlignages et des notes</translation></message>
<message><source>home books documents</source><translation>accueil livres documents</translation></message>
<message><source>how many highlights there are</source><translation>le nombre de surlignages</translation></message>
<message><source>imported</source><translation>importé</translation></message>
<message><source>in NAME.annotations.json</source><translation>dans NOM.annotations.json</translation></message>
<message><source>in another window</source><translation>dans une autre fenêtre</translation></message>
<message><source>in colour</source><translation>en couleur</translation></message>
<message><source>in place</source><translation>en place</translation></message>
<message><source>in the file</source><translation>dans le fichier</translation></message>
<message><source>in {count} of its records</source><translation>dans {count} de ses enregistrements</translation></message>
<message><source>in “{title}”</source><translation>dans « {title} »</translation></message>
<message><source>in “{title}” and {n} more</source><translation>dans « {title} » et {n} de plus</translation></message>
<message><source>instant automatic marker highlighter</source><translation>immédiat automatique surligneur marqueur</translation></message>
<message><source>it goes too deep</source><translation>il va trop profond</translation></message>
<message><source>it is a folder</source><translation>c’est un dossier</translation></message>
<message><source>it is kept as {name}</source><translation>il est gardé sous le nom {name}</translation></message>
<message><source>it is nested too deeply</source><translation>il est imbriqué trop profondément</translation></message>
<message><source>it is not JSON</source><translation>ce n’est pas du JSON</translation></message>
<message><source>it is not JSON ({error})</source><translation>ce n’est pas du JSON ({error})</translation></message>
<message><source>it is not allowed ({reason})</source><translation>ce n’est pas permis ({reason})</translation></message>
<message><source>it needed more than {memory} MB of memory</source><translation>cela a demandé plus de {memory} Mo de mémoire</translation></message>
<message><source>it needs too much memory</source><translation>il demande trop de mémoire</translation></message>
<message><source>it stays where it is</source><translation>il reste où il est</translation></message>
<message><source>it took longer than 1 second of computing</source><translation>le calcul a pris plus de 1 seconde</translation></message>
<message><source>it took longer than {seconds} seconds of computing</source><translation>le calcul a pris plus de {seconds} secondes</translation></message>
<message><source>it took too long</source><translation>cela a pris trop de temps</translation></message>
<message><source>it was stopped, by its limit of computing time or from outside</source><translation>le processus a été arrêté de l’extérieur ou par sa limite de temps de calcul</translation></message>
<message><source>its DOI</source><translation>son DOI</translation></message>
<message><source>its address, if it has one</source><translation>son adresse, s’il en a une</translation></message>
<message><source>its area stays on its page</source><translation>sa zone reste sur sa page</translation></message>
<message><source>its author</source><translation>son auteur</translation></message>
<message><source>its date</source><translation>sa date</translation></message>
<message><source>its first bytes</source><translation>ses premiers octets</translation></message>
<message><source>its footnote label</source><translation>le libellé de sa note de bas de page</translation></message>
<message><source>its id</source><translation>son id</translation></message>
<message><source>its kind: article, book, report …</source><translation>son type : article, livre, rapport…</translation></message>
<message><source>its language</source><translation>sa langue</translation></message>
<message><source>its own tags</source><translation>ses propres étiquettes</translation></message>
<message><source>its pages there</source><translation>ses pages dans cette publication</translation></message>
<message><source>its publisher or journal</source><translation>son éditeur ou sa revue</translation></message>
<message><source>its source does not say “{words}”</source><translation>sa source ne dit pas « {words} »</translation></message>
<message><source>its text is longer than {longest} characters</source><translation>son texte dépasse {longest} caractères</translation></message>
<message><source>join combine unite</source><translation>joindre combiner réunir</translation></message>
<message><source>journal article</source><translation>article de revue</translation></message>
<message><source>kept for good</source><translation>gardée pour de bon</translation></message>
<message><source>known already</source><translation>déjà connues</translation></message>
<message><source>likely, for {words}</source><translation>probable, à cause de {words}</translation></message>
<message><source>likely: {words}</source><translation>probable : {words}</translation></message>
<message><source>location {locations}</source><translation>emplacement {locations}</translation></message>
<message><source>longer extend resize</source><translation>plus long étendre agrandir taille</translation></message>
<message><source>look</source><translation>à vérifier</translation></message>
<message><source>magazine article</source><translation>article de magazine</translation></message>
<message><source>mark annotate underline</source><translation>marquer annoter souligner</translation></message>
<message><source>marked here</source><translation>marquée ici</translation></message>
<message><source>marked in the file</source><translation>marqué dans le fichier</translation></message>
<message><source>marked on the page</source><translation>marqué sur la page</translation></message>
<message><source>merged into</source><translation>complété</translation></message>
<message><source>merged, what you wrote stays</source><translation>fusionné, ce que vous avez écrit reste</translation></message>
<message><source>merged, {n} place changed on both sides, where both stand</source><translation>fusionné, {n} endroit modifié des deux côtés, où les deux figurent</translation></message>
<message><source>merged, {n} places changed on both sides, where both stand</source><translation>fusionné, {n} endroits modifiés des deux côtés, où les deux figurent</translation></message>
<message><source>more</source><translation>plus</translation></message>
<message><source>moved</source><translation>déplacées</translation></message>
<message><source>moved: the same words, at another place</source><translation>déplacée : les mêmes mots, à un autre endroit</translation></message>
<message><source>nearest</source><translation>le plus proche</translation></message>
<message><source>never</source><translation>jamais</translation></message>
<message><source>newspaper article</source><translation>article de journal</translation></message>
<message><source>night mode</source><translation>mode nuit</translation></message>
<message><source>no annotations</source><translation>aucune annotation</translation></message>
<message><source>no author</source><translation>sans auteur</translation></message>
<message><source>no institution</source><translation>sans institution</translation></message>
<message><source>no journal</source><translation>sans revue</translation></message>
<message><source>no journal or publisher</source><translation>sans revue ni éditeur</translation></message>
<message><source>no longer in the article</source><translation>plus dans l’article</translation></message>
<message><source>no paragraph differs</source><translation>aucun paragraphe ne diffère</translation></message>
<message><source>no publisher</source><translation>sans éditeur</translation></message>
<message><source>no site</source><translation>sans site</translation></message>
<message><source>no theme</source><translation>sans thème</translation></message>
<message><source>no title</source><translation>sans titre</translation></message>
<message><source>no university</source><translation>sans université</translation></message>
<message><source>no year</source><translation>sans année</translation></message>
<message><source>none</source><translation>aucun</translation></message>
<message><source>none of {names}</source><translation>aucun parmi {names}</translation></message>
<message><source>none yet</source><translation>aucun pour l’instant</translation></message>
<message><source>not available now</source><translation>pas disponible maintenant</translation></message>
<message><source>not found in the current version</source><translation>introuvable dans la version actuelle</translation></message>
<message><source>not yet</source><translation>pas encore</translation></message>
<message><source>note changed</source><translation>note modifiée</translation></message>
<message><source>notes by theme</source><translation>des notes par thème</translation></message>
<message><source>notes by theme for LibreOffice</source><translation>des notes par thème pour LibreOffice</translation></message>
<message><source>notes by theme for Word</source><translation>des notes par thème pour Word</translation></message>
<message><source>notes changed</source><translation>notes modifiées</translation></message>
<message><source>nothing</source><translation>rien</translation></message>
<message><source>nothing new</source><translation>rien de nouveau</translation></message>
<message><source>nothing new, what you wrote stays</source><translation>rien de nouveau, ce que vous avez écrit reste</translation></message>
<message><source>nothing to bring in</source><translation>rien à reprendre</translation></message>
<message><source>nothing to import</source><translation>rien à importer</translation></message>
<message><source>nothing to write</source><translation>rien à écrire</translation></message>
<message><source>now</source><translation>maintenant</translation></message>
<message><source>off</source><translation>non</translation></message>
<message><source>on</source><translation>oui</translation></message>
<message><source>one file</source><translation>un seul fichier</translation></message>
<message><source>one file a theme</source><translation>un fichier par thème</translation></message>
<message><source>one of {names}</source><translation>l’un parmi {names}</translation></message>
<message><source>only isolate filter show hide theme</source><translation>seulement isoler filtrer montrer masquer thème</translation></message>
<message><source>only what stands in the text was used</source><translation>seul ce qui figure dans le texte a servi</translation></message>
<message><source>open</source><translation>ouvert</translation></message>
<message><source>or by</source><translation>ou à</translation></message>
<message><source>or drop files and folders onto this window</source><translation>ou déposer des fichiers et des dossiers sur cette fenêtre</translation></message>
<message><source>orphan</source><translation>orpheline</translation></message>
<message><source>overlap stack nested</source><translation>chevaucher pile imbriqué</translation></message>
<message><source>p. {page} of {last}</source><translation>p. {page} sur {last}</translation></message>
<message><source>page {page}</source><translation>page {page}</translation></message>
<message><source>page {shown}</source><translation>page {shown}</translation></message>
<message><source>pages of notes by theme</source><translation>des pages de notes par thème</translation></message>
<message><source>panel pane</source><translation>panneau volet</translation></message>
<message><source>passage moved</source><translation>passage déplacé</translation></message>
<message><source>passages moved</source><translation>passages déplacés</translation></message>
<message><source>place in the text</source><translation>place dans le texte</translation></message>
<message><source>placed by the reader</source><translation>placée par le lecteur</translation></message>
<message><source>postil://a/ID</source><translation>postil://a/ID</translation></message>
<message><source>preferences options configure</source><translation>préférences options configurer</translation></message>
<message><source>preprint</source><translation>prépublication</translation></message>
<message><source>private</source><translation>privée</translation></message>
<message><source>px</source><translation>px</translation></message>
<message><source>reStructuredText</source><translation>reStructuredText</translation></message>
<message><source>read only</source><translation>lecture seule</translation></message>
<message><source>read {when}</source><translation>lu {when}</translation></message>
<message><source>read-only</source><translation>lecture seule</translation></message>
<message><source>references linked mentions</source><translation>références liens mentions</translation></message>
<message><source>repeat</source><translation>répéter</translation></message>
<message><source>report</source><translation>rapport</translation></message>
<message><source>return history</source><translation>retour historique</translation></message>
<message><source>save as download markdown</source><translation>enregistrer sous télécharger Markdown</translation></message>
<message><source>saved</source><translation>enregistré</translation></message>
<message><source>saving…</source><translation>enregistrement…</translation></message>
<message><source>search index</source><translation>index de recherche</translation></message>
<message><source>search look for</source><translation>chercher rechercher</translation></message>
<message><source>sent here by the reader</source><translation>envoyée ici par le lecteur</translation></message>
<message><source>shortcuts keyboard hotkeys bindings</source><translation>raccourcis clavier combinaisons</translation></message>
<message><source>shorter shrink resize</source><translation>plus court réduire taille</translation></message>
<message><source>something else</source><translation>autre chose</translation></message>
<message><source>source changed</source><translation>source modifiée</translation></message>
<message><source>split by the reader</source><translation>scindée par le lecteur</translation></message>
<message><source>stands below no other theme</source><translation>ne se trouve sous aucun autre thème</translation></message>
<message><source>stands below {above}</source><translation>se trouve sous {above}</translation></message>
<message><source>summary document page comment</source><translation>résumé document page commentaire</translation></message>
<message><source>table of contents headings toc</source><translation>table des matières titres sommaire</translation></message>
<message><source>tag</source><translation>étiquette</translation></message>
<message><source>tag category code label</source><translation>étiquette catégorie code</translation></message>
<message><source>take back revert</source><translation>annuler revenir</translation></message>
<message><source>the annotated article</source><translation>l’article annoté</translation></message>
<message><source>the annotation {lost} would not come back as it was.</source><translation>l’annotation {lost} ne reviendrait pas telle qu’elle était.</translation></message>
<message><source>the article's title</source><translation>le titre de l’article</translation></message>
<message><source>the choices as they are at first</source><translation>les choix tels qu’ils sont au départ</translation></message>
<message><source>the day it was made</source><translation>le jour où il a été fait</translation></message>
<message><source>the disk is full</source><translation>le disque est plein</translation></message>
<message><source>the disk quota is used up</source><translation>le quota du disque est atteint</translation></message>
<message><source>the file system is read-only</source><translation>le système de fichiers est en lecture seule</translation></message>
<message><source>the file was compared with what the library has</source><translation>le fichier a été comparé au contenu de la bibliothèque</translation></message>
<message><source>the first theme's colour</source><translation>la couleur du premier thème</translation></message>
<message><source>the first {found}</source><translation>les {found} premiers</translation></message>
<message><source>the folder does not exist</source><translation>le dossier n’existe pas</translation></message>
<message><source>the headings above it</source><translation>les intertitres au-dessus</translation></message>
<message><source>the highlighted words</source><translation>les mots surlignés</translation></message>
<message><source>the id {id} stands in the block twice</source><translation>l’identifiant {id} figure deux fois dans le bloc</translation></message>
<message><source>the link that opens Postil there</source><translation>le lien qui ouvre Postil à cet endroit</translation></message>
<message><source>the machine block would not be readable: {reason}.</source><translation>le bloc machine ne serait pas lisible : {reason}.</translation></message>
<message><source>the name is too long</source><translation>le nom est trop long</translation></message>
<message><source>the name of its file</source><translation>le nom de son fichier</translation></message>
<message><source>the names of its themes</source><translation>les noms de ses thèmes</translation></message>
<message><source>the note (Markdown)</source><translation>la note (Markdown)</translation></message>
<message><source>the number of its paragraph</source><translation>le numéro de son paragraphe</translation></message>
<message><source>the page of its area is another</source><translation>la page de sa zone est une autre</translation></message>
<message><source>the records that could be read were used</source><translation>les enregistrements lisibles ont servi</translation></message>
<message><source>the source would not come back as it was.</source><translation>la source ne reviendrait pas telle qu’elle était.</translation></message>
<message><source>the text with its notes in callouts</source><translation>le texte avec ses notes en encadrés</translation></message>
<message><source>the time it was made</source><translation>l’heure où il a été fait</translation></message>
<message><source>the whole text</source><translation>le texte entier</translation></message>
<message><source>the whole text with CriticMarkup</source><translation>le texte entier avec CriticMarkup</translation></message>
<message><source>the wording changed</source><translation>les mots ont changé</translation></message>
<message><source>the {name} process could not be started ({error})</source><translation>le processus {name} n’a pas pu démarrer ({error})</translation></message>
<message><source>the {name} process crashed</source><translation>le processus {name} s’est arrêté brutalement</translation></message>
<message><source>the {name} process failed</source><translation>le processus {name} a échoué</translation></message>
<message><source>the {name} process gave no usable answer</source><translation>le processus {name} n’a pas donné de réponse utilisable</translation></message>
<message><source>the {name} process was not started</source><translation>le processus {name} n’a pas été démarré</translation></message>
<message><source>theme</source><translation>thème</translation></message>
<message><source>theme dark night mode colours</source><translation>sombre clair mode nuit couleurs</translation></message>
<message><source>themes changed</source><translation>thèmes modifiés</translation></message>
<message><source>themes of {count} changed</source><translation>thèmes de {count} modifiés</translation></message>
<message><source>thesis</source><translation>thèse</translation></message>
<message><source>this is no possible name</source><translation>ce n’est pas un nom possible</translation></message>
<message><source>to be looked at: its words changed</source><translation>à revoir : ses mots ont changé</translation></message>
<message><source>to review</source><translation>à revoir</translation></message>
<message><source>today</source><translation>aujourd’hui</translation></message>
<message><source>true for the first highlight</source><translation>vrai pour le premier surlignage</translation></message>
<message><source>under a minute</source><translation>moins d’une minute</translation></message>
<message><source>undone</source><translation>annulé</translation></message>
<message><source>unpublished manuscript</source><translation>manuscrit inédit</translation></message>
<message><source>unread</source><translation>non lu</translation></message>
<message><source>updated</source><translation>mis à jour</translation></message>
<message><source>version {number}</source><translation>version {number}</translation></message>
<message><source>version {number} (current)</source><translation>version {number} (actuelle)</translation></message>
<message><source>visual mode anchor cursor</source><translation>mode visuel ancre curseur sélectionner</translation></message>
<message><source>voice speech speak listen tts</source><translation>voix parler écouter synthèse</translation></message>
<message><source>waiting for its text</source><translation>en attente de son texte</translation></message>
<message><source>waiting for their text</source><translation>en attente de leur texte</translation></message>
<message><source>web page</source><translation>page web</translation></message>
<message><source>what a template made</source><translation>ce qu’un modèle a produit</translation></message>
<message><source>what a template of yours made</source><translation>ce qu’un modèle à vous a produit</translation></message>
<message><source>what is printed on its page, or on its first and last</source><translation>ce qui est imprimé sur sa page, ou sur la première et la dernière</translation></message>
<message><source>where it was made</source><translation>où elle a été faite</translation></message>
<message><source>whether there are any</source><translation>s’il y en a</translation></message>
<message><source>whose words were not found</source><translation>dont les mots n’ont pas été trouvés</translation></message>
<message><source>with filters, in the order of reading</source><translation>avec des filtres, dans l’ordre de lecture</translation></message>
<message><source>without a highlight, as a note</source><translation>sans surlignage, en note</translation></message>
<message><source>without a note</source><translation>sans note</translation></message>
<message><source>without a place</source><translation>sans place</translation></message>
<message><source>written anew</source><translation>écrit à neuf</translation></message>
<message><source>yesterday</source><translation>hier</translation></message>
<message><source>you may not write there</source><translation>vous n’avez pas le droit d’y écrire</translation></message>
<message><source>your own stays: {fields}</source><translation>les vôtres restent : {fields}</translation></message>
<message><source>your part in the group does not allow it, or somebody else made what it changes</source><translation>votre rôle dans le groupe ne le permet pas, ou quelqu’un d’autre est l’auteur de ce qui change</translation></message>
<message><source>zoom bigger font size</source><translation>zoom plus grand taille de police</translation></message>
<message><source>zoom font size</source><translation>zoom taille de police</translation></message>
<message><source>{annotations} in {n} files</source><translation>{annotations} dans {n} fichiers</translation></message>
<message><source>{at} of {n}</source><translation>{at} sur {n}</translation></message>
<message><source>{bad_rows} damaged rows and lines are kept as they were.</source><translation>{bad_rows} lignes endommagées sont gardées telles quelles.</translation></message>
<message><source>{changes}. These are too many to show them one by one.</source><translation>{changes}. C’est trop pour les montrer un à un.</translation></message>
<message><source>{count} things were changed since. Going back makes them as they were here; Undo takes that back.</source><translation>{count} éléments ont changé depuis. Revenir les remet tels qu’ici ; Annuler revient sur cela.</translation></message>
<message><source>{done} of {maximum} articles</source><translation>{done} articles sur {maximum}</translation></message>
<message><source>{doubtful} doubtful among them</source><translation>dont {doubtful} douteuses</translation></message>
<message><source>{entries} entries: {nothing}.</source><translation>{entries} entrées : {nothing}.</translation></message>
<message><source>{entries} entry: {nothing}.</source><translation>{entries} entrée : {nothing}.</translation></message>
<message><source>{folder} (encrypted)</source><translation>{folder} (chiffré)</translation></message>
<message><source>{found} found</source><translation>{found} trouvés</translation></message>
<message numerus="yes"><source>{found} in {n} articles</source><translation><numerusform>{found} dans {n} article</numerusform><numerusform>{found} dans {n} articles</numerusform></translation></message>
<message><source>{host} cannot be reached.</source><translation>{host} ne peut pas être joint.</translation></message>
<message><source>{host} cannot prove that it is itself, so nothing was fetched.</source><translation>{host} ne peut pas prouver son identité, rien n’a donc été récupéré.</translation></message>
<message><source>{host} could not give it ({status}).</source><translation>{host} n’a pas pu le donner ({status}).</translation></message>
<message><source>{host} did not answer in time.</source><translation>{host} n’a pas répondu à temps.</translation></message>
<message><source>{host} does not let Postil read this ({status}): it wants a password, or a browser.</source><translation>{host} ne laisse pas Postil lire ceci ({status}) : il veut un mot de passe, ou un navigateur.</translation></message>
<message><source>{host} gave an answer that cannot be read.</source><translation>{host} a donné une réponse illisible.</translation></message>
<message><source>{host} gave an empty page.</source><translation>{host} a donné une page vide.</translation></message>
<message><source>{host} gives no article at this address, but a file of the kind {kind}.</source><translation>{host} ne donne pas d’article à cette adresse, mais un fichier de type {kind}.</translation></message>
<message><source>{host} has nothing at this address ({status}).</source><translation>{host} n’a rien à cette adresse ({status}).</translation></message>
<message><source>{host} is a machine of your own network, or this one: Postil asks only the web, unless Settings allow the own network.</source><translation>{host} est une machine de votre réseau, ou celle-ci : Postil n’interroge que le web, à moins que les Réglages n’autorisent le réseau local.</translation></message>
<message><source>{host} is asked too often just now ({status}); please try again later.</source><translation>{host} reçoit trop de demandes en ce moment ({status}) ; veuillez réessayer plus tard.</translation></message>
<message><source>{host} sends on from one address to the next without an end.</source><translation>{host} renvoie sans fin d’une adresse à l’autre.</translation></message>
<message><source>{host} takes too long to give it all.</source><translation>{host} met trop de temps à tout donner.</translation></message>
<message><source>{hours} h</source><translation>{hours} h</translation></message>
<message><source>{hours} h {rest} min</source><translation>{hours} h {rest} min</translation></message>
<message><source>{importer_name} importer, version {importer_version}</source><translation>importateur {importer_name}, version {importer_version}</translation></message>
<message><source>{index} of {n}{more}</source><translation>{index} sur {n}{more}</translation></message>
<message><source>{known} there already</source><translation>{known} déjà présents</translation></message>
<message><source>{left} without a place are</source><translation>{left} annotations sans place ne sont</translation></message>
<message><source>{listed} listed</source><translation>{listed} en liste</translation></message>
<message><source>{lost} of {annotations} annotations</source><translation>{lost} annotations sur {annotations}</translation></message>
<message><source>{low} to {high}</source><translation>{low} à {high}</translation></message>
<message><source>{many} not in the file.</source><translation>{many} pas dans le fichier.</translation></message>
<message><source>{marked} marked in the text</source><translation>{marked} marqués dans le texte</translation></message>
<message><source>{minutes} min</source><translation>{minutes} min</translation></message>
<message><source>{missing} of {total} records are missing.</source><translation>{missing} enregistrements sur {total} manquent.</translation></message>
<message><source>{named} and {n} more</source><translation>{named} et {n} de plus</translation></message>
<message><source>{name}
Click to count by its headings</source><translation>{name}
Cliquer pour compter par ses intertitres</translation></message>
<message><source>{name} and {said}</source><translation>{name} et {said}</translation></message>
<message><source>{name} belongs to {name_2}, which is not beside it.</source><translation>{name} appartient à {name_2}, qui n’est pas à côté.</translation></message>
<message><source>{name} declares entities or a document type, which a codebook has no need of.</source><translation>{name} déclare des entités ou un type de document, dont une grille de codage n’a pas besoin.</translation></message>
<message><source>{name} et al.</source><translation>{name} et al.</translation></message>
<message><source>{name} has changed since it was read as “{title}”. Nothing happens until you say so.</source><translation>{name} a changé depuis sa lecture sous le titre « {title} ». Rien n’arrive sans votre accord.</translation></message>
<message><source>{name} has changed since it was read. Nothing happens to your annotations until you say so.</source><translation>{name} a changé depuis sa lecture. Rien n’arrive à vos annotations sans votre accord.</translation></message>
<message><source>{name} has nothing that is not here already.</source><translation>{name} n’a rien qui ne soit déjà ici.</translation></message>
<message><source>{name} has the text of “{title}”, which is in your library.</source><translation>{name} contient le texte de « {title} », qui est dans votre bibliothèque.</translation></message>
<message><source>{name} holds annotations from {name_2} and no article: import it instead (postil import), or add it as new (--new).</source><translation>{name} contient des annotations ({name_2}) et pas d’article : importez-le plutôt (postil import), ou ajoutez-le comme nouveau (--new).</translation></message>
<message><source>{name} holds annotations from {program}.</source><translation>{name} contient des annotations ({program}).</translation></message>
<message><source>{name} holds annotations of several articles</source><translation>{name} contient des annotations de plusieurs articles</translation></message>
<message><source>{name} holds annotations of {n} articles.</source><translation>{name} contient des annotations de {n} articles.</translation></message>
<message><source>{name} holds more than {codes_at_most} codes.</source><translation>{name} contient plus de {codes_at_most} codes.</translation></message>
<message><source>{name} holds no codes.</source><translation>{name} ne contient aucun code.</translation></message>
<message><source>{name} holds works to cite, as {format}.</source><translation>{name} contient des références à citer, au format {format}.</translation></message>
<message><source>{name} is a codebook for people; REFI-QDA (.qdc) and JSON can be taken in.</source><translation>{name} est une grille de codage à lire ; seuls REFI-QDA (.qdc) et JSON peuvent être importés.</translation></message>
<message><source>{name} is an export of an article that this library does not have</source><translation>{name} est un export d’un article que cette bibliothèque n’a pas</translation></message>
<message><source>{name} is an export of this article</source><translation>{name} est un export de cet article</translation></message>
<message><source>{name} is an export of “{title}”, which is not in this library.</source><translation>{name} est un export de « {title} », qui n’est pas dans cette bibliothèque.</translation></message>
<message><source>{name} is an export of “{title}”.</source><translation>{name} est un export de « {title} ».</translation></message>
<message><source>{name} is no codebook that can be read: {error}.</source><translation>{name} n’est pas une grille de codage lisible : {error}.</translation></message>
<message><source>{name} is no codebook: it has no element CodeBook.</source><translation>{name} n’est pas une grille de codage : il n’a pas d’élément CodeBook.</translation></message>
<message><source>{name} is no codebook: it has no list of codes, or far too many.</source><translation>{name} n’est pas une grille de codage : il n’a pas de liste de codes, ou bien trop.</translation></message>
<message><source>{name} is no name of a codebook; it ends in {writers}.</source><translation>{name} n’est pas un nom de grille de codage ; il se termine par {writers}.</translation></message>
<message><source>{name} is not JSON: {error}.</source><translation>{name} n’est pas du JSON : {error}.</translation></message>
<message><source>{name} is there already.</source><translation>{name} existe déjà.</translation></message>
<message><source>{name} is too large for a codebook.</source><translation>{name} est trop grand pour une grille de codage.</translation></message>
<message><source>{name} is {strerror}.</source><translation>{name} est {strerror}.</translation></message>
<message><source>{name} looks like another state of “{title}”: the same title, and much of the same text.</source><translation>{name} semble être un autre état de « {title} » : le même titre, et en grande partie le même texte.</translation></message>
<message><source>{name} may be either. What is it?</source><translation>{name} peut être l’un ou l’autre. Qu’est-ce que c’est ?</translation></message>
<message><source>{name} off.</source><translation>{name} : désactivé.</translation></message>
<message><source>{name} on.</source><translation>{name} : activé.</translation></message>
<message><source>{name} seems to be the text that “{title}” is waiting for.</source><translation>{name} semble être le texte qu’attend « {title} ».</translation></message>
<message><source>{name} was changed just now by another program; nothing was written.</source><translation>{name} vient d’être modifié par un autre programme ; rien n’a été écrit.</translation></message>
<message><source>{name} was not written by Postil</source><translation>{name} n’a pas été écrit par Postil</translation></message>
<message><source>{name}, by {person}</source><translation>{name}, par {person}</translation></message>
<message><source>{name}, key {key}, no annotations</source><translation>{name}, touche {key}, aucune annotation</translation></message>
<message><source>{name}, no annotations</source><translation>{name}, aucune annotation</translation></message>
<message><source>{name}, tag</source><translation>{name}, étiquette</translation></message>
<message numerus="yes"><source>{name}: given to {n} cards.</source><translation><numerusform>{name} : donné à {n} fiche.</numerusform><numerusform>{name} : donné à {n} fiches.</numerusform></translation></message>
<message numerus="yes"><source>{name}: taken from {n} cards.</source><translation><numerusform>{name} : enlevé de {n} fiche.</numerusform><numerusform>{name} : enlevé de {n} fiches.</numerusform></translation></message>
<message><source>{name}: {sentence} Both stand in it.</source><translation>{name} : {sentence} Les deux y figurent.</translation></message>
<message><source>{name}: {why}</source><translation>{name} : {why}</translation></message>
<message><source>{new} new and {changed} changed themes from {name}</source><translation>{new} thèmes nouveaux et {changed} modifiés depuis {name}</translation></message>
<message><source>{notes} and {briefs} are not saved yet.</source><translation>{notes} et {briefs} ne sont pas encore enregistrés.</translation></message>
<message><source>{number} article</source><translation>{number} article</translation></message>
<message><source>{number} articles</source><translation>{number} articles</translation></message>
<message><source>{number} in the trash, what was removed last at the top.</source><translation>{number} dans la corbeille, les derniers retirés en haut.</translation></message>
<message><source>{number} mark is gone while the reference is still there: the highlight stays where it is.</source><translation>{number} marque a disparu alors que l’appel est toujours là : le surlignage reste où il est.</translation></message>
<message><source>{number} marks are gone while the reference is still there: the highlights stay where they are.</source><translation>{number} marques ont disparu alors que l’appel est toujours là : les surlignages restent où ils sont.</translation></message>
<message><source>{number} more paragraphs of it were changed since.</source><translation>Paragraphes modifiés depuis, en plus : {number}.</translation></message>
<message><source>{number} of {among}</source><translation>{number} sur {among}</translation></message>
<message><source>{number} rows of {table}</source><translation>{number} lignes de {table}</translation></message>
<message numerus="yes"><source>{n} added</source><translation><numerusform>{n} ajouté</numerusform><numerusform>{n} ajoutés</numerusform></translation></message>
<message numerus="yes"><source>{n} annotations</source><translation><numerusform>{n} annotation</numerusform><numerusform>{n} annotations</numerusform></translation></message>
<message numerus="yes"><source>{n} annotations added.</source><translation><numerusform>{n} annotation ajoutée.</numerusform><numerusform>{n} annotations ajoutées.</numerusform></translation></message>
<message><source>{n} annotations begin with “{wanted}”; please give more of the id.</source><translation>{n} annotations commencent par « {wanted} » ; veuillez donner plus de l’id.</translation></message>
<message numerus="yes"><source>{n} annotations came with this file; the colours of {coloured} stand for no theme yet.</source><translation><numerusform>{n} annotation est venue avec ce fichier ; les couleurs de {coloured} ne désignent encore aucun thème.</numerusform><numerusform>{n} annotations sont venues avec ce fichier ; les couleurs de {coloured} ne désignent encore aucun thème.</numerusform></translation></message>
<message numerus="yes"><source>{n} annotations come under it, and out of where they were taken from.</source><translation><numerusform>{n} annotation passe sous ce thème et quitte celui d’où elle vient.</numerusform><numerusform>{n} annotations passent sous ce thème et quittent ceux d’où elles viennent.</numerusform></translation></message>
<message numerus="yes"><source>{n} annotations need a look.</source><translation><numerusform>{n} annotation est à revoir.</numerusform><numerusform>{n} annotations sont à revoir.</numerusform></translation></message>
<message numerus="yes"><source>{n} annotations removed.</source><translation><numerusform>{n} annotation retirée.</numerusform><numerusform>{n} annotations retirées.</numerusform></translation></message>
<message numerus="yes"><source>{n} annotations were brought in. Undo takes them back.</source><translation><numerusform>{n} annotation a été reprise. Annuler revient en arrière.</numerusform><numerusform>{n} annotations ont été reprises. Annuler revient en arrière.</numerusform></translation></message>
<message numerus="yes"><source>{n} annotations were removed; Undo brings them back.</source><translation><numerusform>L’annotation a été retirée ; Annuler la ramène.</numerusform><numerusform>{n} annotations ont été retirées ; Annuler les ramène.</numerusform></translation></message>
<message numerus="yes"><source>{n} annotations: {parts}.</source><translation><numerusform>{n} annotation : {parts}.</numerusform><numerusform>{n} annotations : {parts}.</numerusform></translation></message>
<message numerus="yes"><source>{n} are what they were</source><translation><numerusform>{n} est tel qu’avant</numerusform><numerusform>{n} sont tels qu’avant</numerusform></translation></message>
<message><source>{n} article</source><translation>{n} article</translation></message>
<message numerus="yes"><source>{n} articles</source><translation><numerusform>{n} article</numerusform><numerusform>{n} articles</numerusform></translation></message>
<message numerus="yes"><source>{n} articles added</source><translation><numerusform>{n} article ajouté</numerusform><numerusform>{n} articles ajoutés</numerusform></translation></message>
<message numerus="yes"><source>{n} articles and their annotations were removed from the library.</source><translation><numerusform>L’article et ses annotations ont été retirés de la bibliothèque.</numerusform><numerusform>{n} articles et leurs annotations ont été retirés de la bibliothèque.</numerusform></translation></message>
<message numerus="yes"><source>{n} articles are back; Undo removes again.</source><translation><numerusform>{n} article est de retour ; Annuler le retire à nouveau.</numerusform><numerusform>{n} articles sont de retour ; Annuler les retire à nouveau.</numerusform></translation></message>
<message><source>{n} articles are called “{title}” ({names}); --article says which.</source><translation>{n} articles s’appellent « {title} » ({names}) ; --article dit lequel.</translation></message>
<message><source>{n} articles go by “{wanted}”; please give an id (postil list shows them).</source><translation>{n} articles répondent à « {wanted} » ; veuillez donner un id (postil list les montre).</translation></message>
<message numerus="yes"><source>{n} articles were read anew; Undo takes it back.</source><translation><numerusform>Un article a été relu ; Annuler revient en arrière.</numerusform><numerusform>{n} articles ont été relus ; Annuler revient en arrière.</numerusform></translation></message>
<message numerus="yes"><source>{n} articles would change</source><translation><numerusform>{n} article changerait</numerusform><numerusform>{n} articles changeraient</numerusform></translation></message>
<message numerus="yes"><source>{n} articles.</source><translation><numerusform>{n} article.</numerusform><numerusform>{n} articles.</numerusform></translation></message>
<message numerus="yes"><source>{n} backups in {folder}.</source><translation><numerusform>{n} sauvegarde dans {folder}.</numerusform><numerusform>{n} sauvegardes dans {folder}.</numerusform></translation></message>
<message numerus="yes"><source>{n} briefs</source><translation><numerusform>{n} synthèse</numerusform><numerusform>{n} synthèses</numerusform></translation></message>
<message numerus="yes"><source>{n} briefs are not saved yet.</source><translation><numerusform>Une synthèse n’est pas encore enregistrée.</numerusform><numerusform>{n} synthèses ne sont pas encore enregistrées.</numerusform></translation></message>
<message><source>{n} briefs go by “{wanted}”; please give an id: {ids}.</source><translation>{n} synthèses répondent à « {wanted} » ; veuillez donner un id : {ids}.</translation></message>
<message><source>{n} bytes</source><translation>{n} octets</translation></message>
<message><source>{n} change</source><translation>{n} changement</translation></message>
<message numerus="yes"><source>{n} changed</source><translation><numerusform>{n} modifié</numerusform><numerusform>{n} modifiés</numerusform></translation></message>
<message><source>{n} changes</source><translation>{n} changements</translation></message>
<message numerus="yes"><source>{n} changes are to be sent.</source><translation><numerusform>{n} changement est à envoyer.</numerusform><numerusform>{n} changements sont à envoyer.</numerusform></translation></message>
<message numerus="yes"><source>{n} changes need a newer Postil.</source><translation><numerusform>{n} modification demande un Postil plus récent.</numerusform><numerusform>{n} modifications demandent un Postil plus récent.</numerusform></translation></message>
<message numerus="yes"><source>{n} changes of themes</source><translation><numerusform>{n} changement de thèmes</numerusform><numerusform>{n} changements de thèmes</numerusform></translation></message>
<message numerus="yes"><source>{n} changes wait for others.</source><translation><numerusform>{n} changement en attend d’autres.</numerusform><numerusform>{n} changements en attendent d’autres.</numerusform></translation></message>
<message numerus="yes"><source>{n} conflicts among them</source><translation><numerusform>dont {n} conflit</numerusform><numerusform>dont {n} conflits</numerusform></translation></message>
<message numerus="yes"><source>{n} could not be read</source><translation><numerusform>{n} n’a pas pu être lu</numerusform><numerusform>{n} n’ont pas pu être lus</numerusform></translation></message>
<message numerus="yes"><source>{n} deletes</source><translation><numerusform>{n} suppression</numerusform><numerusform>{n} suppressions</numerusform></translation></message>
<message numerus="yes"><source>{n} files were written into.</source><translation><numerusform>On a écrit dans ce fichier.</numerusform><numerusform>On a écrit dans {n} fichiers.</numerusform></translation></message>
<message numerus="yes"><source>{n} files written</source><translation><numerusform>{n} fichier écrit</numerusform><numerusform>{n} fichiers écrits</numerusform></translation></message>
<message numerus="yes"><source>{n} in place</source><translation><numerusform>{n} en place</numerusform><numerusform>{n} en place</numerusform></translation></message>
<message numerus="yes"><source>{n} left as they were</source><translation><numerusform>{n} laissé tel quel</numerusform><numerusform>{n} laissés tels quels</numerusform></translation></message>
<message><source>{n} left out</source><translation>{n} laissées de côté</translation></message>
<message numerus="yes"><source>{n} more stay as they are.</source><translation><numerusform>{n} autre reste tel quel.</numerusform><numerusform>{n} autres restent tels quels.</numerusform></translation></message>
<message numerus="yes"><source>{n} moved</source><translation><numerusform>{n} déplacée</numerusform><numerusform>{n} déplacées</numerusform></translation></message>
<message numerus="yes"><source>{n} new</source><translation><numerusform>{n} nouvelle</numerusform><numerusform>{n} nouvelles</numerusform></translation></message>
<message numerus="yes"><source>{n} new files in the folder {folder}: {named}.</source><translation><numerusform>Un nouveau fichier dans le dossier {folder} : {named}.</numerusform><numerusform>{n} nouveaux fichiers dans le dossier {folder} : {named}.</numerusform></translation></message>
<message numerus="yes"><source>{n} new texts</source><translation><numerusform>{n} nouveau texte</numerusform><numerusform>{n} nouveaux textes</numerusform></translation></message>
<message><source>{n} not taken</source><translation>{n} non ajoutés</translation></message>
<message><source>{n} note is missing from the file although the text refers to it; it stays as it is.</source><translation>{n} note manque dans le fichier bien que le texte y renvoie ; elle reste telle quelle.</translation></message>
<message numerus="yes"><source>{n} notes</source><translation><numerusform>{n} note</numerusform><numerusform>{n} notes</numerusform></translation></message>
<message><source>{n} notes are missing from the file although the text refers to them; they stay as they are.</source><translation>{n} notes manquent dans le fichier bien que le texte y renvoie ; elles restent telles quelles.</translation></message>
<message numerus="yes"><source>{n} notes are not saved yet.</source><translation><numerusform>Une note n’est pas encore enregistrée.</numerusform><numerusform>{n} notes ne sont pas encore enregistrées.</numerusform></translation></message>
<message numerus="yes"><source>{n} notes changed</source><translation><numerusform>{n} note modifiée</numerusform><numerusform>{n} notes modifiées</numerusform></translation></message>
<message><source>{n} of the files are exports of Postil: {names}.</source><translation>{n} des fichiers sont des exports de Postil : {names}.</translation></message>
<message><source>{n} of the {count} files are there already.</source><translation>{n} des {count} fichiers existent déjà.</translation></message>
<message><source>{n} of them annotated in the trash too</source><translation>dont {n} aussi dans la corbeille, avec annotations</translation></message>
<message><source>{n} of {count} highlights could not be marked in place and are listed at the end.</source><translation>{n} surlignages sur {count} n’ont pas pu être marqués en place et sont listés à la fin.</translation></message>
<message><source>{n} of {n_2} references are missing from the file; nothing is deleted unless you say so.</source><translation>{n} appels sur {n_2} manquent dans le fichier ; rien n’est supprimé sans votre accord.</translation></message>
<message><source>{n} of {n_2} references are missing.</source><translation>{n} appels sur {n_2} manquent.</translation></message>
<message><source>{n} of {total}</source><translation>{n} sur {total}</translation></message>
<message numerus="yes"><source>{n} orphans</source><translation><numerusform>{n} orpheline</numerusform><numerusform>{n} orphelines</numerusform></translation></message>
<message numerus="yes"><source>{n} paragraphs added</source><translation><numerusform>{n} paragraphe ajouté</numerusform><numerusform>{n} paragraphes ajoutés</numerusform></translation></message>
<message numerus="yes"><source>{n} paragraphs changed</source><translation><numerusform>{n} paragraphe modifié</numerusform><numerusform>{n} paragraphes modifiés</numerusform></translation></message>
<message numerus="yes"><source>{n} paragraphs removed</source><translation><numerusform>{n} paragraphe supprimé</numerusform><numerusform>{n} paragraphes supprimés</numerusform></translation></message>
<message numerus="yes"><source>{n} passages moved</source><translation><numerusform>{n} passage déplacé</numerusform><numerusform>{n} passages déplacés</numerusform></translation></message>
<message numerus="yes"><source>{n} quotes</source><translation><numerusform>{n} citation</numerusform><numerusform>{n} citations</numerusform></translation></message>
<message numerus="yes"><source>{n} quotes are in the clipboard, cited.</source><translation><numerusform>La citation est dans le presse-papiers, avec sa référence.</numerusform><numerusform>{n} citations sont dans le presse-papiers, avec leurs références.</numerusform></translation></message>
<message numerus="yes"><source>{n} quotes are in “{name}” now.</source><translation><numerusform>La citation est maintenant dans « {name} ».</numerusform><numerusform>{n} citations sont maintenant dans « {name} ».</numerusform></translation></message>
<message><source>{n} refused</source><translation>{n} refusés</translation></message>
<message numerus="yes"><source>{n} removed</source><translation><numerusform>{n} supprimé</numerusform><numerusform>{n} supprimés</numerusform></translation></message>
<message numerus="yes"><source>{n} results</source><translation><numerusform>{n} résultat</numerusform><numerusform>{n} résultats</numerusform></translation></message>
<message numerus="yes"><source>{n} rows were brought back from another copy.</source><translation><numerusform>{n} ligne a été reprise d’une autre copie.</numerusform><numerusform>{n} lignes ont été reprises d’une autre copie.</numerusform></translation></message>
<message numerus="yes"><source>{n} saved searches</source><translation><numerusform>{n} recherche enregistrée</numerusform><numerusform>{n} recherches enregistrées</numerusform></translation></message>
<message numerus="yes"><source>{n} stay as they are</source><translation><numerusform>{n} reste tel quel</numerusform><numerusform>{n} restent tels quels</numerusform></translation></message>
<message numerus="yes"><source>{n} themes</source><translation><numerusform>{n} thème</numerusform><numerusform>{n} thèmes</numerusform></translation></message>
<message numerus="yes"><source>{n} things are back; Undo removes again.</source><translation><numerusform>{n} élément est de retour ; Annuler le retire à nouveau.</numerusform><numerusform>{n} éléments sont de retour ; Annuler les retire à nouveau.</numerusform></translation></message>
<message numerus="yes"><source>{n} things could not be brought back:</source><translation><numerusform>{n} élément n’a pas pu être récupéré :</numerusform><numerusform>{n} éléments n’ont pas pu être récupérés :</numerusform></translation></message>
<message numerus="yes"><source>{n} things in this library are not what was written. Nothing was changed; the journal and the backups may hold what is missing.</source><translation><numerusform>{n} élément de cette bibliothèque n’est pas tel qu’écrit. Rien n’a été modifié ; le journal et les sauvegardes contiennent peut-être ce qui manque.</numerusform><numerusform>{n} éléments de cette bibliothèque ne sont pas tels qu’écrits. Rien n’a été modifié ; le journal et les sauvegardes contiennent peut-être ce qui manque.</numerusform></translation></message>
<message numerus="yes"><source>{n} to review</source><translation><numerusform>{n} à revoir</numerusform><numerusform>{n} à revoir</numerusform></translation></message>
<message><source>{n} unreadable</source><translation>{n} illisibles</translation></message>
<message numerus="yes"><source>{n} versions</source><translation><numerusform>{n} version</numerusform><numerusform>{n} versions</numerusform></translation></message>
<message numerus="yes"><source>{n} were removed here, too.</source><translation><numerusform>{n} a été retirée ici aussi.</numerusform><numerusform>{n} ont été retirées ici aussi.</numerusform></translation></message>
<message numerus="yes"><source>{n} would be new</source><translation><numerusform>{n} serait nouveau</numerusform><numerusform>{n} seraient nouveaux</numerusform></translation></message>
<message numerus="yes"><source>{n} would change</source><translation><numerusform>{n} change</numerusform><numerusform>{n} changeraient</numerusform></translation></message>
<message><source>{obstacle} Nothing was done.</source><translation>{obstacle} Rien n’a été fait.</translation></message>
<message><source>{parent}, {n} files</source><translation>{parent}, {n} fichiers</translation></message>
<message numerus="yes"><source>{parts}. {annotations} of {n} articles.</source><translation><numerusform>{parts}. {annotations} de {n} article.</numerusform><numerusform>{parts}. {annotations} de {n} articles.</numerusform></translation></message>
<message><source>{part}: {new}</source><translation>{part} : {new}</translation></message>
<message><source>{part}: {new}  (was: {old})</source><translation>{part} : {new}  (avant : {old})</translation></message>
<message><source>{path} (page by page)</source><translation>{path} (page par page)</translation></message>
<message><source>{path} Nothing of it was taken.</source><translation>{path} Rien n’en a été pris.</translation></message>
<message><source>{path} is a database of another program, not a library.</source><translation>{path} est une base de données d’un autre programme, pas une bibliothèque.</translation></message>
<message><source>{path} is a database of another program, or none at all: it is no library.</source><translation>{path} est une base de données d’un autre programme, ou n’en est pas une : ce n’est pas une bibliothèque.</translation></message>
<message><source>{path} is a folder, not a library.</source><translation>{path} est un dossier, pas une bibliothèque.</translation></message>
<message><source>{path} is a link that leads back to itself, not a library.</source><translation>{path} est un lien qui ramène à lui-même, pas une bibliothèque.</translation></message>
<message><source>{path} is an empty database, not a library.</source><translation>{path} est une base de données vide, pas une bibliothèque.</translation></message>
<message><source>{path} is an index of another Postil.</source><translation>{path} est un index d’un autre Postil.</translation></message>
<message><source>{path} is no regular file, not a library.</source><translation>{path} n’est pas un fichier ordinaire, ni une bibliothèque.</translation></message>
<message><source>{path} is not a library: it is damaged, or it never was one.</source><translation>{path} n’est pas une bibliothèque : elle est endommagée, ou n’en a jamais été une.</translation></message>
<message><source>{path} is there already; please choose another name.</source><translation>{path} existe déjà ; veuillez choisir un autre nom.</translation></message>
<message><source>{percent} %</source><translation>{percent} %</translation></message>
<message><source>{percent} read</source><translation>lu à {percent}</translation></message>
<message><source>{proposal} — doubtful: {doubt}</source><translation>{proposal} — douteux : {doubt}</translation></message>
<message><source>{reason}; there are {names}</source><translation>{reason} ; il y a {names}</translation></message>
<message><source>{remark}; the library’s own was trusted.</source><translation>{remark} ; celui de la bibliothèque a fait foi.</translation></message>
<message><source>{remark}; what it says could not be compared.</source><translation>{remark} ; ce qu’il dit n’a pas pu être comparé.</translation></message>
<message><source>{removed} removed.</source><translation>{removed} retirés.</translation></message>
<message><source>{rows} changes</source><translation>{rows} changements</translation></message>
<message><source>{said}. By {name}</source><translation>{said}. Par {name}</translation></message>
<message><source>{said}. Note: {note}</source><translation>{said}. Note : {note}</translation></message>
<message><source>{said}; stopped before the end.</source><translation>{said} ; arrêté avant la fin.</translation></message>
<message><source>{share} % alike</source><translation>semblables à {share} %</translation></message>
<message><source>{stem} copy.postil</source><translation>{stem} copie.postil</translation></message>
<message><source>{step_id} changes of the step {step_id_2} are in no copy.</source><translation>{step_id} changements de l’étape {step_id_2} ne sont dans aucune copie.</translation></message>
<message><source>{table} is no table any more.</source><translation>{table} n’est plus une table.</translation></message>
<message><source>{target} belongs to the library {library}; please choose another name for the copy.</source><translation>{target} appartient à la bibliothèque {library} ; veuillez choisir un autre nom pour la copie.</translation></message>
<message><source>{target} is no address of a group: postgresql://HOST/DATABASE?group=NAME</source><translation>{target} n’est pas l’adresse d’un groupe : postgresql://HOST/DATABASE?group=NAME</translation></message>
<message><source>{target}: {why}</source><translation>{target} : {why}</translation></message>
<message><source>{text}: no more than {longest} characters.</source><translation>{text} : {longest} caractères au plus.</translation></message>
<message><source>{there} is there already; please choose another name for the copy.</source><translation>{there} existe déjà ; veuillez choisir un autre nom pour la copie.</translation></message>
<message><source>{things} changed</source><translation>modifiés : {things}</translation></message>
<message><source>{things} would be as they were:</source><translation>Comme avant : {things}</translation></message>
<message><source>{things} would be taken away:</source><translation>Enlevé : {things}</translation></message>
<message><source>{things} would come back:</source><translation>De retour : {things}</translation></message>
<message><source>{time} left</source><translation>encore {time}</translation></message>
<message><source>{title} (new)</source><translation>{title} (nouveau)</translation></message>
<message><source>{title} (waiting for its text)</source><translation>{title} (attend son texte)</translation></message>
<message><source>{title} — notes</source><translation>{title} — notes</translation></message>
<message><source>{title}: does not say “{words}”</source><translation>{title} : ne dit pas « {words} »</translation></message>
<message><source>{title}: {lacks}</source><translation>{title} : {lacks}</translation></message>
<message><source>{unchanged} unchanged</source><translation>{unchanged} inchangées</translation></message>
<message><source>{untitled}: {pages} page.</source><translation>{untitled} : {pages} page.</translation></message>
<message><source>{untitled}: {pages} pages.</source><translation>{untitled} : {pages} pages.</translation></message>
<message><source>{wanted} is not in the library yet; postil add puts it there.</source><translation>{wanted} n’est pas encore dans la bibliothèque ; postil add l’y ajoute.</translation></message>
<message><source>{what} could not be read as it is: what means nothing in it is left out, and {where}.</source><translation>{what} n’a pas pu être lu tel quel : ce qui n’y signifie rien est laissé de côté, et {where}.</translation></message>
<message numerus="yes"><source>{what} {n} places were changed in the library as well: both stand there.</source><translation><numerusform>{what} {n} endroit a été modifié aussi dans la bibliothèque : les deux y figurent.</numerusform><numerusform>{what} {n} endroits ont été modifiés aussi dans la bibliothèque : les deux y figurent.</numerusform></translation></message>
<message><source>{which} would lose its place.</source><translation>{which} perdrait sa place.</translation></message>
<message><source>{which} would lose their place.</source><translation>{which} perdraient leur place.</translation></message>
<message><source>{why} What you wrote is held here.</source><translation>{why} Ce que vous avez écrit est conservé ici.</translation></message>
<message><source>{words} Enter takes what is selected, Esc leaves it as it is.</source><translation>{words} Enter prend ce qui est sélectionné, Esc laisse tel quel.</translation></message>
<message><source>{words} Postil keeps trying; closing the window once more gives the text up.</source><translation>{words} Postil continue d’essayer ; refermer la fenêtre abandonne le texte.</translation></message>
<message numerus="yes"><source>{words} The preview shows the first {n}.</source><translation><numerusform>{words} L’aperçu montre le premier.</numerusform><numerusform>{words} L’aperçu montre les {n} premiers.</numerusform></translation></message>
<message><source>{words}. Escape puts it down.</source><translation>{words}. Escape le repose.</translation></message>
<message><source>{yes} all the same</source><translation>{yes} malgré tout</translation></message>
<message><source>“{article_title}” has all that {name} holds already.</source><translation>« {article_title} » a déjà tout ce que contient {name}.</translation></message>
<message><source>“{beside}” is there already; it was not replaced.</source><translation>« {beside} » existe déjà ; il n’a pas été remplacé.</translation></message>
<message><source>“{folder}” is a file; several articles need a folder.</source><translation>« {folder} » est un fichier ; plusieurs articles ont besoin d’un dossier.</translation></message>
<message><source>“{key}” is the same article as “{other}” before it.</source><translation>« {key} » est le même article que « {other} » avant lui.</translation></message>
<message><source>“{name}” could not be copied to be read: {error}.</source><translation>« {name} » n’a pas pu être copié pour être lu : {error}.</translation></message>
<message><source>“{name}” could not be read, because {why}.</source><translation>« {name} » n’a pas pu être lu : {why}.</translation></message>
<message><source>“{name}” could not be read: {error}.</source><translation>« {name} » n’a pas pu être lu : {error}.</translation></message>
<message><source>“{name}” in the bundle is broken, so nothing of it was taken in.</source><translation>« {name} », dans le paquet, est endommagé ; rien n’en a donc été repris.</translation></message>
<message><source>“{name}” is empty.</source><translation>« {name} » est vide.</translation></message>
<message><source>“{name}” is larger than 50 MB, which is more than Postil opens.</source><translation>« {name} » dépasse 50 Mo, plus que ce que Postil ouvre.</translation></message>
<message><source>“{name}” is larger than {most} GB, which is more than Postil reads.</source><translation>« {name} » dépasse {most} Go, plus que ce que Postil lit.</translation></message>
<message><source>“{name}” is larger than {most} MB, which is more than Postil opens.</source><translation>« {name} » dépasse {most} Mo, plus que ce que Postil ouvre.</translation></message>
<message><source>“{name}” is no citation style.</source><translation>« {name} » n’est pas un style de citation.</translation></message>
<message><source>“{name}” is no citation style: it is not XML as CSL has it.</source><translation>« {name} » n’est pas un style de citation : ce n’est pas du XML selon CSL.</translation></message>
<message><source>“{name}” is not there any more: it was removed, or is part of another theme now.</source><translation>« {name} » n’existe plus : il a été retiré, ou fait maintenant partie d’un autre thème.</translation></message>
<message><source>“{name}” is written anew each time; nothing is merged into it.</source><translation>« {name} » est écrit à neuf chaque fois ; rien n’y est fusionné.</translation></message>
<message><source>“{name}” is {strerror}.</source><translation>« {name} » est {strerror}.</translation></message>
<message><source>“{name}” may not be read: permission denied.</source><translation>« {name} » ne peut pas être lu : accès refusé.</translation></message>
<message><source>“{name}” only names another style, {parent}; that one's file is needed.</source><translation>« {name} » ne fait que nommer un autre style, {parent} ; c’est le fichier de celui-là qu’il faut.</translation></message>
<message><source>“{name}” was removed; Undo brings it back.</source><translation>« {name} » a été retirée ; Annuler la fait revenir.</translation></message>
<message><source>“{name}” was two themes of one name. How shall the other one be called?</source><translation>« {name} » réunissait deux thèmes de même nom. Comment nommer l’autre ?</translation></message>
<message><source>“{other}” is part of “{one}” now; Undo takes them apart.</source><translation>« {other} » fait maintenant partie de « {one} » ; Annuler les sépare.</translation></message>
<message><source>“{path}” belongs to the library {library}: nothing is written over it.</source><translation>« {path} » appartient à la bibliothèque {library} : rien n’est écrit par-dessus.</translation></message>
<message><source>“{path}” could not be written: it is a link that leads to itself.</source><translation>« {path} » n’a pas pu être écrit : c’est un lien qui mène à lui-même.</translation></message>
<message><source>“{path}” could not be written: {reason}.</source><translation>« {path} » n’a pas pu être écrit : {reason}.</translation></message>
<message><source>“{path}” is a folder, not a file.</source><translation>« {path} » est un dossier, pas un fichier.</translation></message>
<message><source>“{path}” is not a possible file name.</source><translation>« {path} » n’est pas un nom de fichier possible.</translation></message>
<message><source>“{path}” is not a regular file.</source><translation>« {path} » n’est pas un fichier ordinaire.</translation></message>
<message><source>“{path}” is there already; it was not replaced.</source><translation>« {path} » existe déjà ; il n’a pas été remplacé.</translation></message>
<message><source>“{text}” is not an address of the web.</source><translation>« {text} » n’est pas une adresse du web.</translation></message>
<message><source>“{title}” has no words that an annotation could stand at.</source><translation>« {title} » n’a pas de mots sur lesquels une annotation puisse se placer.</translation></message>
<message><source>“{title}” is in Postil already, as it was when it was saved.</source><translation>« {title} » est déjà dans Postil, tel qu’il a été enregistré.</translation></message>
<message><source>“{title}” is in Postil already.</source><translation>« {title} » est déjà dans Postil.</translation></message>
<message><source>“{title}” is in the library already; “Look for a newer version” compares it with the web.</source><translation>« {title} » est déjà dans la bibliothèque ; « Chercher une version plus récente » le compare avec le web.</translation></message>
<message><source>“{title}” is in the library now.</source><translation>« {title} » est maintenant dans la bibliothèque.</translation></message>
<message><source>“{title}” is in your library and in the group: choose it there if your notes on it shall go too.</source><translation>« {title} » est dans votre bibliothèque et dans le groupe : choisissez-le pour le groupe si vos notes doivent y aller aussi.</translation></message>
<message><source>“{title}” was changed on both sides: both stand there now.</source><translation>« {title} » a été modifié des deux côtés : les deux versions y figurent maintenant.</translation></message>
<message><source>“{title}” was removed on one side and changed on the other: it stays.</source><translation>« {title} » a été retiré d’un côté et modifié de l’autre : il reste.</translation></message>
<message><source>“{title}” would have {n} tags; {tags_at_most} are the most.</source><translation>« {title} » aurait {n} étiquettes ; le maximum est de {tags_at_most}.</translation></message>
<message><source>… and {number} more</source><translation>… et {number} de plus</translation></message>
<message><source>… and {n} more</source><translation>… et {n} de plus</translation></message>
</context>
</TS>
