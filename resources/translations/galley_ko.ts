<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>NoteText</name>
    <message>
        <source>Nothing closes this code block, so it is published as text.</source>
        <translation>이 코드 블록을 닫는 줄이 없어서 글로 게시됩니다.</translation>
    </message>
    <message>
        <source>Jekyll runs %1 also in code; put {% raw %} and {% endraw %} around it to show it.</source>
        <translation>Jekyll은 코드 안의 %1도 실행합니다. 그대로 보이려면 {% raw %}와 {% endraw %}로 감싸십시오.</translation>
    </message>
    <message>
        <source>%1 is published as these characters: the site has no emoji plug-in (jemoji).</source>
        <translation>%1은(는) 글자 그대로 게시됩니다. 이 사이트에는 이모지 플러그인(jemoji)이 없습니다.</translation>
    </message>
    <message>
        <source>GitHub shows the marks of %1 as they are; the published page does not.</source>
        <translation>GitHub에서는 %1의 강조 기호가 그대로 보이지만 게시된 페이지에서는 강조됩니다.</translation>
    </message>
    <message>
        <source>These asterisks are published as they are.</source>
        <translation>이 별표는 그대로 게시됩니다.</translation>
    </message>
    <message>
        <source>There is no footnote &quot;%1&quot;, so its mark is published as text.</source>
        <translation>각주 &quot;%1&quot;이(가) 없어서 표시가 글로 게시됩니다.</translation>
    </message>
    <message>
        <source>There is no link &quot;%1&quot;, so this is published as text.</source>
        <translation>링크 &quot;%1&quot;이(가) 정의되지 않아 글로 게시됩니다.</translation>
    </message>
    <message>
        <source>Nothing closes this &lt;%1&gt;: everything that follows is taken as a part of it.</source>
        <translation>이 &lt;%1&gt;을(를) 닫는 태그가 없어서 뒤따르는 내용이 모두 그 안에 들어갑니다.</translation>
    </message>
    <message>
        <source>Within &lt;%1&gt; this is published as it is written; markdown=&quot;1&quot; in the tag changes that.</source>
        <translation>&lt;%1&gt; 안에서는 쓴 그대로 게시됩니다. 태그에 markdown=&quot;1&quot;을 넣으면 바뀝니다.</translation>
    </message>
    <message>
        <source>The bars make a table of these lines, though no line of dashes says so.</source>
        <translation>구분선이 없어도 세로줄 때문에 이 줄들이 표가 됩니다.</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>print a post&apos;s body as HTML</source>
        <translation>글의 본문을 HTML로 출력</translation>
    </message>
    <message>
        <source>print front matter as Jekyll reads it</source>
        <translation>머리말을 Jekyll이 읽는 대로 출력</translation>
    </message>
    <message>
        <source>edit front matter, every other byte kept</source>
        <translation>다른 바이트는 그대로 두고 머리말만 편집</translation>
    </message>
    <message>
        <source>write a post and its images into a Jekyll folder</source>
        <translation>글과 그 이미지를 Jekyll 폴더에 내보내기</translation>
    </message>
    <message>
        <source>list the posts of a Jekyll folder as Jekyll reads them</source>
        <translation>Jekyll 폴더의 글을 Jekyll이 읽는 대로 나열</translation>
    </message>
    <message>
        <source>say what will probably not do what its writer expects</source>
        <translation>쓴 사람의 뜻과 다르게 될 만한 곳을 알리기</translation>
    </message>
    <message>
        <source>begin a post in the writer&apos;s habit</source>
        <translation>쓰던 방식대로 새 글 시작</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>그대로</translation>
    </message>
    <message>
        <source>would write</source>
        <translation>쓸 예정</translation>
    </message>
    <message>
        <source>wrote</source>
        <translation>씀</translation>
    </message>
    <message>
        <source>line %1: %2 stays as it is: %3</source>
        <translation>%1번째 줄: %2 – 그대로 둡니다: %3</translation>
    </message>
    <message>
        <source>%1 stands there already with other content; nothing was written. --force writes over it.</source>
        <translation>%1: 내용이 다른 파일이 이미 있어 아무것도 쓰지 않았습니다. 덮어쓰려면 --force를 쓰십시오.</translation>
    </message>
    <message>
        <source>--to DIR is missing; see galley export --help</source>
        <translation>--to DIR이 없습니다. galley export --help를 보십시오</translation>
    </message>
    <message>
        <source>Usage: galley get POST [KEY...] [--json] [--site DIR]

Prints the front matter as Jekyll reads it: all keys with their values, or the values
of the keys that are named, one a line. Lists and maps are printed as JSON.

  KEY     a key, or a path such as header.teaser or gallery[0].url
  --json  one object; times as &quot;time:2021-12-31T08:00:00Z&quot;, in UTC, dates as
          &quot;date:2021-12-31&quot;
</source>
        <translation>사용법: galley get POST [KEY...] [--json] [--site DIR]

머리말을 Jekyll이 읽는 대로 출력합니다. 모든 키와 값을 출력하거나, 지정한 키의 값을
한 줄에 하나씩 출력합니다. 목록과 맵은 JSON으로 출력합니다.

  KEY     키, 또는 header.teaser나 gallery[0].url 같은 경로
  --json  객체 하나. 시각은 UTC로 &quot;time:2021-12-31T08:00:00Z&quot;, 날짜는
          &quot;date:2021-12-31&quot;
</translation>
    </message>
    <message>
        <source>there is no key %1</source>
        <translation>%1 키가 없습니다</translation>
    </message>
    <message>
        <source>%1 is not a folder.</source>
        <translation>%1: 폴더가 아닙니다.</translation>
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
        <translation>사용법: galley new SITE --title T [--draft] [--date D] [--slug S] [--dry-run] [--json]

Jekyll 폴더에 새 글을 시작합니다. 머리말은 가장 최근 글들이 대부분 가진 것을 따르고,
파일의 경로를 출력합니다. 이미 있는 파일은 그대로 둡니다.

  --title T  제목. 파일 이름을 여기에서 만듦
  --draft    _drafts에, 날짜 없이
  --date D   YYYY-MM-DD. 없으면 사이트 시간대의 오늘
  --slug S   없으면 제목에서, Jekyll이 하는 대로
  --dry-run  쓸 것을 출력하고 아무것도 쓰지 않음
  --json     객체 하나: path, source
</translation>
    </message>
    <message>
        <source>--title is missing; see galley new --help</source>
        <translation>--title이 없습니다. galley new --help를 보십시오</translation>
    </message>
    <message>
        <source>too many arguments: %1</source>
        <translation>인수가 너무 많습니다: %1</translation>
    </message>
    <message>
        <source>%1 needs a value</source>
        <translation>%1 옵션에는 값이 필요합니다</translation>
    </message>
    <message>
        <source>unknown option: %1</source>
        <translation>알 수 없는 옵션: %1</translation>
    </message>
    <message>
        <source>there is no folder %1</source>
        <translation>%1 폴더가 없습니다</translation>
    </message>
    <message>
        <source>Usage: galley render POST [--site DIR]

Prints the post&apos;s body as an HTML fragment, as the site will publish it.

  --site DIR  the Jekyll folder whose _config.yml counts; else $SITE_DIR, else the
              nearest folder above the post that has one
</source>
        <translation>사용법: galley render POST [--site DIR]

글의 본문을 사이트에 발행될 그대로 HTML 조각으로 출력합니다.

  --site DIR  _config.yml을 따를 Jekyll 폴더. 없으면 $SITE_DIR, 그것도 없으면
              글 위쪽에서 그 파일이 있는 가장 가까운 폴더
</translation>
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
        <translation>사용법: galley set POST KEY=VALUE... [--unset KEY]... [--stdout] [--site DIR]

머리말을 편집합니다. 지정한 값의 바이트만 바뀝니다.

  KEY=VALUE    VALUE는 키에 텍스트가 있으면 텍스트, 다른 것이 있으면 YAML.
               새 키나 빈 키에서는 목록, 스위치, 숫자, 날짜일 때만 YAML.
               KEY는 header.teaser 같은 경로일 수 있음
  KEY+=ITEM    목록에 요소를, 또는 `tags: a b c`에 낱말을 추가
  KEY-=ITEM    요소를 제거
  --unset KEY  키를 제거
  --stdout     글을 쓰는 대신 출력
</translation>
    </message>
    <message>
        <source>this is not KEY=VALUE: %1</source>
        <translation>KEY=VALUE 꼴이 아닙니다: %1</translation>
    </message>
    <message>
        <source>The edit does not fit the text.</source>
        <translation>편집이 글에 들어맞지 않습니다.</translation>
    </message>
    <message>
        <source>there is nothing to set</source>
        <translation>설정할 것이 없습니다</translation>
    </message>
    <message>
        <source>take back what was done last to a Jekyll folder</source>
        <translation>Jekyll 폴더에 마지막으로 한 일을 되돌립니다</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>옮김</translation>
    </message>
    <message>
        <source>created</source>
        <translation>만듦</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>지움</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>고침</translation>
    </message>
    <message>
        <source>There is nothing to change.</source>
        <translation>바꿀 것이 없습니다.</translation>
    </message>
    <message>
        <source>Usage: galley check POST|SITE [--fix [--dry-run]] [--rule ID]... [--json] [--site DIR]

Lists what will probably not do what its writer expects: file, line, column, what, and the rule.
Exit status 1 where there is anything left. A site switches rules off in its _config.yml:

    galley:
      ignore: [no-alternative-text]

  --fix       mends what can be mended without a question, by the fewest bytes, and lists the rest
              save where that would move a published post to another URL
  --dry-run   with --fix: prints the differences and writes nothing
  --rule ID   only this rule; may be given several times. With --fix also where a URL changes
  --json      an array of objects: rule, file, line, column, text, fixable, url_after_fix, fixed
  --site DIR  the Jekyll folder that a post is of; else the nearest folder above it

Rules:
</source>
        <translation>사용법: galley check POST|SITE [--fix [--dry-run]] [--rule ID]... [--json] [--site DIR]

쓴 사람의 뜻대로 되지 않을 만한 곳을 파일, 줄, 칸, 내용, 규칙 순으로 보여 줍니다.
남은 것이 있으면 종료 상태는 1입니다. 사이트는 _config.yml에서 규칙을 끌 수 있습니다:

    galley:
      ignore: [no-alternative-text]

  --fix       묻지 않고 고칠 수 있는 것을 가장 적은 바이트로 고치고 나머지를 보여 줍니다
              다만 공개된 글의 URL이 바뀌는 것은 고치지 않습니다
  --dry-run   --fix와 함께: 차이만 출력하고 아무것도 쓰지 않습니다
  --rule ID   이 규칙만; 여러 번 줄 수 있습니다. --fix와 함께 쓰면 URL이 바뀌는 것도 고칩니다
  --json      객체의 배열: rule, file, line, column, text, fixable, url_after_fix, fixed
  --site DIR  글이 속한 Jekyll 폴더; 없으면 글 위쪽에서 가장 가까운 폴더

규칙:
</translation>
    </message>
    <message>
        <source>there is no rule “%1”; `galley check --help` lists them</source>
        <translation>“%1” 규칙은 없습니다. 규칙 목록은 `galley check --help`에 있습니다</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) would be mended</source>
        <translation>
            <numerusform>%n곳을 고치게 됩니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) mended</source>
        <translation>
            <numerusform>%n곳을 고쳤습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>--dry-run goes with --fix; without it nothing is written anyway</source>
        <translation>--dry-run은 --fix와 함께 씁니다. --fix가 없으면 어차피 아무것도 쓰지 않습니다</translation>
    </message>
    <message>
        <source>fetch a post&apos;s remote images into its site</source>
        <translation>글의 원격 이미지를 사이트로 가져오기</translation>
    </message>
    <message>
        <source>%1 of %2 images fetched</source>
        <translation>이미지 %2개 중 %1개를 가져왔습니다</translation>
    </message>
    <message>
        <source>line %1: %2 stays remote: %3</source>
        <translation>%1행: %2은(는) 원격에 남습니다: %3</translation>
    </message>
    <message>
        <source>move a draft into the posts</source>
        <translation>초안을 글로 옮깁니다</translation>
    </message>
    <message>
        <source>move a post into the drafts</source>
        <translation>글을 초안으로 옮깁니다</translation>
    </message>
    <message>
        <source>change a post&apos;s title, slug or date, and the links to it</source>
        <translation>글의 제목, 슬러그, 날짜와 그 글로 가는 링크를 바꿉니다</translation>
    </message>
    <message>
        <source>  --dry-run   print every change with its difference, and change nothing
  --json      one object: folder, path, new_path, url, new_url, date, visible, changes, notes
  --site DIR  the Jekyll folder that the post is of; else the nearest folder above it

Everything is changed, or nothing; `galley undo SITE` takes it back.
</source>
        <translation>  --dry-run   모든 변경과 그 차이를 보여 주고, 아무것도 바꾸지 않습니다
  --json      객체 하나: folder, path, new_path, url, new_url, date, visible, changes, notes
  --site DIR  글이 속한 Jekyll 폴더. 없으면 위쪽에서 가장 가까운 폴더

모두 바뀌거나 아무것도 바뀌지 않습니다. `galley undo SITE`로 되돌립니다.
</translation>
    </message>
    <message>
        <source>Usage: galley publish DRAFT [--date D] [--slug S] [--force] [--dry-run] [--json] [--site DIR]

Moves a draft into _posts under the date that it is published at, writes that into its `date:`,
in the form that stands there or that the site&apos;s posts have, and takes `published: false`
away. Links to the draft follow.

  --date D    as 2021-12-31, or as 2021-12-31 08:00; else now
  --slug S    else the draft&apos;s own
  --force     also where another post has the address
</source>
        <translation>사용법: galley publish DRAFT [--date D] [--slug S] [--force] [--dry-run] [--json] [--site DIR]

초안을 게시하는 날짜로 _posts에 옮기고, 그 날짜를 `date:`에 적습니다. 적혀 있던 형식이나
사이트의 다른 글이 쓰는 형식을 따르며, `published: false`는 없앱니다. 초안으로 가는 링크도
따라 바뀝니다.

  --date D    2021-12-31 또는 2021-12-31 08:00처럼. 없으면 지금
  --slug S    없으면 초안의 것
  --force     다른 글이 그 주소를 쓰고 있어도 합니다
</translation>
    </message>
    <message>
        <source>Usage: galley unpublish POST [--force] [--dry-run] [--json] [--site DIR]

Moves a post into _drafts, without the date in its name. Links that would lead nowhere are
told.

  --force     also where other posts lead here by post_url or link, so that Jekyll could not
              build the site
</source>
        <translation>사용법: galley unpublish POST [--force] [--dry-run] [--json] [--site DIR]

글을 이름의 날짜 없이 _drafts로 옮깁니다. 갈 곳이 없어지는 링크를 알려 줍니다.

  --force     다른 글이 post_url이나 link로 가리켜서 Jekyll이 사이트를 만들 수 없게
              되더라도 합니다
</translation>
    </message>
    <message>
        <source>Usage: galley rename POST [--title T] [--slug S] [--date D] [--redirect] [--force]
                          [--dry-run] [--json] [--site DIR]

Gives a post another title, slug or date everywhere: in its file&apos;s name, its front matter, the
name of its own folder of images, and in every post_url, link and URL in the site that leads
to it. Only those bytes change.

  --title T   where the slug was made of the old title, it is made of the new one
  --slug S    the name in the file&apos;s name and the address
  --date D    as 2021-12-31, which keeps the time, or as 2021-12-31 08:00
  --redirect  add the old address to redirect_from
  --force     also where another post has the new address
</source>
        <translation>사용법: galley rename POST [--title T] [--slug S] [--date D] [--redirect] [--force]
                          [--dry-run] [--json] [--site DIR]

글의 제목, 슬러그, 날짜를 모든 곳에서 바꿉니다. 파일 이름, 머리말, 글의 이미지 폴더 이름,
그리고 사이트 안에서 그 글로 가는 모든 post_url, link, URL입니다. 그 바이트만 바뀝니다.

  --title T   슬러그가 옛 제목으로 만든 것이면 새 제목으로 다시 만듭니다
  --slug S    파일 이름과 주소에 들어가는 이름
  --date D    2021-12-31이면 시각은 그대로, 또는 2021-12-31 08:00처럼
  --redirect  옛 주소를 redirect_from에 넣습니다
  --force     다른 글이 새 주소를 쓰고 있어도 합니다
</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>%1 파일이 없습니다.</translation>
    </message>
    <message>
        <source>rename or merge a tag or category in a whole Jekyll folder</source>
        <translation>Jekyll 폴더 전체에서 태그나 카테고리의 이름을 바꾸거나 합칩니다</translation>
    </message>
    <message>
        <source>Usage: galley retag SITE --tag OLD=NEW | --category OLD=NEW ... [--redirect] [--dry-run] [--json]

Gives a tag or category another name in every post and draft, in the style of each; where a post
has both already, they become one. An empty NEW takes it away. Where a category is part of
addresses, links to these posts follow.

  --redirect  add addresses that change to redirect_from
  --dry-run   print every change with its difference, and change nothing
  --json      one object: folder, action, posts, addresses, changes, notes

Everything is changed, or nothing; `galley undo SITE` takes it back.
</source>
        <translation>사용법: galley retag SITE --tag OLD=NEW | --category OLD=NEW ... [--redirect] [--dry-run] [--json]

모든 글과 초안에서 태그나 카테고리의 이름을 각 글의 방식대로 바꿉니다. 글에 둘 다 있으면
하나가 됩니다. NEW가 비어 있으면 없앱니다. 카테고리가 주소에 들어가면 그 글로 가는 링크도
따라 바뀝니다.

  --redirect  바뀌는 주소를 redirect_from에 넣습니다
  --dry-run   모든 변경과 그 차이를 보여 주고, 아무것도 바꾸지 않습니다
  --json      객체 하나: folder, action, posts, addresses, changes, notes

