# Copyright (C) 2026 The Galley authors
# SPDX-License-Identifier: MIT
#
# Writes sites as nobody would keep them, to compare what Galley and Jekyll make of them: randomsite.rb FOLDER SEED...
# makes FOLDER/SEED of each seed, the same at every run.
require 'fileutils'

# Everything that decides what a post is, at random.
class RandomSite
  WORDS = ['a', 'B c', '한글 제목', 'x: y', 'été', 'C++', '100%', 'q?w', 'h#i', "it's", '日本', 'İ', 'a/b', 'dot.ted', '-lead', 'ǅ',
           'under_score', '..', 'tab', 'Straße', '👍 ok', 'a  b', 'A&B', '(x)', '~t', '1.0', '2020', 'true', 'null', 'ﬁ', 'e&#769;'].freeze
  ZONES = ['Asia/Seoul', 'America/New_York', 'UTC', 'Pacific/Apia', 'Asia/Kathmandu', 'Etc/GMT+5', 'Nowhere/Land', 'UTC+9', 'EST',
           'America/St_Johns', 'Australia/Lord_Howe', "''"].freeze
  PERMALINKS = ['date', 'pretty', 'none', 'ordinal', 'weekdate', '/:categories/:year/:month/:day/:title/', '/:categories/:title',
                ':title', '/b/:slug', '/:year/:i_month/:i_day/:name.html', '/:path/', '/:collection/:path:output_ext', "':title'",
                '/:slugified_categories/:short_year-:y_day/:title:output_ext', '/:w_year/W:week/:w_day/:slug', '/x', '/:short_month/:long_month/:title',
                '/:long_day:short_day/:hour:minute:second/:title', '/:year/:month_:day/:title.:output_ext', '/블로그/:title/', '/a b/:title/',
                '//:title//x', '/../:title/', '/./:title', '/:title/?q=1', '/:title#frag', '/%20/:title', ''].freeze
  FOLDERS = ['', '', '', '', 'news/', 'News/deep/', '한글/', 'sp ace/', '_inner/', 'a.b/', 'posts/', '_draftsy/', 'node_modules/'].freeze
  EXTENSIONS = %w[.md .md .md .md .markdown .mkd .mkdn .mkdown .html .htm .textile .MD .txt .xml .md.erb].freeze
  DATES = ['2020-01-02', '2020-1-2', '2020-01-02 10:20:30', '2020-01-02 10:20:30 +0900', '2020-01-02T10:20:30Z',
           '2020-01-02 10:20 -0500', '2020-01-02 00:00:00', '2020-01-02 23:59:59 +00:00', '20200102', '1577923200',
           '2020-01-02 10:20', '"2020-01-02"', "'2020-01-02 25:00'", 'Jan 2 2020', '2 January 2020 10pm', '2020/01/02', '2020-13-40',
           '~', '""', '2199-01-01', '2020-01-02 10:20:30 EST', '2020-01-02 10:20:30 Asia/Seoul', '2020-01-02 10:20:30.5 +0900',
           '2020-01-02 +0900', '2020-02-30', '2020-06-01 1:2:3', '12:30:45', '2020-01-02T10:20:30+09:00', '2020-01-02 10:20:30 +9',
           '2020-01-02 10:20:30 Z', 'now', 'tomorrow', '[2020-01-02]', '{a: 1}', 'false', 'true', '2020-03-08 02:30:00',
           '2020', '1.5', '2020-01', '01-02-2020', '2020-W10', '2020-100', '2020-01-02 24:00:00', '2020-01-02 10:20:60'].freeze
  SCALARS = ['x', '1', '1.0', '01', '1e3', 'yes', 'no', 'on', 'off', '~', 'null', 'true', '2020-01-02', '12:30', '12:30:45', '0x1f', '0o17', '1_000',
             '.5', '""', "''", '"q: w"', "'a''b'", "\"a\\tb\"", 'a: b', '[a, b]', '{a: b}', '[]', '{}', "|\n  line\n  two", ">\n  fold\n  ed",
             '- x', ':sym', '":sym"', '=', '<<', '!!str 1', '&a x', '*nope', '@x', '`x`', '%x', 'a # b', "a\u00a0b", '+1', '-0', '0b11', '190:20:30', 'y', 'n',
             '2020-01-02 10:20:30', '2020-01-02T10:20:30Z', '2020-01-02 10:20:30 +0900', '0.1', '1.', '1,000', '0900'].freeze

  def initialize(seed)
    @random = Random.new(seed)
  end

  def write(folder)
    @folder = folder
    FileUtils.mkdir_p(folder)
    file('_config.yml', config)
    @collections = pick(['', '', '', '', 'content/']) if @collections.nil?
    rand(8..20).times { post }
    rand(0..4).times { draft }
    file('index.md', "---\n---\n")
    file('_notes/one.md', "---\ntitle: one\n---\n")
    links
  end

  private

  def rand(range) = @random.rand(range)
  def pick(list) = list[@random.rand(list.size)]
  def chance(one_in) = @random.rand(one_in).zero?

  def file(path, text)
    full = File.join(@folder, path)
    FileUtils.mkdir_p(File.dirname(full))
    File.binwrite(full, text)
    # A draft has its file's date.
    File.utime(1_600_000_000, 1_600_000_000, full)
  end

  def config
    @collections = chance(8) ? 'content/' : ''
    lines = []
    lines << "timezone: #{pick(ZONES)}" if chance(2)
    lines << "permalink: #{pick(PERMALINKS)}" unless chance(4)
    lines << "collections_dir: #{@collections.delete('/')}" unless @collections.empty?
    lines << "future: #{pick(%w[true false yes ~])}" if chance(5)
    lines << "unpublished: #{pick(%w[true false])}" if chance(6)
    lines << "show_drafts: #{pick(%w[true false])}" if chance(6)
    lines << "limit_posts: #{pick(%w[0 3 100])}" if chance(10)
    lines << "markdown_ext: #{pick(['md', 'markdown,md', 'md,txt', "'md, mkd'", 'MD'])}" if chance(6)
    lines << "baseurl: #{pick(['/b', 'b', "''", '/b/'])}" if chance(5)
    lines << "excerpt_separator: #{pick(['<!--more-->', "''", '"\n\n\n"'])}" if chance(6)
    lines << "exclude: #{pick(['[news]', "['**/*.html']", "['_posts/2020*']", '[_drafts]', "['*한*', 'sp ace/']", '[]', "['/news/', 'x']"])}" if chance(5)
    lines << "include: #{pick(['[_inner]', '[.htaccess, node_modules]', "['_*']"])}" if chance(5)
    @safe = chance(10)
    lines << 'lsi: false' << 'incremental: true' << 'safe: true' if @safe
    lines << collections if chance(4)
    lines << defaults if chance(2)
    return pick(['', "# nothing\n", "---\n", "title: x\n...\n"]) if chance(12)

    text = "#{lines.join("\n")}\n"
    text = text.gsub("\n", "\r\n") if chance(10)
    text
  end

  def collections
    pick(["collections: [notes]", "collections:\n  notes:\n    output: true\n    permalink: /n/:path",
          "collections:\n  posts:\n    permalink: #{pick(PERMALINKS)}", "collections:\n  posts:\n    output: false\n  notes: ~",
          'collections: ~'])
  end

  def defaults
    rules = Array.new(rand(1..4)) do
      scope = []
      scope << "path: #{pick(['""', 'news', '_posts', '"_posts/*"', '"**/*.md"', '"_posts/2020-*"', '한글', 'content', '/news', 'news/', '"News/*/_posts"',
                              '_drafts', '"*"', '_posts/sub', '"**"', 'new', '"ne?s"', '"[a-n]*"', '"{news,posts}"'])}" unless chance(5)
      scope << "type: #{pick(%w[posts post drafts pages notes '' ~])}" if chance(2)
      values = Array.new(rand(1..3)) { "#{pick(%w[layout author toc lang header.x nav permalink categories tags date published title])}: #{value}" }
      values = ['permalink: /d/:title'] if chance(8)
      values = ['categories: [base, "B c"]'] if chance(8)
      "  - scope: {#{scope.join(', ')}}\n    values:\n      #{values.map { |x| x.gsub("\n", "\n      ") }.uniq { |x| x[/^[^:]*/] }.join("\n      ")}"
    end
    "defaults:\n#{rules.join("\n")}"
  end

  def value
    text = pick(SCALARS.reject { |x| x.match?(/\A(?:a: b|- x|\*nope|@x|`x`|%x|<<|=|\||>)/) })
    text == '!!str 1' ? '"1"' : text
  end

  def words
    list = Array.new(rand(0..3)) { pick(WORDS) }
    quoted = list.map { |x| "\"#{x.gsub('"', '')}\"" }
    pick([" [#{quoted.join(', ')}]", quoted.map { |x| "\n  - #{x}" }.join, quoted.map { |x| "\n- #{x}" }.join, " \"#{list.join(' ')}\"", " #{pick(WORDS).tr(':#%', '')}",
          " #{pick(SCALARS)}", ' [1, 2.0, ~, true, 2020-01-02]', ' [[a, [b]], c]', " #{list.map { |x| x.tr(':#%-', '') }.join('  ')}", ' [a, a, A]', "\n  a: b"])
  end

  def front_matter
    lines = []
    lines << "title: #{chance(2) ? "\"#{pick(WORDS)}\"" : pick(SCALARS)}" unless chance(3)
    lines << "date: #{pick(DATES)}" if chance(2)
    lines << "categories:#{words}" if chance(3)
    lines << "category:#{words}" if chance(6)
    lines << "tags:#{words}" if chance(2)
    lines << "tag:#{words}" if chance(8)
    lines << "slug: #{chance(3) ? pick(SCALARS) : "\"#{pick(WORDS)}\""}" if chance(5)
    lines << "permalink: #{chance(6) ? pick(SCALARS) : pick(PERMALINKS)}" if chance(5)
    lines << "published: #{pick(['false', 'true', '"false"', 'no', '~', '0'])}" if chance(8)
    lines << "draft: #{pick(['true', 'false', '~', '"x"'])}" if chance(10)
    lines << "layout: #{pick(SCALARS)}" if chance(4)
    lines << "excerpt: #{pick(SCALARS.grep_v(/Z\z/))}" if chance(10) # such a time as text is the one thing known to differ
    lines << "#{pick(%w[x 1 ~ 2020-01-02 yes true "q:r" 한])}: #{pick(SCALARS)}" if chance(3)
    lines << "nested:\n  list:\n    - #{pick(SCALARS)}\n    - a: #{pick(SCALARS)}" if chance(5)
    lines.shuffle(random: @random).join("\n")
  end

  def text
    front = front_matter
    body = pick(["text\n\nmore\n", '', "\n\n# head\n\ntext\n", "a <!--more--> b\n", "{% raw %}x\n\ny{% endraw %}\n", "[a]\n\n[a]: /x\n"])
    all = pick(["---\n#{front}\n---\n#{body}"] * 12 + ["---\n#{front}\n---", "--- \n#{front}\n---  \n#{body}", "---\n---\n#{body}", body, "---\n#{front}\n...\n#{body}", "\n---\n#{front}\n---\n",
                                                        "---\n#{front}\n----\n#{body}", "---\n#{front}\n---\n#{body}---\nx\n---\n"])
    all = all.gsub("\n", "\r\n") if chance(8)
    all = "\uFEFF#{all}" if chance(12)
    chance(40) ? all.encode('UTF-16') : all
  end

  def name
    slug = chance(3) ? pick(WORDS).tr('/', '-') : "post-#{rand(1..99)}"
    slug = pick(['a.b', 'x.', 'ends-.', ' lead', 'two  blanks', '2020-01-01-again', 'é', "e\u0301", '100%25', 'A_B', '-', 'i-am.html']) if chance(8)
    day = pick(['2020-01-02', '2019-12-31', '2020-1-2', '20-01-02', '2021-02-29', '2020-02-29', '2199-05-05', '1999-12-31', '2020-12-31', '02020-01-02', '2018-06-15'])
    day + pick(['-'] * 12 + ['_', '']) + slug
  end

  def post
    below = pick(['', '', '', '', '', 'sub/', '_sub/', '2020/'])
    file("#{@collections}#{pick(FOLDERS)}_posts/#{below}#{name}#{pick(EXTENSIONS)}", text)
  end

  def draft
    plain = chance(3) ? name : pick(['idea', '초안', 'a.b', 'draft one', '2020-x'])
    file("#{@collections}#{pick(FOLDERS)}_drafts/#{plain}#{pick(EXTENSIONS)}", text)
  end

  def links
    return if @safe || !chance(3) # Jekyll fails on them then

    folder = "#{@folder}/#{@collections}_posts"
    FileUtils.mkdir_p(folder)
    File.symlink("#{@folder}/index.md", "#{folder}/2020-07-01-link.md") if chance(2)
  rescue Errno::EEXIST
    nil
  end
end

ARGV.drop(1).each { |seed| RandomSite.new(seed.to_i).write(File.join(ARGV[0], seed)) }
