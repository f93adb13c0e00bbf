<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>commands</name>
    <message>
        <source>Usage: galley check POST|SITE [--json] [--site DIR]

Lists what will probably not do what its writer expects: file, line, what, and the rule. Exit
status 1 where there is anything. A site switches rules off in its _config.yml:

    galley:
      ignore: [no-alternative-text]

  --json      an array of objects: rule, file, line, text
  --site DIR  the Jekyll folder that a post is of; else the nearest folder above it

Rules:
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print a post&apos;s body as HTML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print front matter as Jekyll reads it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit front matter, every other byte kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list the images of a post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a post and its images into a Jekyll folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list the posts of a Jekyll folder as Jekyll reads them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say what will probably not do what its writer expects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begin a post in the writer&apos;s habit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: galley export POST --to DIR [--date D] [--slug S] [--dry-run] [--force] [--json] [--site DIR]

Writes the post as DIR/_posts/YYYY-MM-DD-slug.md, with the images that it refers to by relative
paths below DIR/assets/images/slug/. Everything is written, or nothing. A file of other
content that stands there already is shown as a difference and left alone, unless an earlier
export wrote it and nobody changed it since.

  --to DIR    the Jekyll folder
  --date D    YYYY-MM-DD; else of the file&apos;s name, else of the front matter, else today
  --slug S    else of the file&apos;s name, else of the front matter, else from the title
  --dry-run   print what would be written, and write nothing
  --force     write over files of other content
  --json      one object: folder, date, slug, written, unchanged, conflicts, left, note
  --site DIR  the Jekyll folder that the post is of; else the nearest folder above it
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1: %2 stays as it is: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands there already with other content; nothing was written. --force writes over it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--to DIR is missing; see galley export --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: galley get POST [KEY...] [--json] [--site DIR]

Prints the front matter as Jekyll reads it: all keys with their values, or the values
of the keys that are named, one a line. Lists and maps are printed as JSON.

  KEY     a key, or a path such as header.teaser or gallery[0].url
  --json  one object; times as &quot;time:2021-12-31T08:00:00Z&quot;, in UTC, dates as
          &quot;date:2021-12-31&quot;
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no key %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: galley images POST [--json] [--site DIR]

Lists every place where the post refers to an image, in the order of the file:
line and column, kind, address, and the alternative text or front matter key.

  --json      an array of objects: kind, url, alt, title, line, column, key
  --site DIR  the Jekyll folder whose _config.yml counts; else $SITE_DIR, else the
              nearest folder above the post that has one
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: galley list SITE [--json]

Lists every post and draft of a Jekyll folder as Jekyll will read it: date, state, URL, title, file.

  --json  an array of objects: path, url, date, slug, title, categories, tags, draft, visible, state,
          front_matter with what is inherited, provenance; or broken with the reason
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: galley new SITE --title T [--draft] [--date D] [--slug S] [--dry-run] [--json]

Begins a post in the Jekyll folder, with the front matter that most of its newest posts have, and
prints the path of the file. A file that is there already is left alone.

  --title T  the title; the file&apos;s name is made from it
  --draft    in _drafts, without a date
  --date D   YYYY-MM-DD; else today in the site&apos;s time zone
  --slug S   else from the title, as Jekyll does it
  --dry-run  print what would be written, and write nothing
  --json     one object: path, source
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file of this name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--title is missing; see galley new --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no POST is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many arguments: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown option: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no folder %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: galley render POST [--site DIR]

Prints the post&apos;s body as an HTML fragment, as the site will publish it.

  --site DIR  the Jekyll folder whose _config.yml counts; else $SITE_DIR, else the
              nearest folder above the post that has one
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: galley set POST KEY=VALUE... [--unset KEY]... [--stdout] [--site DIR]

Edits the front matter. Only the bytes of the values that are named change.

  KEY=VALUE    VALUE is text where the key holds text and YAML where it holds something
               else; for a key that is new or empty, YAML if that is a list, a switch, a
               number or a date. KEY may be a path such as header.teaser
  KEY+=ITEM    adds an item to a list, or a word to `tags: a b c`
  KEY-=ITEM    removes an item
  --unset KEY  removes a key
  --stdout     prints the post instead of writing it
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not KEY=VALUE: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edit does not fit the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is nothing to set</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley</name>
    <message>
        <source>Usage: galley [PATH...]
       galley SUBCOMMAND [ARGUMENT...]