모두 바뀌거나 아무것도 바뀌지 않습니다. `galley undo SITE`로 되돌립니다.
</translation>
    </message>
    <message>
        <source>--tag OLD=NEW or --category OLD=NEW is missing; see galley retag --help</source>
        <translation>--tag OLD=NEW나 --category OLD=NEW가 없습니다. galley retag --help를 보세요</translation>
    </message>
    <message>
        <source>--larger-than needs a number of megabytes</source>
        <translation>--larger-than에는 메가바이트 수가 필요합니다</translation>
    </message>
    <message>
        <source>list the images of a post, or audit those of a site</source>
        <translation>글의 이미지를 나열하거나 사이트의 이미지를 점검</translation>
    </message>
    <message>
        <source>Usage: galley images POST [--check [--allow HOST[:PORT]]] [--json] [--site DIR]
       galley images SITE [--check [--allow HOST[:PORT]]] [--larger-than MB] [--json]

Lists every place where the post refers to an image, in the order of the file:
line and column, kind, address, and the alternative text or front matter key.
Of a site, lists what wants the writer&apos;s eye: images that are missing, addresses that expire,
alternative texts that say nothing, and files that no text names, that have the same bytes, or
that are large.

  --check     fetches remote images and reads the files; of a post adds state and what needs
              attention: no-alt, missing, refused, expiring, very-large, offline, private
  --allow P   fetch from this place though it lies in a private network; may be repeated
  --larger-than MB  what counts as large in a site; else 2
  --json      an array of objects; of a post kind, url, alt, title, line, column, key, and
              checked also state, words, status, type, width, height, bytes, attention;
              of a site kind, file, line, column, url, details, others
  --site DIR  the Jekyll folder whose _config.yml counts; else $SITE_DIR, else the
              nearest folder above the post that has one

Exit status: 0 nothing to report, 1 something needs attention, 2 usage, 3 could not read.
</source>
        <translation>사용법: galley images POST [--check [--allow HOST[:PORT]]] [--json] [--site DIR]
       galley images SITE [--check [--allow HOST[:PORT]]] [--larger-than MB] [--json]

글이 이미지를 참조하는 모든 자리를 파일 순서대로 나열합니다: 행과 열, 종류, 주소,
대체 텍스트 또는 머리말 키.
사이트에서는 살펴볼 것을 나열합니다: 없는 이미지, 만료되는 주소, 아무것도 알려 주지 않는
대체 텍스트, 어떤 글에도 이름이 없는 파일, 내용이 같은 파일, 큰 파일.

  --check     원격 이미지를 가져오고 파일을 읽습니다. 글에서는 상태와 살펴볼 점을 덧붙입니다:
              no-alt, missing, refused, expiring, very-large, offline, private
  --allow P   사설 네트워크에 있는 이곳에서도 가져옵니다. 여러 번 쓸 수 있습니다
  --larger-than MB  사이트에서 크다고 볼 크기. 없으면 2
  --json      객체의 배열. 글에서는 kind, url, alt, title, line, column, key,
              검사하면 state, words, status, type, width, height, bytes, attention도,
              사이트에서는 kind, file, line, column, url, details, others
  --site DIR  _config.yml을 따를 Jekyll 폴더. 없으면 $SITE_DIR, 그것도 없으면
              글 위의 가장 가까운 폴더

종료 상태: 0 알릴 것 없음, 1 살펴볼 것이 있음, 2 사용법 오류, 3 읽을 수 없음.
</translation>
    </message>
    <message>
        <source>Usage: galley take-home POST [--dry-run] [--allow HOST[:PORT]] [--json] [--site DIR]

Fetches the remote images of the post into the image folder of its site and rewrites every
reference to them; every other byte of the post stays. What cannot be fetched stays remote and is
listed on stderr. A file that is there already is used again or left alone. In a site all of it is
one change, which `galley undo` takes back.

  --dry-run   fetch, print the difference and the files, and write nothing
  --allow P   fetch from this place though it lies in a private network; may be repeated
  --json      one object: folder, dry_run, changed, taken, left
  --site DIR  the Jekyll folder that the post is of; else the nearest folder above it

Exit status: 0 no image is remote now, 1 some stay remote, 2 usage, 3 could not read or write.
</source>
        <translation>사용법: galley take-home POST [--dry-run] [--allow HOST[:PORT]] [--json] [--site DIR]

글의 원격 이미지를 사이트의 이미지 폴더로 가져오고 모든 참조를 고쳐 씁니다. 글의 다른 바이트는
그대로 남습니다. 가져올 수 없는 이미지는 원격에 남고 stderr에 나열됩니다. 이미 있는 파일은 다시
쓰이거나 그대로 둡니다. 사이트에서는 이 모두가 하나의 변경이며 `galley undo`로 되돌릴 수 있습니다.

  --dry-run   가져와서 차이와 파일만 출력하고 아무것도 쓰지 않습니다
  --allow P   사설 네트워크에 있는 이곳에서도 가져옵니다. 여러 번 쓸 수 있습니다
  --json      객체 하나: folder, dry_run, changed, taken, left
  --site DIR  글이 속한 Jekyll 폴더. 없으면 글 위의 가장 가까운 폴더

종료 상태: 0 원격 이미지가 없음, 1 일부가 원격에 남음, 2 사용법 오류, 3 읽거나 쓸 수 없음.
</translation>
    </message>
    <message>
        <source>Usage: galley undo SITE [--dry-run] [--json]

Takes back what publish, unpublish, rename, retag, take-home or export did last to the Jekyll
folder, as long as every file is still as it was left. Undone twice, it is done again.

  --dry-run  print every change with its difference, and change nothing
  --json     one object: folder, action, changes, notes
</source>
        <translation>사용법: galley undo SITE [--dry-run] [--json]

publish, unpublish, rename, retag, take-home, export가 Jekyll 폴더에 마지막으로 한 일을 되돌립니다.
모든 파일이 그때 그대로일 때에만 됩니다. 한 번 더 되돌리면 다시 한 것이 됩니다.

  --dry-run  모든 변경과 그 차이를 보여 주고, 아무것도 바꾸지 않습니다
  --json     객체 하나: folder, action, changes, notes
</translation>
    </message>
    <message>
        <source>Usage: galley list SITE [--config FILE[,FILE...]] [--json]

Lists every post and draft of a Jekyll folder as Jekyll will read it: date, state, URL, title, file.

  --config  the configuration files in place of the folder&apos;s own, as jekyll build takes them
  --json    an array of objects: path, url, date, slug, title, categories, tags, draft, visible, state,
            excerpt, front_matter with what is inherited, provenance, and plugins where one changes a value
            during the build; or broken with the reason
</source>
        <translation>사용법: galley list SITE [--config FILE[,FILE...]] [--json]

Jekyll 폴더의 모든 글과 초안을 Jekyll이 읽는 대로 나열합니다: 날짜, 상태, URL, 제목, 파일.

  --config  폴더의 설정 파일 대신 쓸 파일. jekyll build의 같은 옵션과 같습니다
  --json    객체의 배열: path, url, date, slug, title, categories, tags, draft, visible, state, excerpt,
            물려받은 값을 포함한 front_matter, provenance, 빌드 중에 값을 바꾸는 플러그인이 있으면 plugins.
            읽을 수 없는 글은 broken과 이유
</translation>
    </message>
    <message>
        <source>would be published at</source>
        <translation>게시될 주소</translation>
    </message>
    <message>
        <source>the include %1 is in neither site; a theme may have it</source>
        <translation>인클루드 %1은(는) 어느 사이트에도 없습니다. 테마에 있을 수는 있습니다</translation>
    </message>
    <message>
        <source>%1 has the address %2 already; nothing was written. --force exports all the same.</source>
        <translation>%1의 주소가 이미 %2입니다. 아무것도 쓰지 않았습니다. --force를 주면 그래도 내보냅니다.</translation>
    </message>
    <message>
        <source>Looking through the site: %1 of %2 files</source>
        <translation>사이트를 살펴보는 중: 파일 %2개 중 %1개</translation>
    </message>
    <message>
        <source>Usage: galley export POST --to DIR [--date D] [--slug S] [--dry-run] [--force] [--json] [--site DIR]

Writes the post as DIR/_posts/YYYY-MM-DD-slug.md, with the images that it refers to by relative
paths below DIR/assets/images/slug/. Everything is written, or nothing. A file of other
content that stands there already is shown as a difference and left alone, unless an earlier
export wrote it and nobody changed it since. Includes of the post&apos;s own site, and
images by paths from its root, come along where the other site has none of that name. Refused
where another post has the address already.

  --to DIR    the Jekyll folder
  --date D    YYYY-MM-DD; else of the file&apos;s name, else of the front matter, else today
  --slug S    else of the file&apos;s name, else of the front matter, else from the title
  --dry-run   print what would be written, and write nothing
  --force     write over files of other content, and where another post has the address
  --json      one object: folder, date, slug, url, visible, same_url, written, unchanged, conflicts,
              left, includes, note
  --site DIR  the Jekyll folder that the post is of; else the nearest folder above it
</source>
        <translation>사용법: galley export POST --to DIR [--date D] [--slug S] [--dry-run] [--force] [--json] [--site DIR]

글을 DIR/_posts/YYYY-MM-DD-slug.md로 쓰고, 글이 상대 경로로 가리키는 이미지를
DIR/assets/images/slug/ 아래에 둡니다. 모두 쓰거나, 아무것도 쓰지 않습니다. 내용이 다른
파일이 이미 있으면 차이를 보이고 그대로 둡니다. 다만 앞서 내보낸 뒤 아무도 바꾸지 않은
파일은 새로 씁니다. 글의 사이트에 있는 인클루드와, 사이트 루트에서 시작하는
경로의 이미지는 그 이름이 없는 쪽 사이트로 함께 갑니다.
다른 글이 그 주소를 쓰고 있으면 내보내지 않습니다.

  --to DIR    Jekyll 폴더
  --date D    YYYY-MM-DD. 없으면 파일 이름, 머리말, 오늘의 차례로 찾음
  --slug S    없으면 파일 이름, 머리말, 제목의 차례로 찾음
  --dry-run   쓸 것을 출력하고 아무것도 쓰지 않음
  --force     내용이 다른 파일을 덮어쓰고, 다른 글이 그 주소를 써도 내보냄
  --json      객체 하나: folder, date, slug, url, visible, same_url, written, unchanged, conflicts,
              left, includes, note
  --site DIR  글이 속한 Jekyll 폴더. 없으면 글 위쪽에서 가장 가까운 폴더
</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1이(가) 없습니다</translation>
    </message>
</context>
<context>
    <name>galley</name>
    <message>
        <source>Usage: galley [PATH...]
       galley SUBCOMMAND [ARGUMENT...]

Opens posts or a Jekyll site in the editor window, or runs a subcommand:
</source>
        <translation>사용법: galley [PATH...]
        galley SUBCOMMAND [ARGUMENT...]

편집 창에서 글이나 Jekyll 사이트를 열거나, 하위 명령을 실행합니다:
</translation>
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
        <translation>
창의 옵션:
  --screenshot FILE   미리보기가 그려지면 창의 그림을 저장하고 끝냄
  --size WxH          그 그림의 크기
  --theme THEME       light 또는 dark

옵션:
  --help              이 도움말. 자세한 것은 `galley SUBCOMMAND --help`
  --version           버전

종료 상태: 0 마침, 1 알릴 것이 있음, 2 사용법 오류, 3 읽거나 쓸 수 없음.
</translation>
    </message>
    <message>
        <source>galley: the window program could not be started: %1
</source>
        <translation>galley: 창 프로그램을 시작할 수 없습니다: %1
</translation>
    </message>
    <message>
        <source>galley: could not write the picture %1
</source>
        <translation>galley: 그림을 %1 파일에 쓸 수 없습니다
</translation>
    </message>
    <message>
        <source>“%1” is neither a subcommand nor a file; see galley --help</source>
        <translation>“%1”은(는) 하위 명령도 파일도 아닙니다. galley --help를 보십시오</translation>
    </message>
    <message>
        <source>there is no display for the window; see galley --help for what works without one</source>
        <translation>창을 띄울 화면이 없습니다. 화면 없이 할 수 있는 것은 galley --help에 있습니다</translation>
    </message>
</context>
<context>
    <name>galley::attachments</name>
    <message>
        <source>inside the text</source>
        <translation>글 안에 들어 있음</translation>
    </message>
    <message>
        <source>This link will expire</source>
        <translation>기한이 있는 링크입니다</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>매우 큼</translation>
    </message>
    <message>
        <source>No alt text that says something</source>
        <translation>내용을 알려 주는 대체 텍스트가 없음</translation>
    </message>
    <message>
        <source>No alt text</source>
        <translation>대체 텍스트 없음</translation>
    </message>
    <message>
        <source>This is not an image that a page can show.</source>
        <translation>웹 페이지에 보일 수 있는 이미지가 아닙니다.</translation>
    </message>
    <message>
        <source>The folder for images cannot be used.</source>
        <translation>이미지를 둘 폴더를 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The image could not be copied.</source>
        <translation>이미지를 복사할 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>galley::attachments::AttachmentDetails</name>
    <message>
        <source>Alt text</source>
        <translation>대체 텍스트</translation>
    </message>
    <message>
        <source>What the image shows, for readers who do not see it</source>
        <translation>이미지를 보지 못하는 독자를 위한, 이미지에 대한 설명</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Shown by browsers when the pointer rests on the image</source>
        <translation>이미지 위에 포인터를 두면 브라우저가 보여 주는 글</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Where the image is</source>
        <translation>이미지가 있는 곳</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>너비</translation>
    </message>
    <message>
        <source>In pixels, or in percent of the column</source>
        <translation>픽셀 또는 단 너비에 대한 백분율</translation>
    </message>
    <message numerus="yes">
        <source>In all %n places of this image</source>
        <translation>
            <numerusform>이 이미지가 쓰인 %n곳 모두</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::attachments::AttachmentModel</name>
    <message>
        <source>line %1</source>
        <translation>줄 %1</translation>
    </message>
    <message>
        <source>Will expire</source>
        <translation>기한 있음</translation>
    </message>
    <message numerus="yes">
        <source>used %n times</source>
        <translation>
            <numerusform>%n번 쓰임</numerusform>
        </translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>매우 큼</translation>
    </message>
    <message>
        <source>A drawing in %1 is shown in the preview only.</source>
        <translation>%1 그림은 미리 보기에서만 보입니다.</translation>
    </message>
</context>
<context>
    <name>galley::attachments::AttachmentsPane</name>
    <message>
        <source>Go to the text</source>
        <translation>글에서 보기</translation>
    </message>
    <message>
        <source>Edit texts</source>
        <translation>텍스트 편집</translation>
    </message>
    <message>
        <source>Copy URL</source>
        <translation>URL 복사</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Markdown으로 복사</translation>
    </message>
    <message>
        <source>Paste images</source>
        <translation>이미지 붙여넣기</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Show in the folder</source>
        <translation>폴더에서 보기</translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation>다시 가져오기</translation>
    </message>
    <message>
        <source>Move up in the text</source>
        <translation>글에서 위로 옮기기</translation>
    </message>
    <message>
        <source>Move down in the text</source>
        <translation>글에서 아래로 옮기기</translation>
    </message>
    <message>
        <source>Remove from the text</source>
        <translation>글에서 제거</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>파일 고르기…</translation>
    </message>
    <message>
        <source>The text changed meanwhile.</source>
        <translation>그동안 글이 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Try once more.</source>
        <translation>다시 한 번 해 보십시오.</translation>
    </message>
    <message>
        <source>Fetch from your own network</source>
        <translation>내 네트워크에서 가져오기</translation>
    </message>
    <message>
        <source>screenshot</source>
        <translation>screenshot</translation>
    </message>
    <message>
        <source>Add images</source>
        <translation>이미지 추가</translation>
    </message>
    <message>
        <source>Images (%1)</source>
        <translation>이미지 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>There is no folder for images yet.</source>
        <translation>아직 이미지 폴더가 없습니다.</translation>
    </message>
    <message>
        <source>Save the post first.</source>
        <translation>먼저 글을 저장하십시오.</translation>
    </message>
    <message>
        <source>Show only images that need attention: no alt text, missing, expiring or very large</source>
        <translation>확인이 필요한 이미지만 보기: 대체 텍스트가 없거나, 파일이 없거나, 기한이 있거나, 매우 큰 이미지</translation>
    </message>
    <message>
        <source>Add an image</source>
        <translation>이미지 추가</translation>
    </message>
    <message>
        <source>Images of the post</source>
        <translation>글의 이미지</translation>
    </message>
    <message>
        <source>Images  %1</source>
        <translation>이미지  %1</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>이미지</translation>
    </message>
    <message numerus="yes">
        <source>%n need attention</source>
        <translation>
            <numerusform>%n개 확인 필요</numerusform>
        </translation>
    </message>
    <message>
        <source>No image needs attention.</source>
        <translation>확인이 필요한 이미지가 없습니다.</translation>
    </message>
    <message>
        <source>Images of the post appear here. Paste or drop an image or its address to add one.</source>
        <translation>글의 이미지가 여기에 나타납니다. 이미지나 이미지 주소를 붙여넣거나 끌어다 놓으면 추가됩니다.</translation>
    </message>
    <message>
        <source>Take home…</source>
        <translation>사이트로 가져오기…</translation>
    </message>
    <message>
        <source>Take all images home…</source>
        <translation>모든 이미지 가져오기…</translation>
    </message>
</context>
<context>
    <name>galley::attachments::EditRunner</name>
    <message>
        <source>The text changed meanwhile.</source>
        <translation>그동안 글이 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Try once more.</source>
        <translation>다시 한 번 해 보십시오.</translation>
    </message>
</context>
<context>
    <name>galley::attachments::ShelfBox</name>
    <message>
        <source>Insert</source>
        <translation>넣기</translation>
    </message>
    <message>
        <source>Put the chosen image into the text at the cursor (Enter)</source>
        <translation>고른 이미지를 글의 커서 자리에 넣기 (Enter)</translation>
    </message>
    <message>
        <source>Shelf: images that wait to be put into the post</source>
        <translation>보관함: 글에 넣으려고 모아 둔 이미지</translation>
    </message>
    <message>
        <source>Remove from the shelf</source>
        <translation>보관함에서 제거</translation>
    </message>
    <message>
        <source>Shelf  %1</source>
        <translation>보관함  %1</translation>
    </message>