Opens posts or a Jekyll site in the editor window, or runs a subcommand:
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
Options of the window:
  --screenshot FILE   save a picture of the window when the preview is painted, and end
  --size WxH          size of that picture
  --theme THEME       light or dark

Options:
  --help              this text; `galley SUBCOMMAND --help` tells more
  --version           the version

Exit status: 0 done, 1 something to report, 2 usage, 3 could not read or write.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>galley: the window program could not be started: %1
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>galley: could not write the picture %1
</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::attachments</name>
    <message>
        <source>Not an address of an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lies outside the site&apos;s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too large to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many pixels to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redirected to nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline, or no such host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is too slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inside the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your own network: not fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link will expire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No alt text that says something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No alt text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an image that a page can show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder for images cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image could not be copied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::attachments::AttachmentDetails</name>
    <message>
        <source>Alt text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the image shows, for readers who do not see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown by browsers when the pointer rests on the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the image is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In pixels, or in percent of the column</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>In all %n places of this image</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::attachments::AttachmentModel</name>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will expire</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>used %n times</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::attachments::AttachmentsPane</name>
    <message>
        <source>Go to the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text changed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch from your own network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>screenshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder for images yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the post first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only images that need attention: no alt text, missing, expiring or very large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images of the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n need attention</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No image needs attention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images of the post appear here. Paste or drop an image or its address to add one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::attachments::EditRunner</name>
    <message>
        <source>The text changed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try once more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::attachments::ShelfBox</name>
    <message>
        <source>Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the chosen image into the text at the cursor (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shelf: images that wait to be put into the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the shelf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shelf  %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::body::EditActions</name>
    <message>
        <source>&amp;Bold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Strikethrough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading &amp;%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move lines &amp;up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move lines &amp;down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;uplicate lines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::body::FindBar</name>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match upper and lower case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many places, or too slow: nothing replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::body::TextArea</name>
    <message>
        <source>Write here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body of the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::frontmatter::AddField</name>
    <message>
        <source>+ field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of a field to add</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::frontmatter::Chip</name>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete removes it, the arrow keys with Ctrl move it, F2 edits it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::frontmatter::ChipList</name>
    <message>
        <source>Add to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::frontmatter::DateField</name>
    <message>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the day of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set %1 to the present moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jekyll cannot read this date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jekyll reads %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jekyll may read this otherwise: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::frontmatter::FieldList</name>
    <message>
        <source>%1 – Jekyll reads the %2 further down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the YAML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New name of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::frontmatter::FormBinding</name>
    <message>
        <source>The front matter is broken; mend it as YAML first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text changed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::frontmatter::FrontMatterForm</name>
    <message>
        <source>Categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Front matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the other fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YAML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the front matter as YAML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no other fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the other fields: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the other fields: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::frontmatter::GroupField</name>
    <message>
        <source>+ item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an item to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove item %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::frontmatter::ListField</name>
    <message>
        <source>+ item</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::frontmatter::RawYamlView</name>
    <message>
        <source>Front matter as YAML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no front matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::frontmatter::SwitchField</name>
    <message>
        <source>not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::frontmatter::TextField</name>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::frontmatter::YamlOnlyField</name>
    <message>
        <source>Edit as YAML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit %1 as YAML</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::post</name>
    <message>
        <source>This image cannot be changed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it in the text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::site::CarryOut</name>
    <message>
        <source>The site&apos;s folder has changed since the export was planned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export once more to see what is different.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A different file stands there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::site::Check</name>
    <message>
        <source>It has the same URL as %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag “%1” is written “%2” elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jekyll cannot read the post, and leaves out all that its front matter says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list item with a comma is one tag or category, and becomes a folder&apos;s name with a comma.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“tag” and “category” take one name; only the plural keys split words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date that Ruby cannot read is not shown, or ends the build.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of two keys of one name, Jekyll reads the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some programs show the mark at the start of the file as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two kinds of line ends in one file make every difference unreadable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The published page shows a broken picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address carries a token that stops working after a while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readers who cannot see the picture get nothing, or a file&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two posts of one URL: Jekyll writes one over the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags that differ only in case have two pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file begins with a byte order mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of %1 line ends, %2 are of the kind of Windows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is written again below; this one does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is one name for Jekyll: “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comma is part of a name: “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comma is part of the name: “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jekyll cannot read this date, and does not build the site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ruby cannot read this date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of this image expires: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file in the site: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image has no words of its own: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::site::ExportImages</name>
    <message>
        <source>no such file in the post&apos;s folder or site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not an image file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a path of the site, which has no such file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its place in the text is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written over several lines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::site::ExportName</name>
    <message>
        <source>“%1” is not a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as 2021-12-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be part of a file&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no title to make a file&apos;s name from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the post a title, or a slug for the export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out slashes, line ends and blanks at the ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jekyll passes over files that end so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too long; a shorter slug is needed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::site::ExportPlan</name>
    <message>
        <source>The front matter&apos;s own date, %1, counts for Jekyll, not that of the file&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such folder to export into.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::site::PostIndex</name>
    <message>
        <source>The file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not UTF-8; Jekyll passes over it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::site::PostRecord</name>
    <message>
        <source>The front matter is not a list of keys with values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“categories” must be a list or a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jekyll cannot read the date “%1”, and does not build the site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The permalink “%1” has a placeholder that Jekyll does not know.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::site::SiteConfig</name>
    <message>
        <source>The site&apos;s configuration could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” in the site&apos;s configuration must be a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jekyll does not build a site with this configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Galley does not read a configuration in TOML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jekyll&apos;s defaults are shown instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site&apos;s configuration is not a mapping of keys to values.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::site::SiteFolder</name>
    <message>
        <source>“%1” is a link that leads out of the site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that is not a plain file stands at this place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::view</name>
    <message>
        <source>There is no preview, because Galley was started as root and the preview&apos;s sandbox does not work for root. Start Galley as an ordinary user to see the preview.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no preview, because this system does not let programs make user namespaces, which the preview&apos;s sandbox needs (kernel.unprivileged_userns_clone).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::view::Media</name>
    <message>
        <source>This is not an address of a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file lies outside the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture is too large to be shown here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sends on to a place that is not followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is being loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has no such picture (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer or in a private network: click to load it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to load this picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::view::PreviewView</name>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The post as readers will see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preview&apos;s process has ended unexpectedly. Your text is not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the preview again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::window::Actions</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::window::DifferenceDialog</name>
    <message>
        <source>Difference: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>− in the file      + in your text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both are the same.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::window::ExportDialog</name>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brought up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another file stands there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to Jekyll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder with _config.yml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the export does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;ate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;lug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of a Jekyll site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Overwrite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another file stands there. “Overwrite” replaces it with this post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2 stays behind. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jekyll Site</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::window::ExportFlow</name>
    <message>
        <source>Exported to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::window::FileFlow</name>
    <message>
        <source>Markdown posts (*.md *.markdown *.mkd *.mkdn *.mkdown);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Jekyll Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample blog is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Post As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) have changes that are not saved.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Another program has changed this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has removed this file. Your text is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overwrite with mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which encoding was it written in? It will be saved in the same one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::window::MainWindow</name>
    <message>
        <source>%1 · visible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not published: Jekyll cannot read the front matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · a draft, not published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · hidden by “published: false”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · hidden until %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PDF could not be written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site&apos;s configuration could not be read; the preview goes by Jekyll&apos;s defaults.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Galley</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear This List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Preview as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Galley</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Galley %1

An editor for Jekyll blogs that previews what the site will publish.

MIT licence.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::window::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::window::OpenPost</name>
    <message>
        <source>New post</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::window::OutlinePane</name>
    <message>
        <source>Headings of the post appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline of the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty heading)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::window::Panes</name>
    <message>
        <source>Write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text or preview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::window::PostListPane</name>
    <message>
        <source>broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No site is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts of the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This site has no posts yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::window::RecoveryFlow</name>
    <message>
        <source>a new post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Galley ended before your text of %1 was saved. It was found again, as of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the difference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::window::SettingsDialog</name>
    <message>
        <source>Show the file&apos;s &amp;line numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save by itself after a &amp;pause in typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch remote &amp;images without asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> pt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> em</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes when Galley is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text &amp;font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Column width</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::window::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::window::SidePane</name>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::window::StatusLine</name>
    <message>
        <source>Where the post is published, and whether it is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the text and line of the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>reading time</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::window::WelcomePage</name>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Galley</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you see while you type is what your site will publish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a post…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a Jekyll site…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sample blog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>the heading of the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the post is filed under; part of its address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the one category of the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the post is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the one tag of the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when the post was written, in place of the file name&apos;s date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when the post was last changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the layout that the page is built with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the address of the page on the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the post&apos;s part of its address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off keeps the post from being published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the summary that lists of posts show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text at which the summary ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the summary for search engines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who wrote the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who wrote the post, several people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the picture for previews in social media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the language of the post, such as ko</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>old addresses that lead to this post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where readers of this post are sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off keeps the post out of the site map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off leaves Liquid tags in the text as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pictures and captions at the top of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the small picture in lists of posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the picture behind the title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the colour behind the title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how far the picture behind the title is darkened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the words below the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the line below the title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shows a table of contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the heading of the table of contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the icon of the table of contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeps the table of contents in sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSS classes of the page, such as wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lets readers comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shows buttons to share the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shows related posts below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shows how long reading takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shows the date of the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shows the author beside the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off keeps the post out of the site&apos;s search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the page elsewhere that the title leads to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what stands beside the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pictures for the gallery include</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>items for the feature row include</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeps the post at the top of the home page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draws formulas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draws diagrams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder in front of every image of the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what a picture shows, in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where a picture lies</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>post</name>
    <message>
        <source>The encoding %1 is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file&apos;s encoding, %1, does not have: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the post as UTF-8, or write these characters in another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Korean (EUC-KR)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Korean (Windows, CP949)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japanese (Shift_JIS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japanese (EUC-JP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese, simplified (GB18030)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese, traditional (Big5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unicode (UTF-16, little-endian)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unicode (UTF-16, big-endian)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Western European (Windows)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Western European (ISO-8859-15)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Western European (ISO-8859-1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Central European (Windows)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Central European (ISO-8859-2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyrillic (Windows)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyrillic (KOI8-R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greek (Windows)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turkish (Windows)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thai (Windows)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not in the encoding %1: saving it would change what you did not touch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another encoding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the post in another folder or under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The links to the file lead round in a circle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the links, or choose the file itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the file is too long for this disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the path is a file, not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many files are open at the same time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close some programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk reports a fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk; keep a copy of the post elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not read this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change its permissions, or ask its owner to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of the file is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the folder back, or save the post elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not write in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change its permissions, or save the post elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of this file can only be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room and save again, or save the post elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your share of this disk is used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file would be larger than is allowed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder, not a post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a device or a pipe, not a post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than %1 MB; a post never is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not written in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the encoding it is written in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program changed the file since it was read. Nothing was overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep your text, take the file&apos;s, or look at the difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was removed or renamed since it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it again under this name, or under another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file of this name already. Nothing was overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or replace the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow writing to it, or save the post under another name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yaml</name>
    <message>
        <source>The front matter holds no keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a colon and a space behind each key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such place in the front matter: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key has no colon behind which a value could stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key cannot be removed by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a key of this name already: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items of a list have no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit it as YAML instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This place is written in a way that Galley cannot edit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edit would move the end of the front matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front matter could not be read after this edit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jekyll would read another value than this for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edit would also change what Jekyll reads for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no item %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These aliases stand for too many values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This alias stands for something that contains it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jekyll refuses values of this tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jekyll takes this for a number and cannot read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line does not belong to the lines above it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This YAML is written in a way that Galley cannot follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quote that opens this text is never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jekyll takes an invisible character in this text for a line end. Put the text between quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line has no key: a colon and a blank must follow one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a value that has a colon and a space in it between quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indent with spaces, not with tabs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a line that is not indented like its neighbours, or that has no colon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for an item that is not indented like its neighbours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the list with ].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the map with }.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the text with the quote that opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a value that begins with %, @ or ` between quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a value that begins with * between quotes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