</context>
<context>
    <name>galley::body::EditActions</name>
    <message>
        <source>&amp;Bold</source>
        <translation>굵게(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation>기울임(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Strikethrough</source>
        <translation>취소선(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>코드(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>링크(&amp;L)</translation>
    </message>
    <message>
        <source>Heading &amp;%1</source>
        <translation>제목 %1(&amp;%1)</translation>
    </message>
    <message>
        <source>Move lines &amp;up</source>
        <translation>줄 위로 옮기기(&amp;U)</translation>
    </message>
    <message>
        <source>Move lines &amp;down</source>
        <translation>줄 아래로 옮기기(&amp;D)</translation>
    </message>
    <message>
        <source>Duplica&amp;te lines</source>
        <translation>줄 복제(&amp;T)</translation>
    </message>
</context>
<context>
    <name>galley::body::FindBar</name>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation>찾을 텍스트</translation>
    </message>
    <message>
        <source>Match upper and lower case</source>
        <translation>대소문자 구분</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>온전한 낱말만</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>정규식</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>바꿀 텍스트</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>바꿀 텍스트</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>바꾸기(&amp;R)</translation>
    </message>
    <message>
        <source>Replace &amp;all</source>
        <translation>모두 바꾸기(&amp;A)</translation>
    </message>
    <message>
        <source>Too many places, or too slow: nothing replaced</source>
        <translation>너무 많거나 오래 걸려 바꾸지 않았습니다</translation>
    </message>
    <message>
        <source>Not a regular expression</source>
        <translation>정규식이 아닙니다</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>찾지 못함</translation>
    </message>
    <message>
        <source>Takes too long</source>
        <translation>너무 오래 걸림</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2곳 중 %1번째</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n곳</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::body::LinkCompleter</name>
    <message>
        <source>Links and images of the site</source>
        <translation>사이트의 링크와 이미지</translation>
    </message>
</context>
<context>
    <name>galley::body::TextArea</name>
    <message>
        <source>Write here</source>
        <translation>여기에 쓰십시오</translation>
    </message>
    <message>
        <source>Body of the post</source>
        <translation>글의 본문</translation>
    </message>
</context>
<context>
    <name>galley::frontmatter::AddField</name>
    <message>
        <source>+ field</source>
        <translation>+ 항목</translation>
    </message>
    <message>
        <source>Name of a field to add</source>
        <translation>추가할 항목의 이름</translation>
    </message>
</context>
<context>
    <name>galley::frontmatter::Chip</name>
    <message>
        <source>%1 in %2</source>
        <translation>%2: %1</translation>
    </message>
    <message>
        <source>Delete removes it, the arrow keys with Ctrl move it, F2 edits it.</source>
        <translation>Delete 키로 제거하고, Ctrl과 화살표 키로 옮기고, F2 키로 편집합니다.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Move forward</source>
        <translation>앞으로 옮기기</translation>
    </message>
    <message>
        <source>Move back</source>
        <translation>뒤로 옮기기</translation>
    </message>
</context>
<context>
    <name>galley::frontmatter::ChipList</name>
    <message>
        <source>Add to %1</source>
        <translation>%1에 추가</translation>
    </message>
</context>
<context>
    <name>galley::frontmatter::DateField</name>
    <message>
        <source>no date</source>
        <translation>날짜 없음</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>달력</translation>
    </message>
    <message>
        <source>Choose the day of %1</source>
        <translation>%1의 날짜 고르기</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>Set %1 to the present moment</source>
        <translation>%1에 현재 시각 넣기</translation>
    </message>
    <message>
        <source>Jekyll cannot read this date.</source>
        <translation>Jekyll이 읽을 수 없는 날짜입니다.</translation>
    </message>
    <message>
        <source>Jekyll reads %1</source>
        <translation>Jekyll이 읽는 날짜: %1</translation>
    </message>
    <message>
        <source>Jekyll may read this otherwise: %1</source>
        <translation>Jekyll이 다르게 읽을 수 있습니다: %1</translation>
    </message>
    <message>
        <source>Day of %1</source>
        <translation>%1의 날짜</translation>
    </message>
    <message>
        <source>d MMMM yyyy, HH:mm:ss t</source>
        <comment>form of a date</comment>
        <translation>yyyy년 M월 d일 HH:mm:ss t</translation>
    </message>
</context>
<context>
    <name>galley::frontmatter::FieldList</name>
    <message>
        <source>%1 – Jekyll reads the %2 further down</source>
        <translation>%1 – Jekyll은 아래쪽의 %2 값을 읽습니다</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 제거</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>%1 키</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>이름 바꾸기…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Show in the YAML</source>
        <translation>YAML에서 보기</translation>
    </message>
    <message>
        <source>New name of %1</source>
        <translation>%1의 새 이름</translation>
    </message>
    <message>
        <source>Reset %1; then this applies: %2</source>
        <translation>%1 되돌리기: 그러면 다음 값이 쓰입니다: %2</translation>
    </message>
</context>
<context>
    <name>galley::frontmatter::FormBinding</name>
    <message>
        <source>The front matter is broken; mend it as YAML first.</source>
        <translation>머리말이 깨져 있습니다. 먼저 YAML로 고치십시오.</translation>
    </message>
    <message>
        <source>The text changed meanwhile.</source>
        <translation>그동안 글이 바뀌었습니다.</translation>
    </message>
</context>
<context>
    <name>galley::frontmatter::FrontMatterForm</name>
    <message>
        <source>Categories</source>
        <translation>카테고리</translation>
    </message>
    <message>
        <source>+ category</source>
        <translation>+ 카테고리</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>+ tag</source>
        <translation>+ 태그</translation>
    </message>
    <message>
        <source>Front matter</source>
        <translation>머리말</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Show the other fields</source>
        <translation>다른 항목 보이기</translation>
    </message>
    <message>
        <source>YAML</source>
        <translation>YAML</translation>
    </message>
    <message>
        <source>Show the front matter as YAML</source>
        <translation>머리말을 YAML로 보기</translation>
    </message>
    <message>
        <source>no other fields</source>
        <translation>다른 항목 없음</translation>
    </message>
    <message>
        <source>Fold the other fields: %1</source>
        <translation>다른 항목 접기: %1</translation>
    </message>
    <message>
        <source>Show the other fields: %1</source>
        <translation>다른 항목 보이기: %1</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1 (출처: %2)</translation>
    </message>
    <message numerus="yes">
        <source>%n inherited</source>
        <translation>
            <numerusform>물려받은 값 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::frontmatter::GroupField</name>
    <message>
        <source>+ item</source>
        <translation>+ 요소</translation>
    </message>
    <message>
        <source>Add an item to %1</source>
        <translation>%1에 요소 추가</translation>
    </message>
    <message>
        <source>Remove item %1 of %2</source>
        <translation>%2의 요소 %1 제거</translation>
    </message>
</context>
<context>
    <name>galley::frontmatter::InheritedRows</name>
    <message>
        <source>on</source>
        <translation>켬</translation>
    </message>
    <message>
        <source>off</source>
        <translation>끔</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>출처: %1</translation>
    </message>
    <message>
        <source>write here</source>
        <translation>여기에 쓰기</translation>
    </message>
    <message>
        <source>Write %1 into this post, to change it here</source>
        <translation>%1을(를) 이 글에 써서 여기서 바꿉니다</translation>
    </message>
</context>
<context>
    <name>galley::frontmatter::ListField</name>
    <message>
        <source>+ item</source>
        <translation>+ 요소</translation>
    </message>
</context>
<context>
    <name>galley::frontmatter::RawYamlView</name>
    <message>
        <source>Front matter as YAML</source>
        <translation>YAML로 보는 머리말</translation>
    </message>
    <message>
        <source>no front matter</source>
        <translation>머리말 없음</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1번째 줄: %2</translation>
    </message>
</context>
<context>
    <name>galley::frontmatter::SwitchField</name>
    <message>
        <source>not set</source>
        <translation>정하지 않음</translation>
    </message>
    <message>
        <source>on</source>
        <translation>켬</translation>
    </message>
    <message>
        <source>off</source>
        <translation>끔</translation>
    </message>
</context>
<context>
    <name>galley::frontmatter::TextField</name>
    <message>
        <source>a number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>비어 있음</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>숫자가 아닙니다.</translation>
    </message>
</context>
<context>
    <name>galley::frontmatter::ValueCompleter</name>
    <message>
        <source>Values used on this site</source>
        <translation>이 사이트에서 쓰는 값</translation>
    </message>
</context>
<context>
    <name>galley::frontmatter::YamlOnlyField</name>
    <message>
        <source>Edit as YAML</source>
        <translation>YAML로 편집</translation>
    </message>
    <message>
        <source>Edit %1 as YAML</source>
        <translation>%1 항목을 YAML로 편집</translation>
    </message>
</context>
<context>
    <name>galley::git::Repository</name>
    <message>
        <source>The folder belongs to somebody else, so git does not read it. `git config --global --add safe.directory FOLDER` allows it, if you trust what is in there.</source>
        <translation>폴더가 다른 사람의 것이어서 git이 읽지 않습니다. 안에 든 것을 믿는다면 `git config --global --add safe.directory 폴더`로 허락할 수 있습니다.</translation>
    </message>
    <message>
        <source>Part of this folder looks like a repository of git&apos;s own making, so git does not read it.</source>
        <translation>이 폴더의 일부가 git이 만든 저장소처럼 보여서 git이 읽지 않습니다.</translation>
    </message>
</context>
<context>
    <name>galley::images</name>
    <message>
        <source>Not an address of an image</source>
        <translation>이미지 주소가 아님</translation>
    </message>
    <message>
        <source>Lies outside the site&apos;s folder</source>
        <translation>사이트 폴더 밖에 있음</translation>
    </message>
    <message>
        <source>Not a file</source>
        <translation>파일이 아님</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>읽을 수 없음</translation>
    </message>
    <message>
        <source>Too large to show</source>
        <translation>너무 커서 보일 수 없음</translation>
    </message>
    <message>
        <source>Too many pixels to show</source>
        <translation>화소가 너무 많아 보일 수 없음</translation>
    </message>
    <message>
        <source>Redirected to nowhere</source>
        <translation>갈 곳 없는 주소로 넘겨짐</translation>
    </message>
    <message>
        <source>Not an image</source>
        <translation>이미지가 아님</translation>
    </message>
    <message>
        <source>Offline, or no such host</source>
        <translation>오프라인이거나 없는 호스트</translation>
    </message>
    <message>
        <source>The server is too slow</source>
        <translation>서버가 너무 느림</translation>
    </message>
    <message>
        <source>No secure connection</source>
        <translation>보안 연결 안 됨</translation>
    </message>
    <message>
        <source>The server answers with nonsense</source>
        <translation>서버의 응답을 이해할 수 없음</translation>
    </message>
    <message>
        <source>The connection broke off</source>
        <translation>연결이 끊어짐</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>오프라인</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>불러오는 중…</translation>
    </message>
    <message>
        <source>Missing (%1)</source>
        <translation>없음 (%1)</translation>
    </message>
    <message>
        <source>No such file</source>
        <translation>파일이 없음</translation>
    </message>
    <message>
        <source>In your own network: not fetched</source>
        <translation>내 네트워크 안: 가져오지 않음</translation>
    </message>
    <message>
        <source>Not fetched</source>
        <translation>가져오지 않음</translation>
    </message>
</context>
<context>
    <name>galley::post</name>
    <message>
        <source>This image cannot be changed here.</source>
        <translation>이 이미지는 여기에서 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>Change it in the text.</source>
        <translation>글에서 바꾸십시오.</translation>
    </message>
</context>
<context>
    <name>galley::site::ApplyChanges</name>
    <message>
        <source>The site has changed since this was planned.</source>
        <translation>계획을 세운 뒤에 사이트가 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Nothing was changed. Plan it once more to see what is different.</source>
        <translation>바뀐 것은 없습니다. 다시 해서 무엇이 다른지 보세요.</translation>
    </message>
    <message>
        <source>There is something of this name already.</source>
        <translation>이 이름으로 된 것이 이미 있습니다.</translation>
    </message>
</context>
<context>
    <name>galley::site::CarryOut</name>
    <message>
        <source>The site&apos;s folder has changed since the export was planned.</source>
        <translation>내보내기를 준비한 뒤에 사이트 폴더가 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Export once more to see what is different.</source>
        <translation>무엇이 달라졌는지 보려면 다시 내보내십시오.</translation>
    </message>
    <message>
        <source>A different file stands there already.</source>
        <translation>다른 파일이 이미 있습니다.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>아무것도 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 내보내기</translation>
    </message>
</context>
<context>
    <name>galley::site::Check</name>
    <message>
        <source>It has the same URL as %1: %2</source>
        <translation>%1 파일과 URL이 같습니다: %2</translation>
    </message>
    <message>
        <source>The tag “%1” is written “%2” elsewhere.</source>
        <translation>태그 “%1”이(가) 다른 곳에서는 “%2”(으)로 쓰였습니다.</translation>
    </message>
    <message>
        <source>Jekyll cannot read the post, and leaves out all that its front matter says.</source>
        <translation>Jekyll이 글을 읽을 수 없어, 머리말에 적은 것을 모두 빠뜨립니다.</translation>
    </message>
    <message>
        <source>A list item with a comma is one tag or category, and becomes a folder&apos;s name with a comma.</source>
        <translation>쉼표가 든 목록 요소는 하나의 태그나 카테고리가 되고, 쉼표가 든 폴더 이름이 됩니다.</translation>
    </message>
    <message>
        <source>A date that Ruby cannot read is not shown, or ends the build.</source>
        <translation>Ruby가 읽을 수 없는 날짜는 보이지 않거나 빌드를 멈추게 합니다.</translation>
    </message>
    <message>
        <source>Of two keys of one name, Jekyll reads the last.</source>
        <translation>같은 이름의 키가 둘이면 Jekyll은 마지막 것을 읽습니다.</translation>
    </message>
    <message>
        <source>Some programs show the mark at the start of the file as text.</source>
        <translation>파일 첫머리의 표시를 글자로 보여 주는 프로그램이 있습니다.</translation>
    </message>
    <message>
        <source>Two kinds of line ends in one file make every difference unreadable.</source>
        <translation>한 파일에 두 가지 줄바꿈이 섞이면 변경 내용을 알아볼 수 없게 됩니다.</translation>
    </message>
    <message>
        <source>The published page shows a broken picture.</source>
        <translation>발행된 페이지에 깨진 이미지가 보입니다.</translation>
    </message>
    <message>
        <source>The address carries a token that stops working after a while.</source>
        <translation>주소에 얼마 뒤 쓸 수 없게 되는 토큰이 들어 있습니다.</translation>
    </message>
    <message>
        <source>Readers who cannot see the picture get nothing, or a file&apos;s name.</source>
        <translation>이미지를 볼 수 없는 독자에게는 아무것도 없거나 파일 이름만 전해집니다.</translation>
    </message>
    <message>
        <source>Two posts of one URL: Jekyll writes one over the other.</source>
        <translation>URL이 같은 글이 둘이면 Jekyll이 하나를 다른 하나로 덮어씁니다.</translation>
    </message>
    <message>
        <source>Tags that differ only in case have two pages.</source>
        <translation>대소문자만 다른 태그는 페이지가 따로 생깁니다.</translation>
    </message>
    <message>
        <source>The file begins with a byte order mark.</source>
        <translation>파일이 바이트 순서 표시(BOM)로 시작합니다.</translation>
    </message>
    <message>
        <source>Of %1 line ends, %2 are of the kind of Windows.</source>
        <translation>줄바꿈 %1개 가운데 %2개가 Windows 방식입니다.</translation>
    </message>
    <message>
        <source>“%1” is written again below; this one does not count.</source>
        <translation>“%1”이(가) 아래에 다시 나옵니다. 이것은 쓰이지 않습니다.</translation>
    </message>
    <message>
        <source>The comma is part of a name: “%1”.</source>
        <translation>쉼표가 이름의 일부가 됩니다: “%1”.</translation>
    </message>
    <message>
        <source>The comma is part of the name: “%1”.</source>
        <translation>쉼표가 이름의 일부가 됩니다: “%1”.</translation>
    </message>
    <message>
        <source>Jekyll cannot read this date, and does not build the site.</source>
        <translation>Jekyll이 이 날짜를 읽을 수 없어 사이트를 빌드하지 않습니다.</translation>
    </message>
    <message>
        <source>Ruby cannot read this date.</source>
        <translation>Ruby가 이 날짜를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>The address of this image expires: %1</source>
        <translation>이 이미지의 주소에는 기한이 있습니다: %1</translation>
    </message>
    <message>
        <source>There is no such file in the site: %1</source>
        <translation>사이트에 이런 파일이 없습니다: %1</translation>
    </message>
    <message>
        <source>The image has no words of its own: %1</source>
        <translation>이미지를 설명하는 글이 없습니다: %1</translation>
    </message>
    <message>
        <source>For YAML a colon with a blank behind it begins a value, and the front matter is broken.</source>
        <translation>YAML에서는 콜론 뒤에 빈칸이 오면 값이 시작되므로 머리말이 깨집니다.</translation>
    </message>
    <message>
        <source>A sign in the text means something else in YAML.</source>
        <translation>글 속의 기호가 YAML에서는 다른 뜻입니다.</translation>
    </message>
    <message>
        <source>YAML is indented with blanks; a tab breaks the front matter.</source>
        <translation>YAML은 빈칸으로 들여 씁니다. 탭은 머리말을 깨뜨립니다.</translation>
    </message>
    <message>
        <source>“tag” and “category” take one name, the plural keys split words, and other spellings say nothing.</source>
        <translation>“tag”와 “category”는 이름 하나만 받고, 복수형 키는 낱말로 나누며, 다른 철자는 아무 뜻이 없습니다.</translation>
    </message>
    <message>
        <source>Readers who follow the link find nothing.</source>
        <translation>링크를 따라간 독자는 아무것도 찾지 못합니다.</translation>
    </message>
    <message>
        <source>The link leads to the page, but not to the place in it.</source>
        <translation>링크가 페이지로는 가지만 그 안의 자리로는 가지 않습니다.</translation>
    </message>
    <message>
        <source>Jekyll stops at Liquid that it cannot read: nothing is published.</source>
        <translation>Jekyll은 읽을 수 없는 Liquid에서 멈추므로 아무것도 공개되지 않습니다.</translation>
    </message>
    <message>
        <source>Jekyll runs Liquid in code too, and publishes what comes of it.</source>
        <translation>Jekyll은 코드 속의 Liquid도 실행하고 그 결과를 공개합니다.</translation>
    </message>
    <message>
        <source>A code block that is never closed is published as text.</source>
        <translation>닫히지 않은 코드 블록은 글로 공개됩니다.</translation>
    </message>
    <message>
        <source>An element that is never closed takes in what follows it.</source>
        <translation>닫히지 않은 요소는 뒤따르는 내용을 삼킵니다.</translation>
    </message>
    <message>
        <source>A footnote&apos;s mark without its note is published as text.</source>
        <translation>내용이 없는 각주 표시는 글로 공개됩니다.</translation>
    </message>
    <message>
        <source>Without jemoji, a shortcode is published as its letters.</source>
        <translation>jemoji가 없으면 이모지 단축 코드는 글자 그대로 공개됩니다.</translation>
    </message>
    <message>
        <source>Jekyll takes a post&apos;s date, address and kind from its file&apos;s name.</source>
        <translation>Jekyll은 글의 날짜와 주소와 종류를 파일 이름에서 얻습니다.</translation>
    </message>
    <message>
        <source>Jekyll reads posts from “_posts” and “_drafts” alone.</source>
        <translation>Jekyll은 “_posts”와 “_drafts”에서만 글을 읽습니다.</translation>
    </message>
    <message>
        <source>Jekyll does not read the file, and nothing of it is published.</source>
        <translation>Jekyll이 이 파일을 읽지 않으므로 아무것도 공개되지 않습니다.</translation>
    </message>
    <message>
        <source>There is no such file in the site, but “%1”: %2</source>
        <translation>사이트에 그런 파일이 없고 “%1”이(가) 있습니다: %2</translation>
    </message>
    <message>
        <source>The site publishes nothing at %1.</source>
        <translation>사이트의 %1에는 아무것도 없습니다.</translation>
    </message>
    <message>
        <source>The post has no place named “%1”.</source>
        <translation>글에 “%1”(이)라는 자리가 없습니다.</translation>
    </message>
    <message>
        <source>%1 has no place named “%2”.</source>
        <translation>%1에 “%2”(이)라는 자리가 없습니다.</translation>
    </message>
    <message>
        <source>There is no file “%1” in the site, and Jekyll stops.</source>
        <translation>사이트에 “%1” 파일이 없어서 Jekyll이 멈춥니다.</translation>
    </message>
    <message>
        <source>There is no post “%1”, and Jekyll stops.</source>
        <translation>“%1” 글이 없어서 Jekyll이 멈춥니다.</translation>
    </message>
    <message>
        <source>Jekyll does not know “%1”; “%2” is what it reads.</source>
        <translation>Jekyll은 “%1” 키를 모릅니다. 읽는 것은 “%2”입니다.</translation>
    </message>
    <message>
        <source>Jekyll takes “%1” and passes over “%2”.</source>
        <translation>Jekyll은 “%1” 키를 쓰고 “%2” 키는 지나칩니다.</translation>
    </message>
    <message>
        <source>“%1” is one name for Jekyll: “%2”. Several go under “%3”.</source>
        <translation>Jekyll에게 “%1”은(는) 이름 하나입니다: “%2”. 여럿은 “%3”에 씁니다.</translation>
    </message>
    <message>
        <source>These are %1 names for Jekyll, and “%2” is one elsewhere.</source>
        <translation>Jekyll에게 이것은 이름 %1개인데, 다른 글에서는 “%2”이(가) 하나입니다.</translation>
    </message>
    <message>
        <source>The category “%1” is written “%2” elsewhere.</source>
        <translation>카테고리 “%1”을(를) 다른 글에서는 “%2”(으)로 씁니다.</translation>
    </message>
    <message>
        <source>A remark begins at “%1”: the title ends before it.</source>
        <translation>“%1”부터는 주석이므로 제목이 그 앞에서 끝납니다.</translation>
    </message>
    <message>
        <source>The file is not UTF-8, and Jekyll passes over it.</source>
        <translation>파일이 UTF-8이 아니어서 Jekyll이 지나칩니다.</translation>
    </message>
    <message>
        <source>The name does not begin with a date (2021-12-31-), so Jekyll passes over the file.</source>
        <translation>이름이 날짜(2021-12-31-)로 시작하지 않아서 Jekyll이 이 파일을 지나칩니다.</translation>
    </message>
    <message>
        <source>The ending of “%1” is not one of the site&apos;s for Markdown, so the text is published as it is written.</source>
        <translation>“%1”의 확장자는 이 사이트의 Markdown 확장자가 아니므로 글이 쓴 그대로 공개됩니다.</translation>
    </message>
    <message>
        <source>The site&apos;s configuration, or a name that begins with a dot, “_”, “#” or “~”, keeps Jekyll from reading this file.</source>
        <translation>사이트 설정이나 점, “_”, “#”, “~”로 시작하는 이름 때문에 Jekyll이 이 파일을 읽지 않습니다.</translation>
    </message>
    <message>
        <source>The file is named like a post but lies in no folder of posts (“_posts”).</source>
        <translation>파일 이름은 글과 같지만 글 폴더(“_posts”)에 있지 않습니다.</translation>
    </message>
    <message>
        <source>A text that begins so, or has this in it, needs quotes; Jekyll cannot read the front matter.</source>
        <translation>이렇게 시작하거나 이런 기호가 든 글은 따옴표로 묶어야 합니다. Jekyll이 머리말을 읽지 못합니다.</translation>
    </message>
    <message>
        <source>A text with a colon and a blank in it needs quotes; Jekyll cannot read the front matter.</source>
        <translation>콜론과 빈칸이 든 글은 따옴표로 묶어야 합니다. Jekyll이 머리말을 읽지 못합니다.</translation>
    </message>
    <message>
        <source>YAML knows no tabs in front of a line; Jekyll cannot read the front matter.</source>
        <translation>YAML은 줄 앞의 탭을 모릅니다. Jekyll이 머리말을 읽지 못합니다.</translation>
    </message>
    <message>
        <source>There is no such day as the one in the file&apos;s name, and Jekyll stops.</source>
        <translation>파일 이름에 있는 날짜가 달력에 없어서 Jekyll이 멈춥니다.</translation>
    </message>
</context>
<context>
    <name>galley::site::DateStamp</name>
    <message>
        <source>The front matter could not be changed.</source>
        <translation>머리말을 고칠 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” is not a date.</source>
        <translation>“%1”은(는) 날짜가 아닙니다.</translation>
    </message>
    <message>
        <source>Write it as 2021-12-31, or as 2021-12-31 08:00.</source>
        <translation>2021-12-31 또는 2021-12-31 08:00처럼 쓰세요.</translation>
    </message>
</context>
<context>
    <name>galley::site::ExportImages</name>
    <message>
        <source>no such file in the post&apos;s folder or site</source>
        <translation>글의 폴더나 사이트에 이런 파일이 없습니다</translation>
    </message>
    <message>
        <source>not an image file</source>
        <translation>이미지 파일이 아닙니다</translation>
    </message>
    <message>
        <source>a path of the site, which has no such file</source>
        <translation>사이트 경로이지만 사이트에 이런 파일이 없습니다</translation>
    </message>
    <message>
        <source>its place in the text is not known</source>
        <translation>글에서의 자리를 알 수 없습니다</translation>
    </message>
    <message>
        <source>written over several lines</source>
        <translation>여러 줄에 걸쳐 쓰였습니다</translation>
    </message>
    <message>
        <source>the site has another image there</source>
        <translation>사이트에 같은 이름의 다른 이미지가 있습니다</translation>
    </message>
</context>
<context>
    <name>galley::site::ExportName</name>
    <message>
        <source>“%1” is not a date.</source>
        <translation>“%1”은(는) 날짜가 아닙니다.</translation>
    </message>
    <message>
        <source>Write it as 2021-12-31.</source>
        <translation>2021-12-31처럼 쓰십시오.</translation>
    </message>
    <message>
        <source>“%1” cannot be part of a file&apos;s name.</source>
        <translation>“%1”은(는) 파일 이름에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>There is no title to make a file&apos;s name from.</source>
        <translation>파일 이름을 지을 제목이 없습니다.</translation>
    </message>
    <message>
        <source>Give the post a title, or a slug for the export.</source>
        <translation>글에 제목을 붙이거나 내보낼 슬러그를 정하십시오.</translation>
    </message>
    <message>
        <source>Leave out slashes, line ends and blanks at the ends.</source>
        <translation>빗금과 줄바꿈, 양끝의 빈칸을 빼십시오.</translation>
    </message>
    <message>
        <source>Jekyll passes over files that end so.</source>
        <translation>이렇게 끝나는 파일은 Jekyll이 건너뜁니다.</translation>
    </message>
    <message>
        <source>It is too long; a shorter slug is needed.</source>
        <translation>너무 깁니다. 더 짧은 슬러그가 필요합니다.</translation>
    </message>
</context>
<context>
    <name>galley::site::ExportPlan</name>
    <message>
        <source>The front matter&apos;s own date, %1, counts for Jekyll, not that of the file&apos;s name.</source>
        <translation>Jekyll에게는 파일 이름의 날짜가 아니라 머리말의 날짜 %1이(가) 유효합니다.</translation>
    </message>
    <message>
        <source>There is no such folder to export into.</source>
        <translation>내보낼 폴더가 없습니다.</translation>
    </message>
</context>
<context>
    <name>galley::site::FolderWatch</name>
    <message>
        <source>The system cannot watch all folders of this site. Changes by other programs appear after some seconds. (fs.inotify.max_user_watches says how many can be watched.)</source>
        <translation>시스템이 이 사이트의 폴더를 모두 지켜볼 수 없습니다. 다른 프로그램이 바꾼 내용은 몇 초 뒤에 나타납니다. (지켜볼 수 있는 수는 fs.inotify.max_user_watches에 있습니다.)</translation>
    </message>
    <message>
        <source>The site lies on another machine. Changes that are made there appear after some seconds.</source>
        <translation>사이트가 다른 컴퓨터에 있습니다. 그곳에서 바뀐 내용은 몇 초 뒤에 나타납니다.</translation>
    </message>
</context>
<context>
    <name>galley::site::Forecast</name>
    <message>
        <source>not published: the file&apos;s name does not begin with a date</source>
        <translation>공개 안 됨: 파일 이름이 날짜로 시작하지 않음</translation>
    </message>
    <message>
        <source>not published: the site leaves this file out</source>
        <translation>공개 안 됨: 사이트가 이 파일을 제외함</translation>
    </message>
    <message>
        <source>not a post: the file is not in “_posts”</source>
        <translation>글이 아님: 파일이 “_posts”에 없음</translation>
    </message>
    <message>
        <source>%1 · hidden until %2</source>
        <translation>%1 · %2까지 숨김</translation>
    </message>
    <message>
        <source>%1 · hidden until %2; on a build server in UTC until %3</source>
        <translation>%1 · %2까지 숨김, UTC 빌드 서버에서는 %3까지</translation>
    </message>
    <message>
        <source>%1 · hidden until %2, but visible on a build server in UTC</source>
        <translation>%1 · %2까지 숨김, UTC 빌드 서버에서는 보임</translation>
    </message>
    <message>
        <source>%1 · visible here; hidden on a build server in UTC until %2</source>
        <translation>%1 · 여기서는 보임, UTC 빌드 서버에서는 %2까지 숨김</translation>
    </message>
    <message>
        <source>%1 · visible</source>
        <translation>%1 · 보임</translation>
    </message>
    <message>
        <source>not published: Jekyll cannot read the front matter</source>
        <translation>공개 안 됨: Jekyll이 머리말을 읽지 못함</translation>
    </message>
    <message>
        <source>%1 · a draft, not published</source>
        <translation>%1 · 초안, 공개 안 됨</translation>
    </message>
    <message>
        <source>%1 · hidden by “published: false”</source>
        <translation>%1 · “published: false”로 숨김</translation>
    </message>
    <message>
        <source>%1 from the site&apos;s defaults</source>
        <translation>%1: 사이트 기본값</translation>
    </message>
    <message>
        <source>%1 · beyond the site&apos;s limit_posts</source>
        <translation>%1 · 사이트의 limit_posts 개수 밖</translation>
    </message>
</context>
<context>
    <name>galley::site::IgnoreRule</name>
    <message>
        <source>The site&apos;s configuration is written in a way that Galley cannot edit.</source>
        <translation>사이트 설정이 Galley가 고칠 수 없는 방식으로 쓰여 있습니다.</translation>
    </message>
    <message>
        <source>Add the rule to “galley: {ignore: […]}” in it by hand.</source>
        <translation>설정의 “galley: {ignore: […]}”에 규칙을 직접 더하십시오.</translation>
    </message>
</context>
<context>
    <name>galley::site::Inherited</name>
    <message>
        <source>the site&apos;s defaults, rule %1</source>
        <translation>사이트 기본값 %1번 규칙</translation>
    </message>
    <message>
        <source>the file name</source>
        <translation>파일 이름</translation>
    </message>
    <message>
        <source>the folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>the file&apos;s time</source>
        <translation>파일 시각</translation>
    </message>
    <message>
        <source>Jekyll itself</source>
        <translation>Jekyll</translation>
    </message>
</context>
<context>
    <name>galley::site::LiquidCheck</name>
    <message>
        <source>“%1” is opened here and never closed, and Jekyll stops.</source>
        <translation>“%1”이(가) 여기서 열리고 닫히지 않아서 Jekyll이 멈춥니다.</translation>
    </message>
    <message>
        <source>“{{” is not followed by “}}”, and Jekyll stops.</source>
        <translation>“{{” 뒤에 “}}”가 없어서 Jekyll이 멈춥니다.</translation>
    </message>
    <message>
        <source>“{%” is not followed by “%}”, and Jekyll stops.</source>
        <translation>“{%” 뒤에 “%}”가 없어서 Jekyll이 멈춥니다.</translation>
    </message>
    <message>
        <source>There is no tag&apos;s name behind “{%”, and Jekyll stops.</source>
        <translation>“{%” 뒤에 태그 이름이 없어서 Jekyll이 멈춥니다.</translation>
    </message>
    <message>
        <source>“%1” has no beginning here, and Jekyll stops.</source>
        <translation>여기에는 “%1”의 시작이 없어서 Jekyll이 멈춥니다.</translation>
    </message>
    <message>
        <source>No plugin of this site knows “%1”, and Jekyll stops.</source>
        <translation>이 사이트의 어떤 플러그인도 “%1”을(를) 몰라서 Jekyll이 멈춥니다.</translation>
    </message>
    <message>
        <source>Liquid does not understand what stands behind “%1”, and Jekyll stops.</source>
        <translation>Liquid가 “%1” 뒤에 있는 것을 이해하지 못해서 Jekyll이 멈춥니다.</translation>
    </message>
    <message>
        <source>There is no file “%1” among the site&apos;s includes, and Jekyll stops.</source>
        <translation>사이트의 include 폴더에 “%1” 파일이 없어서 Jekyll이 멈춥니다.</translation>
    </message>
</context>
<context>
    <name>galley::site::NewPost</name>
    <message>
        <source>There is a file of this name already.</source>
        <translation>이 이름의 파일이 이미 있습니다.</translation>
    </message>
    <message>
        <source>The folder could not be made.</source>
        <translation>폴더를 만들 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>galley::site::Planning</name>
    <message>
        <source>Nothing was changed.</source>
        <translation>바뀐 것이 없습니다.</translation>
    </message>
</context>
<context>
    <name>galley::site::PostIndex</name>
    <message>
        <source>The file cannot be read.</source>
        <translation>파일을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>The file is not UTF-8; Jekyll passes over it.</source>
        <translation>파일이 UTF-8이 아니어서 Jekyll이 건너뜁니다.</translation>
    </message>
    <message>
        <source>This is not a plain file.</source>
        <translation>일반 파일이 아닙니다.</translation>
    </message>
</context>
<context>
    <name>galley::site::PostMove</name>
    <message>
        <source>The post belongs to no Jekyll site.</source>
        <translation>이 글은 어느 Jekyll 사이트에도 속하지 않습니다.</translation>
    </message>
    <message>
        <source>Say which with --site, or put it into one.</source>
        <translation>--site로 사이트를 알려 주거나, 사이트 안에 넣으세요.</translation>
    </message>
    <message>
        <source>Jekyll does not read this file as a post or draft.</source>
        <translation>Jekyll은 이 파일을 글이나 초안으로 읽지 않습니다.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>그런 파일이 없습니다.</translation>
    </message>
    <message>
        <source>The post is published already.</source>
        <translation>이 글은 이미 게시되어 있습니다.</translation>
    </message>
    <message>
        <source>The post is waiting for its date, %1.</source>
        <translation>이 글은 %1이 되기를 기다리고 있습니다.</translation>
    </message>
    <message>
        <source>Give it another date to publish it earlier.</source>
        <translation>더 일찍 게시하려면 날짜를 바꾸세요.</translation>
    </message>
    <message>
        <source>The post is a draft already.</source>
        <translation>이 글은 이미 초안입니다.</translation>
    </message>
    <message>
        <source>A draft gets its date when it is published.</source>
        <translation>초안의 날짜는 게시할 때 정해집니다.</translation>
    </message>
    <message>
        <source>The slug stays “%1”: it was not made of the old title.</source>
        <translation>슬러그는 “%1” 그대로입니다. 옛 제목으로 만든 것이 아니기 때문입니다.</translation>
    </message>
    <message>
        <source>The front matter could not be changed.</source>
        <translation>머리말을 고칠 수 없습니다.</translation>
    </message>
    <message>
        <source>Jekyll reads the date as %1.</source>
        <translation>Jekyll은 날짜를 %1(으)로 읽습니다.</translation>
    </message>
    <message>
        <source>There is a file of this name already.</source>
        <translation>이 이름의 파일이 이미 있습니다.</translation>
    </message>
    <message>
        <source>“%1” has the address %2 already.</source>
        <translation>“%1”의 주소가 이미 %2입니다.</translation>
    </message>
    <message>
        <source>Choose another slug, or another date.</source>
        <translation>다른 슬러그나 다른 날짜를 고르세요.</translation>
    </message>
    <message>
        <source>The address changes from %1 to %2. With a redirect the old one goes on working.</source>
        <translation>주소가 %1에서 %2(으)로 바뀝니다. 넘겨주기를 두면 옛 주소도 계속 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The images stay in %1: the new name is taken, or another post has it too.</source>
        <translation>이미지는 %1에 그대로 둡니다. 새 이름이 이미 쓰이고 있거나 다른 글도 그 폴더를 씁니다.</translation>
    </message>
    <message>
        <source>%1 could not be read as UTF-8; links in it stay as they are.</source>
        <translation>%1은(는) UTF-8로 읽을 수 없어서 그 안의 링크를 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Jekyll could not build the site any more: other posts lead here by post_url or link.</source>
        <translation>Jekyll이 더는 사이트를 만들 수 없게 됩니다. 다른 글이 post_url이나 link로 이 글을 가리킵니다.</translation>
    </message>
    <message>
        <source>Take these links out first.</source>
        <translation>먼저 이 링크들을 없애세요.</translation>
    </message>
    <message>
        <source>Links that lead nowhere then: %1</source>
        <translation>갈 곳이 없어지는 링크: %1</translation>
    </message>
    <message>
        <source>Publish “%1”</source>
        <translation>“%1” 게시</translation>
    </message>
    <message>
        <source>Take back “%1” into the drafts</source>
        <translation>“%1”을(를) 초안으로 되돌리기</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>“%1” 이름 바꾸기</translation>
    </message>
</context>
<context>
    <name>galley::site::PostRecord</name>
    <message>
        <source>The front matter is not a list of keys with values.</source>
        <translation>머리말이 키와 값의 목록이 아닙니다.</translation>
    </message>
    <message>
        <source>“categories” must be a list or a text.</source>
        <translation>“categories”는 목록이나 텍스트여야 합니다.</translation>
    </message>
    <message>
        <source>Jekyll cannot read the date “%1”, and does not build the site.</source>
        <translation>Jekyll이 날짜 “%1”을(를) 읽을 수 없어 사이트를 빌드하지 않습니다.</translation>
    </message>
    <message>
        <source>The site&apos;s configuration has a default date that Jekyll cannot read: %1</source>
        <translation>사이트 설정의 기본값에 Jekyll이 읽을 수 없는 날짜가 있습니다: %1</translation>
    </message>
    <message>
        <source>“%1” must be a text: Jekyll cannot make an address of it.</source>
        <translation>“%1”은(는) 텍스트여야 합니다. Jekyll이 이 값으로는 주소를 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>Jekyll cannot make an address of the permalink “%1”: it does not know a placeholder, or a name has a colon.</source>
        <translation>Jekyll이 고유 링크 “%1”(으)로 주소를 만들 수 없습니다. 모르는 자리 표시자가 있거나 이름에 쌍점이 있습니다.</translation>
    </message>
</context>
<context>
    <name>galley::site::Redirect</name>
    <message>
        <source>The front matter could not be changed.</source>
        <translation>머리말을 고칠 수 없습니다.</translation>
    </message>
    <message>
        <source>jekyll-redirect-from is not among the site&apos;s plugins: until it is, redirect_from does nothing.</source>
        <translation>jekyll-redirect-from이 사이트의 플러그인에 없습니다. 넣기 전에는 redirect_from이 아무 일도 하지 않습니다.</translation>
    </message>
</context>
<context>
    <name>galley::site::Retag</name>
    <message>
        <source>The front matter could not be changed.</source>
        <translation>머리말을 고칠 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” and “%2” would both have the address %3.</source>
        <translation>“%1”과(와) “%2”의 주소가 둘 다 %3이(가) 됩니다.</translation>
    </message>
    <message>
        <source>Left as they are, since the name comes from a folder or a default, or the front matter cannot be changed: %1</source>
        <translation>이름이 폴더나 기본값에서 오거나 머리말을 고칠 수 없어서 그대로 둔 파일: %1</translation>
    </message>
    <message>
        <source>Not looked into, since Jekyll cannot read them: %1</source>
        <translation>Jekyll이 읽을 수 없어서 살펴보지 않은 파일: %1</translation>
    </message>
    <message>
        <source>%1 could not be read as UTF-8; links in it stay as they are.</source>
        <translation>%1은(는) UTF-8로 읽을 수 없어서 그 안의 링크를 그대로 둡니다.</translation>
    </message>
    <message numerus="yes">
        <source>The addresses of %n published post(s) change. With redirects the old ones go on working.</source>
        <translation>
            <numerusform>게시된 글 %n개의 주소가 바뀝니다. 넘겨주기를 두면 옛 주소도 계속 쓸 수 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename the tag “%1” to “%2”</source>
        <translation>태그 “%1”을(를) “%2”(으)로 바꾸기</translation>
    </message>
    <message>
        <source>Rename the category “%1” to “%2”</source>
        <translation>카테고리 “%1”을(를) “%2”(으)로 바꾸기</translation>
    </message>
    <message>
        <source>There is no Jekyll site here.</source>
        <translation>여기에는 Jekyll 사이트가 없습니다.</translation>
    </message>
</context>
<context>
    <name>galley::site::SiteConfig</name>
    <message>
        <source>The site&apos;s configuration could not be read.</source>
        <translation>사이트 설정을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” in the site&apos;s configuration must be a list.</source>
        <translation>사이트 설정의 “%1”은(는) 목록이어야 합니다.</translation>
    </message>
    <message>
        <source>Jekyll does not build a site with this configuration.</source>
        <translation>이런 설정으로는 Jekyll이 사이트를 빌드하지 않습니다.</translation>
    </message>
    <message>
        <source>Galley does not read a configuration in TOML.</source>
        <translation>Galley는 TOML로 된 설정을 읽지 않습니다.</translation>
    </message>
    <message>
        <source>Jekyll&apos;s defaults are shown instead.</source>
        <translation>대신 Jekyll의 기본값을 보여 줍니다.</translation>
    </message>
    <message>
        <source>The site&apos;s configuration is not a mapping of keys to values.</source>
        <translation>사이트 설정이 키와 값의 대응이 아닙니다.</translation>
    </message>
</context>
<context>
    <name>galley::site::SiteFolder</name>
    <message>
        <source>“%1” is a link that leads out of the site.</source>
        <translation>“%1”은(는) 사이트 밖으로 나가는 링크입니다.</translation>
    </message>
    <message>
        <source>Nothing is written there.</source>
        <translation>거기에는 아무것도 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>Something that is not a plain file stands at this place.</source>
        <translation>이 자리에는 보통 파일이 아닌 것이 있습니다.</translation>
    </message>
    <message>
        <source>“%1” is not a folder.</source>
        <translation>“%1”은(는) 폴더가 아닙니다.</translation>
    </message>
</context>
<context>
    <name>galley::site::SiteRecovery</name>
    <message>
        <source>A file has changed since.</source>
        <translation>그 뒤에 파일이 바뀌었습니다.</translation>
    </message>
    <message>
        <source>What was done last can be taken back only while the files are as it left them.</source>
        <translation>마지막 작업은 파일이 그때 그대로일 때에만 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>“%1” was interrupted and has been completed now, in %2.</source>
        <translation>“%1” 작업이 중간에 끊겼고, 지금 %2에서 마쳤습니다.</translation>
    </message>
    <message>
        <source>“%1” was interrupted; %2 is as it was before.</source>
        <translation>“%1” 작업이 중간에 끊겼고, %2은(는) 그 전 상태로 돌아갔습니다.</translation>
    </message>
    <message>
        <source>Changed meanwhile and left as they are: %1</source>
        <translation>그 사이에 바뀌어 그대로 둔 파일: %1</translation>
    </message>
    <message>
        <source>There is nothing to take back in this site.</source>
        <translation>이 사이트에는 되돌릴 것이 없습니다.</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>되돌리기: %1</translation>
    </message>
</context>
<context>
    <name>galley::site::Transaction</name>
    <message>
        <source>The file changed while it was copied.</source>
        <translation>복사하는 동안 파일이 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>다시 해 보세요.</translation>
    </message>
</context>
<context>
    <name>galley::site::TransactionLog</name>
    <message>
        <source>Another Galley is changing this site at the moment.</source>
        <translation>지금 다른 Galley가 이 사이트를 고치고 있습니다.</translation>
    </message>
    <message>
        <source>Try again when it is done. Nothing was changed.</source>
        <translation>그 작업이 끝난 뒤에 다시 해 보세요. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>The log of what was done to the site cannot be read.</source>
        <translation>사이트에 한 일을 적은 기록을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Another version of Galley may have written it. Remove the file when the site is as it should be.</source>
        <translation>다른 판의 Galley가 썼을 수 있습니다. 사이트가 제대로 되어 있으면 그 파일을 지우세요.</translation>
    </message>
</context>
<context>
    <name>galley::siteimages::SiteAudit</name>
    <message>
        <source>the address expires</source>
        <translation>주소가 만료됩니다</translation>
    </message>
    <message>
        <source>no alternative text</source>
        <translation>대체 텍스트 없음</translation>
    </message>
    <message>
        <source>“%1” says nothing</source>
        <translation>“%1”은(는) 아무것도 알려 주지 않습니다</translation>
    </message>
    <message>
        <source>no text of the site names this file</source>
        <translation>사이트의 어떤 글에도 이 파일 이름이 없습니다</translation>
    </message>
    <message>
        <source>the same bytes as %1</source>
        <translation>%1과(와) 같은 내용</translation>
    </message>
</context>
<context>
    <name>galley::siteimages::TakeHome</name>
    <message>
        <source>The image cannot be kept.</source>
        <translation>이미지를 보관할 수 없습니다.</translation>
    </message>
    <message>
        <source>This place cannot be rewritten</source>
        <translation>이 자리는 고쳐 쓸 수 없음</translation>
    </message>
    <message>
        <source>There is no folder for images yet.</source>
        <translation>아직 이미지 폴더가 없습니다.</translation>
    </message>
    <message>
        <source>Save the post first.</source>
        <translation>먼저 글을 저장하십시오.</translation>
    </message>
    <message>
        <source>Not fetched</source>
        <translation>가져오지 않음</translation>
    </message>
    <message>
        <source>The folder for images cannot be made.</source>
        <translation>이미지 폴더를 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>Take images of %1 home</source>
        <translation>%1의 이미지 가져오기</translation>
    </message>
</context>
<context>
    <name>galley::view</name>
    <message>
        <source>There is no preview, because Galley was started as root and the preview&apos;s sandbox does not work for root. Start Galley as an ordinary user to see the preview.</source>
        <translation>Galley를 root로 시작했고 미리보기의 샌드박스는 root로 동작하지 않으므로 미리보기가 없습니다. 미리보기를 보려면 일반 사용자로 Galley를 시작하십시오.</translation>
    </message>
    <message>
        <source>There is no preview, because this system does not let programs make user namespaces, which the preview&apos;s sandbox needs (kernel.unprivileged_userns_clone).</source>
        <translation>이 시스템은 미리보기의 샌드박스에 필요한 사용자 네임스페이스를 프로그램이 만들지 못하게 하므로 미리보기가 없습니다(kernel.unprivileged_userns_clone).</translation>
    </message>
</context>
<context>
    <name>galley::view::Media</name>
    <message>
        <source>This is not an address of a picture</source>
        <translation>이미지의 주소가 아닙니다</translation>
    </message>
    <message>
        <source>This file lies outside the site</source>
        <translation>사이트 밖에 있는 파일입니다</translation>
    </message>
    <message>
        <source>This file cannot be read</source>
        <translation>읽을 수 없는 파일입니다</translation>
    </message>
    <message>
        <source>This picture is too large to be shown here</source>
        <translation>너무 커서 여기에 보일 수 없는 이미지입니다</translation>
    </message>
    <message>
        <source>The server sends on to a place that is not followed</source>
        <translation>서버가 따라갈 수 없는 곳으로 넘깁니다</translation>
    </message>
    <message>
        <source>This is not a picture</source>
        <translation>이미지가 아닙니다</translation>
    </message>
    <message>
        <source>The picture is being loaded</source>
        <translation>이미지를 불러오는 중입니다</translation>
    </message>
    <message>
        <source>The server has no such picture (%1)</source>
        <translation>서버에 이런 이미지가 없습니다 (%1)</translation>
    </message>
    <message>
        <source>There is no such picture</source>
        <translation>이런 이미지가 없습니다</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>서버에 연결할 수 없습니다</translation>
    </message>
    <message>
        <source>On this computer or in a private network: click to load it</source>
        <translation>이 컴퓨터나 사설 네트워크에 있는 이미지입니다. 누르면 불러옵니다</translation>
    </message>
    <message>
        <source>Click to load this picture</source>
        <translation>누르면 이 이미지를 불러옵니다</translation>
    </message>
</context>
<context>
    <name>galley::view::PreviewView</name>
    <message>
        <source>Preview</source>
        <translation>미리보기</translation>
    </message>
    <message>
        <source>The post as readers will see it</source>
        <translation>독자가 보게 될 글의 모습</translation>
    </message>
    <message>
        <source>The preview&apos;s process has ended unexpectedly. Your text is not affected.</source>
        <translation>미리보기 프로세스가 예기치 않게 끝났습니다. 쓰신 글에는 영향이 없습니다.</translation>
    </message>
    <message>
        <source>Show the preview again</source>
        <translation>미리보기 다시 열기</translation>
    </message>
</context>
<context>
    <name>galley::window::Actions</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation>최근 글 열기(&amp;R)</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>서식(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>이동(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New Post…</source>
        <translation>새 글(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open Post…</source>
        <translation>글 열기(&amp;O)…</translation>
    </message>
    <message>
        <source>Open the Sa&amp;mple Blog</source>
        <translation>예제 블로그 열기(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>저장(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>다른 이름으로 저장(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Export to Jekyll…</source>
        <translation>Jekyll로 내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>Export A&amp;gain</source>
        <translation>다시 내보내기(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Close Post</source>
        <translation>글 닫기(&amp;C)</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>설정(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>다시 실행(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>잘라내기(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>붙여넣기(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>모두 선택(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>찾기(&amp;F)…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>다음 찾기(&amp;N)</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>이전 찾기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Posts</source>
        <translation>글 목록(&amp;P)</translation>
    </message>
    <message>
        <source>P&amp;review</source>
        <translation>미리보기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Line Numbers</source>
        <translation>줄 번호(&amp;L)</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>확대(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>축소(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Normal Size</source>
        <translation>기본 크기(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>전체 화면(&amp;F)</translation>
    </message>
    <message>
        <source>Go to &amp;Title</source>
        <translation>제목으로 이동(&amp;T)</translation>
    </message>
    <message>
        <source>Go to &amp;Preview</source>
        <translation>미리보기로 이동(&amp;P)</translation>
    </message>
    <message>
        <source>Go to &amp;Images</source>
        <translation>이미지로 이동(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Next Open Post</source>
        <translation>다음 열린 글(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious Open Post</source>
        <translation>이전 열린 글(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>키보드 단축키(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Galley</source>
        <translation>Galley 정보(&amp;A)</translation>
    </message>
    <message>
        <source>Go to P&amp;ost…</source>
        <translation>글로 이동(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>명령(&amp;C)…</translation>
    </message>
    <message>
        <source>Take &amp;Images Home…</source>
        <translation>이미지 가져오기(&amp;I)…</translation>
    </message>
    <message>
        <source>Pro&amp;blems</source>
        <translation>문제(&amp;B)</translation>
    </message>
    <message>
        <source>Open S&amp;ite…</source>
        <translation>사이트 열기(&amp;I)…</translation>
    </message>
    <message>
        <source>Save Preview as P&amp;DF…</source>
        <translation>미리보기를 PDF로 저장(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>인쇄(&amp;P)…</translation>
    </message>
    <message>
        <source>Find and R&amp;eplace…</source>
        <translation>찾아 바꾸기(&amp;E)…</translation>
    </message>
    <message>
        <source>I&amp;mages and Outline</source>
        <translation>이미지와 개요(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Title Without Form</source>
        <translation>양식 없이 제목만(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Wider Text</source>
        <translation>본문 넓게(&amp;W)</translation>
    </message>
    <message>
        <source>Wi&amp;der Preview</source>
        <translation>미리보기 넓게(&amp;D)</translation>
    </message>
    <message>
        <source>Find in All P&amp;osts</source>
        <translation>모든 글에서 찾기(&amp;O)</translation>
    </message>
    <message>
        <source>Go to Te&amp;xt</source>
        <translation>본문으로 이동(&amp;X)</translation>
    </message>
    <message>
        <source>Go to Other &amp;Fields</source>
        <translation>다른 항목으로 이동(&amp;F)</translation>
    </message>
    <message>
        <source>Go to &amp;YAML</source>
        <translation>YAML로 이동(&amp;Y)</translation>
    </message>
    <message>
        <source>Go to Post &amp;List</source>
        <translation>글 목록으로 이동(&amp;L)</translation>
    </message>
    <message>
        <source>Go to O&amp;utline</source>
        <translation>개요로 이동(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Publish…</source>
        <translation>게시(&amp;P)…</translation>
    </message>
    <message>
        <source>Move to &amp;Drafts…</source>
        <translation>초안으로 옮기기(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Rename or Reschedule…</source>
        <translation>이름이나 날짜 바꾸기(&amp;R)…</translation>
    </message>
    <message>
        <source>Rename &amp;Tag or Category…</source>
        <translation>태그나 카테고리 이름 바꾸기(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Undo Last Change to the Site</source>
        <translation>사이트의 마지막 변경 되돌리기(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Post</source>
        <translation>글(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Difference from the Last Commit</source>
        <translation>마지막 커밋과의 차이(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Commit This Post…</source>
        <translation>이 글 커밋(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Push…</source>
        <translation>푸시(&amp;P)…</translation>
    </message>
    <message>
        <source>G&amp;it</source>
        <translation>Git 저장소(&amp;I)</translation>
    </message>
    <message>
        <source>Paste &amp;Without Formatting</source>
        <translation>서식 없이 붙여넣기(&amp;W)</translation>
    </message>
    <message>
        <source>Nothing but the Te&amp;xt</source>
        <translation>글만 보기(&amp;X)</translation>
    </message>
</context>
<context>
    <name>galley::window::ChangesDialog</name>
    <message>
        <source>&amp;Save First</source>
        <translation>먼저 저장(&amp;S)</translation>
    </message>
    <message>
        <source>Not saved yet: %1</source>
        <translation>아직 저장하지 않은 글: %1</translation>
    </message>
</context>
<context>
    <name>galley::window::ChangesPane</name>
    <message>
        <source>%1 is new</source>
        <translation>%1 (새 파일)</translation>
    </message>
    <message>
        <source>%1 goes</source>
        <translation>%1 (없어짐)</translation>
    </message>
    <message>
        <source>Files that change</source>
        <translation>바뀌는 파일</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>바뀌는 것이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) change:</source>
        <translation>
            <numerusform>파일 %n개가 바뀝니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder takes another name, with everything in it.</source>
        <translation>폴더의 이름이 바뀌고, 안에 든 것은 그대로 따라갑니다.</translation>
    </message>
    <message>
        <source>Only the name changes.</source>
        <translation>이름만 바뀝니다.</translation>
    </message>
</context>
<context>
    <name>galley::window::CloseFlow</name>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>“%1”에 저장하지 않은 변경 내용이 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) have changes that are not saved.</source>
        <translation>
            <numerusform>글 %n개에 저장하지 않은 변경 내용이 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>저장하지 않은 변경 내용</translation>
    </message>
</context>
<context>
    <name>galley::window::CommitDialog</name>
    <message>
        <source>What git says</source>
        <translation>git의 말</translation>
    </message>
    <message>
        <source>Commit This Post</source>
        <translation>이 글 커밋</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>메시지(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Files</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Files, onto the branch %1</source>
        <translation>파일(&amp;F), %1 브랜치에</translation>
    </message>
    <message>
        <source>Exactly these files are committed; whatever else is staged stays staged.</source>
        <translation>바로 이 파일들만 커밋합니다. 따로 올려 둔(stage) 것은 그대로 남습니다.</translation>
    </message>
    <message>
        <source>&amp;Commit</source>
        <translation>커밋(&amp;C)</translation>
    </message>
</context>
<context>
    <name>galley::window::DifferenceDialog</name>
    <message>
        <source>Difference: %1</source>
        <translation>차이: %1</translation>
    </message>
    <message>
        <source>− in the file      + in your text</source>
        <translation>− 파일 내용      + 내 글</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>비교하는 중…</translation>
    </message>
</context>
<context>
    <name>galley::window::DifferenceView</name>
    <message>
        <source>Difference</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>비교하는 중…</translation>
    </message>
    <message>
        <source>Both are the same.</source>
        <translation>둘이 같습니다.</translation>
    </message>
</context>
<context>
    <name>galley::window::EncodingDialog</name>
    <message>
        <source>Encoding of %1</source>
        <translation>%1의 인코딩</translation>
    </message>
    <message>
        <source>“%1” is not written in UTF-8. Choose the encoding in which its text reads well; it is saved in the same one.</source>
        <translation>“%1”은(는) UTF-8로 쓰인 파일이 아닙니다. 글이 제대로 읽히는 인코딩을 고르십시오. 저장할 때도 같은 인코딩을 씁니다.</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>인코딩</translation>
    </message>
    <message>
        <source>The text in this encoding</source>
        <translation>이 인코딩으로 읽은 글</translation>
    </message>
</context>
<context>
    <name>galley::window::ExportDialog</name>
    <message>
        <source>new</source>
        <translation>새 파일</translation>
    </message>
    <message>
        <source>is there already</source>
        <translation>이미 있음</translation>
    </message>
    <message>
        <source>brought up to date</source>
        <translation>갱신</translation>
    </message>
    <message>
        <source>another file stands there</source>
        <translation>다른 파일이 있음</translation>
    </message>
    <message>
        <source>Show the &amp;difference</source>
        <translation>차이 보기(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>내보내기(&amp;E)</translation>
    </message>
    <message>
        <source>Export to Jekyll</source>
        <translation>Jekyll로 내보내기</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>찾아보기(&amp;B)…</translation>
    </message>
    <message>
        <source>The folder with _config.yml</source>
        <translation>_config.yml이 있는 폴더</translation>
    </message>
    <message>
        <source>What the export does</source>
        <translation>내보낼 때 하는 일</translation>
    </message>
    <message>
        <source>&amp;Site</source>
        <translation>사이트(&amp;S)</translation>
    </message>
    <message>
        <source>D&amp;ate</source>
        <translation>날짜(&amp;A)</translation>
    </message>
    <message>
        <source>S&amp;lug</source>
        <translation>슬러그(&amp;L)</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Choose the folder of a Jekyll site.</source>
        <translation>Jekyll 사이트의 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>&amp;Overwrite</source>
        <translation>덮어쓰기(&amp;O)</translation>
    </message>
    <message>
        <source>Another file stands there. “Overwrite” replaces it with this post.</source>
        <translation>다른 파일이 이미 있습니다. “덮어쓰기”를 누르면 이 글로 바뀝니다.</translation>
    </message>
    <message>
        <source>Line %1: %2 stays behind. %3</source>
        <translation>%1번째 줄: %2 – 내보내지 않습니다. %3</translation>
    </message>
    <message>
        <source>Jekyll Site</source>
        <translation>Jekyll 사이트</translation>
    </message>
    <message>
        <source>Published at %1</source>
        <translation>게시될 주소: %1</translation>
    </message>
    <message>
        <source>%1 has this address already.</source>
        <translation>%1의 주소가 이미 이것입니다.</translation>
    </message>
    <message>
        <source>The include %1 is in neither site; a theme may have it.</source>
        <translation>인클루드 %1은(는) 어느 사이트에도 없습니다. 테마에 있을 수는 있습니다.</translation>
    </message>
</context>
<context>
    <name>galley::window::ExportFlow</name>
    <message>
        <source>Exported to %1</source>
        <translation>%1(으)로 내보냈습니다</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>파일 열기</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>폴더 열기</translation>
    </message>
</context>
<context>
    <name>galley::window::FileFlow</name>
    <message>
        <source>Markdown posts (*.md *.markdown *.mkd *.mkdn *.mkdown);;All files (*)</source>
        <translation>Markdown 글 (*.md *.markdown *.mkd *.mkdn *.mkdown);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Open Post</source>
        <translation>글 열기</translation>
    </message>
    <message>
        <source>Open Jekyll Site</source>
        <translation>Jekyll 사이트 열기</translation>
    </message>
    <message>
        <source>The sample blog is not installed.</source>
        <translation>예제 블로그가 설치되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Save Post As</source>
        <translation>다른 이름으로 글 저장</translation>
    </message>
    <message>
        <source>Another program has changed this file.</source>
        <translation>다른 프로그램이 이 파일을 바꾸었습니다.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>내 글 유지</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>바뀐 파일 받아들이기</translation>
    </message>
    <message>
        <source>Show the difference</source>
        <translation>차이 보기</translation>
    </message>
    <message>
        <source>Another program has removed this file. Your text is still here.</source>
        <translation>다른 프로그램이 이 파일을 지웠습니다. 쓰신 글은 여기 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Save it again</source>
        <translation>다시 저장</translation>
    </message>
    <message>
        <source>Overwrite with mine</source>
        <translation>내 글로 덮어쓰기</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>Clear This List</source>
        <translation>목록 지우기</translation>
    </message>
    <message>
        <source>“%1” was not opened. %2</source>
        <translation>“%1”을(를) 열지 못했습니다. %2</translation>
    </message>
</context>
<context>
    <name>galley::window::GitFlow</name>
    <message>
        <source>git does not read this folder</source>
        <translation>git이 이 폴더를 읽지 않음</translation>
    </message>
    <message>
        <source>ignored by git</source>
        <translation>git이 무시함</translation>
    </message>
    <message>
        <source>not in git yet</source>
        <translation>아직 git에 없음</translation>
    </message>
    <message>
        <source>changed since the last commit</source>
        <translation>마지막 커밋 뒤로 바뀜</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>커밋됨</translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) to push</source>
        <translation>
            <numerusform>푸시할 커밋 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>The last commit does not have this post.</source>
        <translation>마지막 커밋에는 이 글이 없습니다.</translation>
    </message>
    <message>
        <source>%1, last commit</source>
        <translation>%1, 마지막 커밋</translation>
    </message>
    <message>
        <source>There is nothing to commit: post and images are as in the last commit.</source>
        <translation>커밋할 것이 없습니다. 글과 이미지가 마지막 커밋과 같습니다.</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>“%1” 추가</translation>
    </message>
    <message>
        <source>Update “%1”</source>
        <translation>“%1” 고침</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) committed.</source>
        <translation>
            <numerusform>파일 %n개를 커밋했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Push…</source>
        <translation>푸시…</translation>
    </message>
</context>
<context>
    <name>galley::window::GoFlow</name>
    <message>
        <source>open</source>
        <translation>열림</translation>
    </message>
    <message>
        <source>Go to a post by its title or tags</source>
        <translation>제목이나 태그로 글 찾아가기</translation>
    </message>
    <message>
        <source>Run a command by its name</source>
        <translation>이름으로 명령 실행하기</translation>
    </message>
</context>
<context>
    <name>galley::window::MainWindow</name>
    <message>
        <source>The site&apos;s configuration could not be read; the preview goes by Jekyll&apos;s defaults.</source>
        <translation>사이트 설정을 읽을 수 없어, 미리보기는 Jekyll의 기본값을 따릅니다.</translation>
    </message>
    <message>
        <source>Galley</source>
        <translation>Galley</translation>
    </message>
</context>
<context>
    <name>galley::window::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>이 메시지 닫기</translation>
    </message>
    <message>
        <source>Close this message (Esc)</source>
        <translation>이 메시지 닫기 (Esc)</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1번째 줄: %2</translation>
    </message>
</context>
<context>
    <name>galley::window::MoveDialog</name>
    <message>
        <source>Publish Post</source>
        <translation>글 게시</translation>
    </message>
    <message>
        <source>Move Post to Drafts</source>
        <translation>글을 초안으로 옮기기</translation>
    </message>
    <message>
        <source>Rename or Reschedule Post</source>
        <translation>글의 이름이나 날짜 바꾸기</translation>
    </message>
    <message>
        <source>&amp;Publish</source>
        <translation>게시(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Move to Drafts</source>
        <translation>초안으로 옮기기(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>바꾸기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep the old address working (redirect_from)</source>
        <translation>옛 주소도 계속 쓰기(&amp;K) (redirect_from)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>2021-12-31, or 2021-12-31 08:00</source>
        <translation>2021-12-31 또는 2021-12-31 08:00</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>제목(&amp;T)</translation>
    </message>
    <message>
        <source>S&amp;lug</source>
        <translation>슬러그(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>날짜(&amp;D)</translation>
    </message>
</context>
<context>
    <name>galley::window::NewPostDialog</name>
    <message>
        <source>&amp;Post</source>
        <translation>글(&amp;P)</translation>
    </message>
    <message>
        <source>D&amp;raft</source>
        <translation>초안(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>만들기(&amp;C)</translation>
    </message>
    <message>
        <source>New Post in %1</source>
        <translation>%1에 새 글</translation>
    </message>
    <message>
        <source>From the title</source>
        <translation>제목에서</translation>
    </message>
    <message>
        <source>2021-12-31</source>
        <translation>2021-12-31</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>제목(&amp;T)</translation>
    </message>
    <message>
        <source>As</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>S&amp;lug</source>
        <translation>슬러그(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>날짜(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>폴더(&amp;F)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>&amp;Begins with</source>
        <translation>시작 내용(&amp;B)</translation>
    </message>
    <message>
        <source>%1 has this address already.</source>
        <translation>이 주소는 이미 %1에서 쓰고 있습니다.</translation>
    </message>
</context>
<context>
    <name>galley::window::NoteWatch</name>
    <message>
        <source>%1 of %2: %3</source>
        <comment>notes</comment>
        <translation>%1/%2: %3</translation>
    </message>
</context>
<context>
    <name>galley::window::OpenPost</name>
    <message>
        <source>New post</source>
        <translation>새 글</translation>
    </message>
</context>
<context>
    <name>galley::window::OutlinePane</name>
    <message>
        <source>Headings of the post appear here.</source>
        <translation>글의 제목들이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Outline of the post</source>
        <translation>글의 개요</translation>
    </message>
    <message>
        <source>(empty heading)</source>
        <translation>(빈 제목)</translation>
    </message>
</context>
<context>
    <name>galley::window::Panes</name>
    <message>
        <source>Write</source>
        <translation>쓰기</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>미리보기</translation>
    </message>
    <message>
        <source>Text or preview</source>
        <translation>글 또는 미리보기</translation>
    </message>
</context>
<context>
    <name>galley::window::Picker</name>
    <message>
        <source>Nothing matches.</source>
        <translation>맞는 항목이 없습니다.</translation>
    </message>
</context>
<context>
    <name>galley::window::PostListModel</name>
    <message>
        <source>in the text</source>
        <translation>본문에 있음</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>초안</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>숨김</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>예약됨</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>초안</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>카테고리 없음</translation>
    </message>
    <message>
        <source>No tag</source>
        <translation>태그 없음</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n post(s)</source>
        <translation>
            <numerusform>%1, 글 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
Line %2: %3</source>
        <translation>%1
%2번째 줄: %3</translation>
    </message>
    <message>
        <source>beyond the limit</source>
        <translation>개수 제한 밖</translation>
    </message>
</context>
<context>
    <name>galley::window::PostListPane</name>
    <message>
        <source>No site is open.</source>
        <translation>열린 사이트가 없습니다.</translation>
    </message>
    <message>
        <source>Filter posts</source>
        <translation>글 걸러 보기</translation>
    </message>
    <message>
        <source>Posts of the site</source>
        <translation>사이트의 글</translation>
    </message>
    <message>
        <source>Order and groups</source>
        <translation>순서와 묶음</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>최신순</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>오래된 순</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>제목순</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>묶지 않음</translation>
    </message>
    <message>
        <source>Groups of years</source>
        <translation>연도별로 묶기</translation>
    </message>
    <message>
        <source>Groups of categories</source>
        <translation>카테고리별로 묶기</translation>
    </message>
    <message>
        <source>Groups of tags</source>
        <translation>태그별로 묶기</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>열기(&amp;O)</translation>
    </message>
    <message>
        <source>Open &amp;Beside</source>
        <translation>옆에 열기(&amp;B)</translation>
    </message>
    <message>
        <source>Show in the &amp;File Manager</source>
        <translation>파일 관리자에서 보기(&amp;F)</translation>
    </message>
    <message>
        <source>Move to the &amp;Trash</source>
        <translation>휴지통으로 이동(&amp;T)</translation>
    </message>
    <message>
        <source>Reading the site…</source>
        <translation>사이트를 읽는 중…</translation>
    </message>
    <message>
        <source>No post matches.</source>
        <translation>맞는 글이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>글 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n post(s)</source>
        <translation>
            <numerusform>글 %n개 중 %1개</numerusform>
        </translation>
    </message>
    <message>
        <source>No posts yet. Jekyll reads them from the folders _posts and _drafts.</source>
        <translation>아직 글이 없습니다. Jekyll은 _posts와 _drafts 폴더에서 글을 읽습니다.</translation>
    </message>
</context>
<context>
    <name>galley::window::PrintFlow</name>
    <message>
        <source>Save Preview as PDF</source>
        <translation>미리보기를 PDF로 저장</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 파일 (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>%1(으)로 저장했습니다</translation>
    </message>
    <message>
        <source>The PDF could not be written to %1.</source>
        <translation>PDF를 %1에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The preview could not be printed.</source>
        <translation>미리보기를 인쇄하지 못했습니다.</translation>
    </message>
</context>
<context>
    <name>galley::window::ProblemsFlow</name>
    <message>
        <source>Mended. Undo takes it back.</source>
        <translation>고쳤습니다. 실행 취소로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>The text has changed since it was checked; nothing was mended.</source>
        <translation>검사한 뒤에 글이 바뀌어서 아무것도 고치지 않았습니다.</translation>
    </message>
    <message>
        <source>The mark is left out when the post is saved.</source>
        <translation>글을 저장할 때 표시를 뺍니다.</translation>
    </message>
    <message>
        <source>The site&apos;s _config.yml now says that “%1” is not to be looked for.</source>
        <translation>이제 사이트의 _config.yml에 “%1”을(를) 찾지 말라고 적혀 있습니다.</translation>
    </message>
    <message>
        <source>Keep the mark</source>
        <translation>표시 그대로 두기</translation>
    </message>
</context>
<context>
    <name>galley::window::ProblemsPane</name>
    <message>
        <source>S&amp;witch Off for This Site</source>
        <translation>이 사이트에서 끄기(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Mend</source>
        <translation>고치기(&amp;M)</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>In this post</source>
        <translation>이 글에서</translation>
    </message>
    <message>
        <source>In the whole site</source>
        <translation>사이트 전체에서</translation>
    </message>
    <message>
        <source>Where problems are looked for</source>
        <translation>문제를 찾는 곳</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Close the problems</source>
        <translation>문제 닫기</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>%1줄</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>찾는 중…</translation>
    </message>
    <message>
        <source>Nothing that Galley knows of will go wrong.</source>
        <translation>Galley가 아는 한 잘못될 것이 없습니다.</translation>
    </message>
    <message>
        <source>Mending it moves the post to %1; links to the old address end there.</source>
        <translation>고치면 글이 %1(으)로 옮겨지고 옛 주소의 링크는 끊깁니다.</translation>
    </message>
    <message>
        <source>Only you can know what was meant here.</source>
        <translation>무엇을 뜻했는지는 쓴 사람만 알 수 있습니다.</translation>
    </message>
    <message>
        <source>Adds “%1” to “galley: ignore:” in the site&apos;s _config.yml</source>
        <translation>사이트 _config.yml의 “galley: ignore:”에 “%1”을(를) 더합니다</translation>
    </message>
</context>
<context>
    <name>galley::window::PushDialog</name>
    <message>
        <source>Push</source>
        <translation>푸시</translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) of the branch %1 are not pushed yet.</source>
        <translation>
            <numerusform>%1 브랜치의 커밋 %n개를 아직 푸시하지 않았습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sends the branch %1 to where its configuration says.</source>
        <translation>%1 브랜치를 설정에 적힌 곳으로 보냅니다.</translation>
    </message>
    <message>
        <source>What git says appears here. It is never asked for a password: keys and helpers that git has must do.</source>
        <translation>git의 말이 여기에 나타납니다. 비밀번호는 묻지 않으며 git에 설정된 키와 도우미만 씁니다.</translation>
    </message>
    <message>
        <source>What git says</source>
        <translation>git의 말</translation>
    </message>
    <message>
        <source>&amp;Push</source>
        <translation>푸시(&amp;P)</translation>
    </message>
    <message>
        <source>Pushing %1…</source>
        <translation>%1 푸시 중…</translation>
    </message>
    <message>
        <source>Pushed.</source>
        <translation>푸시했습니다.</translation>
    </message>
    <message>
        <source>git could not push. What it says is below.</source>
        <translation>git이 푸시하지 못했습니다. 까닭은 아래에 있습니다.</translation>
    </message>
</context>
<context>
    <name>galley::window::RecoveryFlow</name>
    <message>
        <source>a new post</source>
        <translation>새 글</translation>
    </message>
    <message>
        <source>Galley ended before your text of %1 was saved. It was found again, as of %2.</source>
        <translation>%1에 쓰신 글을 저장하기 전에 Galley가 종료되었습니다. %2의 글을 찾았습니다.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>복구</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>The file has changed since.</source>
        <translation>그 뒤에 파일이 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Show the difference</source>
        <translation>차이 보기</translation>
    </message>
</context>
<context>
    <name>galley::window::RetagDialog</name>
    <message>
        <source>&amp;Keep the old addresses working (redirect_from)</source>
        <translation>옛 주소들도 계속 쓰기(&amp;K) (redirect_from)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>바꾸기(&amp;R)</translation>
    </message>
    <message>
        <source>Rename Tag or Category</source>
        <translation>태그나 카테고리 이름 바꾸기</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>카테고리</translation>
    </message>
    <message>
        <source>One that is there already: both become one</source>
        <translation>이미 있는 이름이면 둘이 하나가 됩니다</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>무엇을(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>지금 이름(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>새 이름(&amp;T)</translation>
    </message>
</context>
<context>
    <name>galley::window::SettingsDialog</name>
    <message>
        <source>Show the file&apos;s &amp;line numbers</source>
        <translation>파일의 줄 번호 보이기(&amp;L)</translation>
    </message>
    <message>
        <source>Save by itself after a &amp;pause in typing</source>
        <translation>입력을 멈추면 자동으로 저장(&amp;P)</translation>
    </message>
    <message>
        <source>Fetch remote &amp;images without asking</source>
        <translation>묻지 않고 원격 이미지 가져오기(&amp;I)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>바탕 화면 설정대로</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Whole pane</source>
        <translation>창 전체</translation>
    </message>
    <message>
        <source> em</source>
        <translation> em</translation>
    </message>
    <message>
        <source>The language changes when Galley is started again.</source>
        <translation>언어는 Galley를 다시 시작하면 바뀝니다.</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>테마(&amp;T)</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>언어(&amp;A)</translation>
    </message>
    <message>
        <source>Text &amp;font</source>
        <translation>본문 글꼴(&amp;F)</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>본문 크기(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Column width</source>
        <translation>단 너비(&amp;C)</translation>
    </message>
    <message>
        <source>Set last_&amp;modified_at on saving, where a post has it</source>
        <translation>저장할 때 last_&amp;modified_at을 갱신(있는 글에서만)</translation>
    </message>
</context>
<context>
    <name>galley::window::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>걸러 보기</translation>
    </message>
    <message>
        <source>Filter the shortcuts</source>
        <translation>단축키 걸러 보기</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>동작</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
</context>
<context>
    <name>galley::window::SidePane</name>
    <message>
        <source>Outline</source>
        <translation>개요</translation>
    </message>
</context>
<context>
    <name>galley::window::SiteActionsFlow</name>
    <message>
        <source>Save the post into a Jekyll site first.</source>
        <translation>먼저 글을 Jekyll 사이트 안에 저장하세요.</translation>
    </message>
    <message>
        <source>This post lies in no Jekyll site.</source>
        <translation>이 글은 Jekyll 사이트 안에 있지 않습니다.</translation>
    </message>
    <message>
        <source>No Jekyll site is open.</source>
        <translation>열려 있는 Jekyll 사이트가 없습니다.</translation>
    </message>
    <message>
        <source>Not saved yet: %1</source>
        <translation>아직 저장하지 않은 글: %1</translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation>저장하고 계속</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n file(s) changed.</source>
        <translation>
            <numerusform>%1: 파일 %n개가 바뀌었습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::window::SiteLinks</name>
    <message>
        <source>The site has no page of its own at %1.</source>
        <translation>사이트의 %1에는 자기 페이지가 없습니다.</translation>
    </message>
</context>
<context>
    <name>galley::window::SitePlan</name>
    <message>
        <source>Looking through the site: %1 of %2 files</source>
        <translation>사이트를 살펴보는 중: 파일 %2개 중 %1개</translation>
    </message>
</context>
<context>
    <name>galley::window::StatusLine</name>
    <message>
        <source>not saved</source>
        <translation>저장 안 됨</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>저장 중…</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>저장됨</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n자</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n단어</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>reading time</comment>
        <translation>
            <numerusform>읽기 %n분</numerusform>
        </translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>줄 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>문제 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::window::TakeHomeDialog</name>
    <message>
        <source>&amp;Take home</source>
        <translation>가져오기(&amp;T)</translation>
    </message>
    <message>
        <source>Take images home</source>
        <translation>이미지 가져오기</translation>
    </message>
    <message>
        <source>Images fetched</source>
        <translation>가져온 이미지</translation>
    </message>
    <message>
        <source>%1 of %2 images are fetched</source>
        <translation>이미지 %2개 중 %1개를 가져왔습니다</translation>
    </message>
    <message>
        <source>Looking for images…</source>
        <translation>이미지를 찾는 중…</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) come into %1. The text changes like this:</source>
        <translation>
            <numerusform>이미지 %n개를 %1에 가져옵니다. 글은 다음과 같이 바뀝니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>No image can come home.</source>
        <translation>가져올 수 있는 이미지가 없습니다.</translation>
    </message>
    <message>
        <source>No image of this post is remote.</source>
        <translation>이 글에는 원격 이미지가 없습니다.</translation>
    </message>
    <message>
        <source>Line %1: %2 (%3)</source>
        <translation>%1행: %2 (%3)</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) stay remote:</source>
        <translation>
            <numerusform>이미지 %n개는 원격에 남습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::window::TakeHomeRun</name>
    <message numerus="yes">
        <source>%n image(s) came into %1.</source>
        <translation>
            <numerusform>이미지 %n개를 %1에 가져왔습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) remote.</source>
        <translation>
            <numerusform>%n개는 원격에 남았습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>폴더 열기</translation>
    </message>
</context>
<context>
    <name>galley::window::TextPanes</name>
    <message>
        <source>Show one text again</source>
        <translation>글 하나만 보기</translation>
    </message>
</context>
<context>
    <name>galley::window::TrashFlow</name>
    <message>
        <source>This post has changes that are not saved. Save or close it first.</source>
        <translation>이 글에 저장하지 않은 변경 사항이 있습니다. 먼저 저장하거나 닫으십시오.</translation>
    </message>
    <message>
        <source>“%1” could not be moved to the trash. It is where it was.</source>
        <translation>“%1”을(를) 휴지통으로 옮기지 못했습니다. 파일은 원래 자리에 있습니다.</translation>
    </message>
    <message>
        <source>“%1” was moved to the trash.</source>
        <translation>“%1”을(를) 휴지통으로 옮겼습니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>“%1” could not be brought back. It is still in the trash.</source>
        <translation>“%1”을(를) 되돌리지 못했습니다. 파일은 아직 휴지통에 있습니다.</translation>
    </message>
</context>
<context>
    <name>galley::window::WelcomePage</name>
    <message>
        <source>Continue</source>
        <translation>이어 쓰기</translation>
    </message>
    <message>
        <source>Galley</source>
        <translation>Galley</translation>
    </message>
    <message>
        <source>What you see while you type is what your site will publish.</source>
        <translation>쓰는 동안 보이는 그대로 사이트에 발행됩니다.</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>새 글</translation>
    </message>
    <message>
        <source>Open a post…</source>
        <translation>글 열기…</translation>
    </message>
    <message>
        <source>Open a Jekyll site…</source>
        <translation>Jekyll 사이트 열기…</translation>
    </message>
    <message>
        <source>Try the sample blog</source>
        <translation>예제 블로그 열어 보기</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>최근 글</translation>
    </message>
    <message>
        <source>Recent posts</source>
        <translation>최근 글</translation>
    </message>
    <message>
        <source>Continue “%1”</source>
        <translation>“%1” 이어 쓰기</translation>
    </message>
    <message numerus="yes">
        <source>Continue “%1” and %n more</source>
        <translation>
            <numerusform>“%1” 외 %n개 이어 쓰기</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::window::WindowDialogs</name>
    <message>
        <source>About Galley</source>
        <translation>Galley 정보</translation>
    </message>
    <message>
        <source>Galley %1

An editor for Jekyll blogs that previews what the site will publish.

MIT licence.</source>
        <translation>Galley %1

사이트에 발행될 모습을 미리 보여 주는 Jekyll 블로그 편집기입니다.

MIT 라이선스.</translation>
    </message>
</context>
<context>
    <name>galley::window::WindowOptions</name>
    <message>
        <source>--size takes a width and a height such as 1600x1000.</source>
        <translation>--size에는 1600x1000처럼 너비와 높이를 씁니다.</translation>
    </message>
    <message>
        <source>--theme takes light or dark.</source>
        <translation>--theme에는 light나 dark를 씁니다.</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>the heading of the post</source>
        <translation>글의 제목</translation>
    </message>
    <message>
        <source>what the post is filed under; part of its address</source>
        <translation>글을 나누는 갈래. 주소의 일부가 됩니다</translation>
    </message>
    <message>
        <source>the one category of the post</source>
        <translation>글의 카테고리 하나</translation>
    </message>
    <message>
        <source>what the post is about</source>
        <translation>글이 다루는 것</translation>
    </message>
    <message>
        <source>the one tag of the post</source>
        <translation>글의 태그 하나</translation>
    </message>
    <message>
        <source>when the post was written, in place of the file name&apos;s date</source>
        <translation>글을 쓴 날. 파일 이름의 날짜를 대신합니다</translation>
    </message>
    <message>
        <source>when the post was last changed</source>
        <translation>글을 마지막으로 고친 날</translation>
    </message>
    <message>
        <source>the layout that the page is built with</source>
        <translation>페이지를 만드는 레이아웃</translation>
    </message>
    <message>
        <source>the address of the page on the site</source>
        <translation>사이트에서 페이지의 주소</translation>
    </message>
    <message>
        <source>the post&apos;s part of its address</source>
        <translation>주소에서 이 글을 가리키는 부분</translation>
    </message>
    <message>
        <source>off keeps the post from being published</source>
        <translation>끄면 글이 발행되지 않습니다</translation>
    </message>
    <message>
        <source>the summary that lists of posts show</source>
        <translation>글 목록에 보이는 요약</translation>
    </message>
    <message>
        <source>the text at which the summary ends</source>
        <translation>요약이 끝나는 자리를 알리는 텍스트</translation>
    </message>
    <message>
        <source>the summary for search engines</source>
        <translation>검색 엔진을 위한 요약</translation>
    </message>
    <message>
        <source>who wrote the post</source>
        <translation>글쓴이</translation>
    </message>
    <message>
        <source>who wrote the post, several people</source>
        <translation>글쓴이 여러 명</translation>
    </message>
    <message>
        <source>the picture for previews in social media</source>
        <translation>소셜 미디어 미리보기에 쓰는 이미지</translation>
    </message>
    <message>
        <source>the language of the post, such as ko</source>
        <translation>글의 언어. 예: ko</translation>
    </message>
    <message>
        <source>old addresses that lead to this post</source>
        <translation>이 글로 이어지는 옛 주소</translation>
    </message>
    <message>
        <source>where readers of this post are sent</source>
        <translation>이 글의 독자를 보낼 곳</translation>
    </message>
    <message>
        <source>off keeps the post out of the site map</source>
        <translation>끄면 글이 사이트맵에서 빠집니다</translation>
    </message>
    <message>
        <source>off leaves Liquid tags in the text as they are</source>
        <translation>끄면 글 속의 Liquid 태그를 그대로 둡니다</translation>
    </message>
    <message>
        <source>pictures and captions at the top of the page</source>
        <translation>페이지 맨 위의 이미지와 설명</translation>
    </message>
    <message>
        <source>the small picture in lists of posts</source>
        <translation>글 목록에 보이는 작은 이미지</translation>
    </message>
    <message>
        <source>the picture behind the title</source>
        <translation>제목 뒤에 깔리는 이미지</translation>
    </message>
    <message>
        <source>the colour behind the title</source>
        <translation>제목 뒤에 깔리는 색</translation>
    </message>
    <message>
        <source>how far the picture behind the title is darkened</source>
        <translation>제목 뒤 이미지를 어둡게 하는 정도</translation>
    </message>
    <message>
        <source>the words below the picture</source>
        <translation>이미지 아래의 설명</translation>
    </message>
    <message>
        <source>the line below the title</source>
        <translation>제목 아래의 한 줄</translation>
    </message>
    <message>
        <source>shows a table of contents</source>
        <translation>차례를 보입니다</translation>
    </message>
    <message>
        <source>the heading of the table of contents</source>
        <translation>차례의 제목</translation>
    </message>
    <message>
        <source>the icon of the table of contents</source>
        <translation>차례의 아이콘</translation>
    </message>
    <message>
        <source>keeps the table of contents in sight</source>
        <translation>차례를 늘 보이는 곳에 둡니다</translation>
    </message>
    <message>
        <source>CSS classes of the page, such as wide</source>
        <translation>페이지의 CSS 클래스. 예: wide</translation>
    </message>
    <message>
        <source>lets readers comment</source>
        <translation>독자가 댓글을 달 수 있습니다</translation>
    </message>
    <message>
        <source>shows buttons to share the post</source>
        <translation>글을 공유하는 단추를 보입니다</translation>
    </message>
    <message>
        <source>shows related posts below</source>
        <translation>아래에 관련 글을 보입니다</translation>
    </message>
    <message>
        <source>shows how long reading takes</source>
        <translation>읽는 데 걸리는 시간을 보입니다</translation>
    </message>
    <message>
        <source>shows the date of the post</source>
        <translation>글의 날짜를 보입니다</translation>
    </message>
    <message>
        <source>shows the author beside the post</source>
        <translation>글 옆에 글쓴이를 보입니다</translation>
    </message>
    <message>
        <source>off keeps the post out of the site&apos;s search</source>
        <translation>끄면 글이 사이트 검색에서 빠집니다</translation>
    </message>
    <message>
        <source>the page elsewhere that the title leads to</source>
        <translation>제목을 누르면 가는 다른 곳의 페이지</translation>
    </message>
    <message>
        <source>what stands beside the post</source>
        <translation>글 옆에 놓이는 것</translation>
    </message>
    <message>
        <source>pictures for the gallery include</source>
        <translation>gallery include에 쓰는 이미지</translation>
    </message>
    <message>
        <source>items for the feature row include</source>
        <translation>feature row include에 쓰는 요소</translation>
    </message>
    <message>
        <source>keeps the post at the top of the home page</source>
        <translation>글을 첫 페이지 맨 위에 둡니다</translation>
    </message>
    <message>
        <source>draws formulas</source>
        <translation>수식을 그립니다</translation>
    </message>
    <message>
        <source>draws diagrams</source>
        <translation>도표를 그립니다</translation>
    </message>
    <message>
        <source>the folder in front of every image of the post</source>
        <translation>글의 모든 이미지 앞에 붙는 폴더</translation>
    </message>
    <message>
        <source>an address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>what a picture shows, in words</source>
        <translation>이미지가 보여 주는 것을 말로 풀어 쓴 글</translation>
    </message>
    <message>
        <source>where a picture lies</source>
        <translation>이미지가 있는 곳</translation>
    </message>
    <message>
        <source>the address that search engines should take for the original</source>
        <translation>검색 엔진이 원본으로 볼 주소</translation>
    </message>
    <message>
        <source>the language and country of the post, such as ko_KR</source>
        <translation>글의 언어와 나라, 예: ko_KR</translation>
    </message>
    <message>
        <source>what search engines may do with the page, such as noindex</source>
        <translation>검색 엔진이 이 페이지로 할 수 있는 일, 예: noindex</translation>
    </message>
    <message>
        <source>a film at the top of the page, by its provider and id</source>
        <translation>페이지 맨 위의 동영상(provider와 id)</translation>
    </message>
    <message>
        <source>what the picture at the top shows, in words</source>
        <translation>맨 위 그림의 내용을 글로</translation>
    </message>
    <message>
        <source>shows the summary over the picture at the top</source>
        <translation>맨 위 그림 위에 요약을 표시</translation>
    </message>
    <message>
        <source>buttons below the title, each with label and url</source>
        <translation>제목 아래 단추들(label과 url)</translation>
    </message>
    <message>
        <source>the words of the button below the title</source>
        <translation>제목 아래 단추의 글자</translation>
    </message>
    <message>
        <source>where the button below the title leads</source>
        <translation>제목 아래 단추가 여는 주소</translation>
    </message>
    <message>
        <source>shows the way from the home page to the post</source>
        <translation>첫 페이지에서 글까지의 경로를 표시</translation>
    </message>
    <message>
        <source>the text above a feature row</source>
        <translation>feature_row 위의 글</translation>
    </message>
    <message>
        <source>the words of the item&apos;s button</source>
        <translation>항목 단추의 글자</translation>
    </message>
    <message>
        <source>CSS classes of the item&apos;s button</source>
        <translation>항목 단추의 CSS 클래스</translation>
    </message>
    <message>
        <source>the list of links beside the post</source>
        <translation>글 옆의 링크 목록</translation>
    </message>
    <message>
        <source>how fast readers are taken to read</source>
        <translation>읽는 시간을 계산할 때의 분당 낱말 수</translation>
    </message>
    <message>
        <source>scripts that the page loads first</source>
        <translation>페이지가 먼저 불러오는 스크립트</translation>
    </message>
    <message>
        <source>scripts that the page loads last</source>
        <translation>페이지가 나중에 불러오는 스크립트</translation>
    </message>
    <message>
        <source>a tiny picture that stands there until the real one is loaded</source>
        <translation>그림이 다 불러와질 때까지 보여 줄 작은 그림</translation>
    </message>
</context>
<context>
    <name>post</name>
    <message>
        <source>The encoding %1 is not known here.</source>
        <translation>%1 인코딩은 여기에서 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>다른 것을 고르십시오.</translation>
    </message>
    <message>
        <source>The file&apos;s encoding, %1, does not have: %2</source>
        <translation>파일의 인코딩 %1에 없는 글자입니다: %2</translation>
    </message>
    <message>
        <source>Save the post as UTF-8, or write these characters in another way.</source>
        <translation>글을 UTF-8로 저장하거나 이 글자들을 다른 방법으로 쓰십시오.</translation>
    </message>
    <message>
        <source>Korean (EUC-KR)</source>
        <translation>한국어 (EUC-KR)</translation>
    </message>
    <message>
        <source>Korean (Windows, CP949)</source>
        <translation>한국어 (Windows, CP949)</translation>
    </message>
    <message>
        <source>Japanese (Shift_JIS)</source>
        <translation>일본어 (Shift_JIS)</translation>
    </message>
    <message>
        <source>Japanese (EUC-JP)</source>
        <translation>일본어 (EUC-JP)</translation>
    </message>
    <message>
        <source>Chinese, simplified (GB18030)</source>
        <translation>중국어 간체 (GB18030)</translation>
    </message>
    <message>
        <source>Chinese, traditional (Big5)</source>
        <translation>중국어 번체 (Big5)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16, little-endian)</source>
        <translation>유니코드 (UTF-16, 리틀 엔디언)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16, big-endian)</source>
        <translation>유니코드 (UTF-16, 빅 엔디언)</translation>
    </message>
    <message>
        <source>Western European (Windows)</source>
        <translation>서유럽어 (Windows)</translation>
    </message>
    <message>
        <source>Western European (ISO-8859-15)</source>
        <translation>서유럽어 (ISO-8859-15)</translation>
    </message>
    <message>
        <source>Western European (ISO-8859-1)</source>
        <translation>서유럽어 (ISO-8859-1)</translation>
    </message>
    <message>
        <source>Central European (Windows)</source>
        <translation>중부 유럽어 (Windows)</translation>
    </message>
    <message>
        <source>Central European (ISO-8859-2)</source>
        <translation>중부 유럽어 (ISO-8859-2)</translation>
    </message>
    <message>
        <source>Cyrillic (Windows)</source>
        <translation>키릴 문자 (Windows)</translation>
    </message>
    <message>
        <source>Cyrillic (KOI8-R)</source>
        <translation>키릴 문자 (KOI8-R)</translation>
    </message>
    <message>
        <source>Greek (Windows)</source>
        <translation>그리스어 (Windows)</translation>
    </message>
    <message>
        <source>Turkish (Windows)</source>
        <translation>튀르키예어 (Windows)</translation>
    </message>
    <message>
        <source>Thai (Windows)</source>
        <translation>태국어 (Windows)</translation>
    </message>
    <message>
        <source>The file is not in the encoding %1: saving it would change what you did not touch.</source>
        <translation>파일이 %1 인코딩이 아닙니다. 저장하면 손대지 않은 곳까지 바뀝니다.</translation>
    </message>
    <message>
        <source>Choose another encoding.</source>
        <translation>다른 인코딩을 고르십시오.</translation>
    </message>
    <message>
        <source>Save the post in another folder or under another name.</source>
        <translation>글을 다른 폴더나 다른 이름으로 저장하십시오.</translation>
    </message>
    <message>
        <source>The links to the file lead round in a circle.</source>
        <translation>파일로 가는 링크가 서로를 가리키며 맴돕니다.</translation>
    </message>
    <message>
        <source>Mend the links, or choose the file itself.</source>
        <translation>링크를 고치거나 파일을 직접 고르십시오.</translation>
    </message>
    <message>
        <source>The name of the file is too long for this disk.</source>
        <translation>파일 이름이 이 디스크에 너무 깁니다.</translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation>더 짧은 이름을 고르십시오.</translation>
    </message>
    <message>
        <source>A part of the path is a file, not a folder.</source>
        <translation>경로 가운데 폴더가 아니라 파일인 것이 있습니다.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>경로를 확인하십시오.</translation>
    </message>
    <message>
        <source>Too many files are open at the same time.</source>
        <translation>한꺼번에 열린 파일이 너무 많습니다.</translation>
    </message>
    <message>
        <source>Close some programs and try again.</source>
        <translation>다른 프로그램을 몇 개 닫고 다시 해 보십시오.</translation>
    </message>
    <message>
        <source>The disk reports a fault.</source>
        <translation>디스크가 고장을 알립니다.</translation>
    </message>
    <message>
        <source>Check the disk; keep a copy of the post elsewhere.</source>
        <translation>디스크를 점검하고, 글의 사본을 다른 곳에 두십시오.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>이런 파일이 없습니다.</translation>
    </message>
    <message>
        <source>You may not read this file.</source>
        <translation>이 파일을 읽을 권한이 없습니다.</translation>
    </message>
    <message>
        <source>Change its permissions, or ask its owner to.</source>
        <translation>권한을 바꾸거나, 소유자에게 바꾸어 달라고 하십시오.</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>파일을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>The folder of the file is gone.</source>
        <translation>파일이 있던 폴더가 없어졌습니다.</translation>
    </message>
    <message>
        <source>Bring the folder back, or save the post elsewhere.</source>
        <translation>폴더를 되돌리거나 글을 다른 곳에 저장하십시오.</translation>
    </message>
    <message>
        <source>You may not write in this folder.</source>
        <translation>이 폴더에 쓸 권한이 없습니다.</translation>
    </message>
    <message>
        <source>Change its permissions, or save the post elsewhere.</source>
        <translation>권한을 바꾸거나 글을 다른 곳에 저장하십시오.</translation>
    </message>
    <message>
        <source>The disk of this file can only be read.</source>
        <translation>이 파일이 있는 디스크는 읽기 전용입니다.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>디스크가 가득 찼습니다.</translation>
    </message>
    <message>
        <source>Make room and save again, or save the post elsewhere.</source>
        <translation>자리를 비우고 다시 저장하거나, 글을 다른 곳에 저장하십시오.</translation>
    </message>
    <message>
        <source>Your share of this disk is used up.</source>
        <translation>이 디스크에서 쓸 수 있는 몫을 다 썼습니다.</translation>
    </message>
    <message>
        <source>The file would be larger than is allowed here.</source>
        <translation>파일이 여기에서 허용된 크기보다 커집니다.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>파일을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>This is a folder, not a post.</source>
        <translation>글이 아니라 폴더입니다.</translation>
    </message>
    <message>
        <source>This is a device or a pipe, not a post.</source>
        <translation>글이 아니라 장치나 파이프입니다.</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>파일을 고르십시오.</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB; a post never is.</source>
        <translation>파일이 %1 MB보다 큽니다. 글이 이렇게 큰 일은 없습니다.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>다른 파일을 고르십시오.</translation>
    </message>
    <message>
        <source>The file is not written in UTF-8.</source>
        <translation>파일이 UTF-8로 쓰이지 않았습니다.</translation>
    </message>
    <message>
        <source>Choose the encoding it is written in.</source>
        <translation>파일이 쓰인 인코딩을 고르십시오.</translation>
    </message>
    <message>
        <source>Another program changed the file since it was read. Nothing was overwritten.</source>
        <translation>파일을 읽은 뒤에 다른 프로그램이 바꾸었습니다. 아무것도 덮어쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>Keep your text, take the file&apos;s, or look at the difference.</source>
        <translation>내 글을 유지하거나, 파일을 받아들이거나, 차이를 보십시오.</translation>
    </message>
    <message>
        <source>The file was removed or renamed since it was read.</source>
        <translation>파일을 읽은 뒤에 지워지거나 이름이 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Save it again under this name, or under another one.</source>
        <translation>이 이름이나 다른 이름으로 다시 저장하십시오.</translation>
    </message>
    <message>
        <source>There is a file of this name already. Nothing was overwritten.</source>
        <translation>같은 이름의 파일이 이미 있습니다. 아무것도 덮어쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>Choose another name, or replace the file.</source>
        <translation>다른 이름을 고르거나 파일을 바꾸십시오.</translation>
    </message>
    <message>
        <source>The file is read-only.</source>
        <translation>읽기 전용 파일입니다.</translation>
    </message>
    <message>
        <source>Allow writing to it, or save the post under another name.</source>
        <translation>파일에 쓸 수 있게 하거나, 글을 다른 이름으로 저장하십시오.</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>Indent list items, and back</source>
        <translation>목록 항목 들여쓰기, 내어쓰기</translation>
    </message>
    <message>
        <source>Continue the list or quote</source>
        <translation>목록이나 인용을 이어 쓰기</translation>
    </message>
    <message>
        <source>New line without a marker</source>
        <translation>표시 없이 새 줄</translation>
    </message>
    <message>
        <source>From the first line to the title</source>
        <translation>첫 줄에서 제목으로</translation>
    </message>
    <message>
        <source>Next and previous place</source>
        <translation>다음 자리, 이전 자리</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>찾기 막대 닫기</translation>
    </message>
    <message>
        <source>From the title to the text</source>
        <translation>제목에서 본문으로</translation>
    </message>
    <message>
        <source>Add the word to the list</source>
        <translation>낱말을 목록에 추가</translation>
    </message>
    <message>
        <source>From word to word</source>
        <translation>낱말 사이를 이동</translation>
    </message>
    <message>
        <source>Move the word in its list</source>
        <translation>목록 안에서 낱말 옮기기</translation>
    </message>
    <message>
        <source>Edit the word</source>
        <translation>낱말 고치기</translation>
    </message>
    <message>
        <source>Remove the word</source>
        <translation>낱말 없애기</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>본문에서</translation>
    </message>
    <message>
        <source>In the find bar</source>
        <translation>찾기 막대에서</translation>
    </message>
    <message>
        <source>In the form</source>
        <translation>양식에서</translation>
    </message>
    <message>
        <source>In the list of images</source>
        <translation>이미지 목록에서</translation>
    </message>
</context>
<context>
    <name>yaml</name>
    <message>
        <source>The front matter holds no keys.</source>
        <translation>머리말에 키가 없습니다.</translation>
    </message>
    <message>
        <source>Write a colon and a space behind each key.</source>
        <translation>키마다 뒤에 콜론과 빈칸을 쓰십시오.</translation>
    </message>
    <message>
        <source>There is no such place in the front matter: %1.</source>
        <translation>머리말에 이런 자리가 없습니다: %1.</translation>
    </message>
    <message>
        <source>This key has no colon behind which a value could stand.</source>
        <translation>이 키에는 값을 둘 콜론이 없습니다.</translation>
    </message>
    <message>
        <source>This key cannot be removed by itself.</source>
        <translation>이 키만 따로 제거할 수 없습니다.</translation>
    </message>
    <message>
        <source>There is a key of this name already: %1.</source>
        <translation>같은 이름의 키가 이미 있습니다: %1.</translation>
    </message>
    <message>
        <source>Items of a list have no name.</source>
        <translation>목록의 요소에는 이름이 없습니다.</translation>
    </message>
    <message>
        <source>Edit it as YAML instead.</source>
        <translation>대신 YAML로 편집하십시오.</translation>
    </message>
    <message>
        <source>This place is written in a way that Galley cannot edit.</source>
        <translation>이곳은 Galley가 편집할 수 없는 방식으로 쓰여 있습니다.</translation>
    </message>
    <message>
        <source>The edit would move the end of the front matter.</source>
        <translation>이렇게 편집하면 머리말의 끝이 옮겨집니다.</translation>
    </message>
    <message>
        <source>The front matter could not be read after this edit.</source>
        <translation>이렇게 편집하면 머리말을 읽을 수 없게 됩니다.</translation>
    </message>
    <message>
        <source>Jekyll would read another value than this for %1.</source>
        <translation>Jekyll은 %1에서 이것과 다른 값을 읽게 됩니다.</translation>
    </message>
    <message>
        <source>The edit would also change what Jekyll reads for %1.</source>
        <translation>이렇게 편집하면 Jekyll이 %1에서 읽는 값도 바뀝니다.</translation>
    </message>
    <message>
        <source>A key needs a name.</source>
        <translation>키에는 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>%1 is not a list.</source>
        <translation>%1: 목록이 아닙니다.</translation>
    </message>
    <message>
        <source>%1 has no item %2.</source>
        <translation>%1에는 요소 %2이(가) 없습니다.</translation>
    </message>
    <message>
        <source>These aliases stand for too many values.</source>
        <translation>이 별칭들이 나타내는 값이 너무 많습니다.</translation>
    </message>
    <message>
        <source>This alias stands for something that contains it.</source>
        <translation>이 별칭은 자기를 담고 있는 것을 나타냅니다.</translation>
    </message>
    <message>
        <source>Jekyll refuses values of this tag.</source>
        <translation>Jekyll은 이 태그의 값을 받아들이지 않습니다.</translation>
    </message>
    <message>
        <source>Jekyll takes this for a number and cannot read it.</source>
        <translation>Jekyll은 이것을 숫자로 여기지만 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>This line does not belong to the lines above it.</source>
        <translation>이 줄은 윗줄들에 이어지지 않습니다.</translation>
    </message>
    <message>
        <source>This YAML is written in a way that Galley cannot follow.</source>
        <translation>이 YAML은 Galley가 따라갈 수 없는 방식으로 쓰여 있습니다.</translation>
    </message>
    <message>
        <source>The quote that opens this text is never closed.</source>
        <translation>이 텍스트를 여는 따옴표가 닫히지 않았습니다.</translation>
    </message>
    <message>
        <source>Jekyll takes an invisible character in this text for a line end. Put the text between quotes.</source>
        <translation>Jekyll은 이 텍스트 속의 보이지 않는 글자를 줄바꿈으로 여깁니다. 텍스트를 따옴표로 묶으십시오.</translation>
    </message>
    <message>
        <source>This line has no key: a colon and a blank must follow one.</source>
        <translation>이 줄에는 키가 없습니다. 키 뒤에는 콜론과 빈칸이 와야 합니다.</translation>
    </message>
    <message>
        <source>Put a value that has a colon and a space in it between quotes.</source>
        <translation>콜론과 빈칸이 든 값은 따옴표로 묶으십시오.</translation>
    </message>
    <message>
        <source>Indent with spaces, not with tabs.</source>
        <translation>탭이 아니라 빈칸으로 들여쓰십시오.</translation>
    </message>
    <message>
        <source>Look for a line that is not indented like its neighbours, or that has no colon.</source>
        <translation>이웃한 줄과 들여쓰기가 다르거나 콜론이 없는 줄을 찾아보십시오.</translation>
    </message>
    <message>
        <source>Look for an item that is not indented like its neighbours.</source>
        <translation>이웃한 요소와 들여쓰기가 다른 요소를 찾아보십시오.</translation>
    </message>
    <message>
        <source>Close the list with ].</source>
        <translation>목록을 ]로 닫으십시오.</translation>
    </message>
    <message>
        <source>Close the map with }.</source>
        <translation>맵을 }로 닫으십시오.</translation>
    </message>
    <message>
        <source>Close the text with the quote that opens it.</source>
        <translation>텍스트를 연 것과 같은 따옴표로 닫으십시오.</translation>
    </message>
    <message>
        <source>Put a value that begins with %, @ or ` between quotes.</source>
        <translation>%, @ 또는 `로 시작하는 값은 따옴표로 묶으십시오.</translation>
    </message>
    <message>
        <source>Put a value that begins with * between quotes.</source>
        <translation>*로 시작하는 값은 따옴표로 묶으십시오.</translation>
    </message>
    <message>
        <source>YAML does not allow this control character.</source>
        <translation>YAML에는 이 제어 문자를 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Delete it.</source>
        <translation>지우십시오.</translation>
    </message>
    <message>
        <source>This is not UTF-8.</source>
        <translation>UTF-8이 아닙니다.</translation>
    </message>
    <message>
        <source>This is too long to be read as YAML.</source>
        <translation>너무 길어 YAML로 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>This is not valid YAML.</source>
        <translation>올바른 YAML이 아닙니다.</translation>
    </message>
    <message>
        <source>This item is a text of several lines.</source>
        <translation>이 항목은 여러 줄로 된 글입니다.</translation>
    </message>
    <message>
        <source>This text goes on in the first column, where keys begin.</source>
        <translation>이 글은 키가 시작되는 첫 칸에서 이어집니다.</translation>
    </message>
    <message>
        <source>A blank must follow this tag.</source>
        <translation>이 태그 뒤에는 빈칸이 있어야 합니다.</translation>
    </message>
    <message>
        <source>A text in brackets cannot begin or end with a colon. Put it between quotes.</source>
        <translation>괄호 안의 글은 쌍점으로 시작하거나 끝날 수 없습니다. 따옴표로 묶으세요.</translation>
    </message>
    <message>
        <source>There is no key in front of this colon.</source>
        <translation>이 쌍점 앞에 키가 없습니다.</translation>
    </message>
</context>
</TS>
