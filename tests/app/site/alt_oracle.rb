# frozen_string_literal: true

# Copyright (C) 2026 The Galley authors
# SPDX-License-Identifier: MIT

# Judges edits of alternative texts. Each line of stdin is JSON: {"site": FOLDER, "before": POST, "after": POST,
# "alt": TEXT, "key": PATH or null}. Answers with a line of JSON: "" where what Jekyll publishes differs in the alternative
# text of one image alone (of several, where one include names them), which reads as TEXT then; else what is wrong. With a
# key, what Jekyll reads in the front matter is judged instead.
Encoding.default_external = Encoding::UTF_8
require "cgi"
require "jekyll"
require "json"
require "timeout"

Jekyll.logger.log_level = :error
Jekyll::Cache.disable_disk_cache!

# The posts' includes are not there: what their tag is given stands in the page instead.
module GivenParameters
  def render(context)
    given = @params ? parse_params(context) : {}
    attributes = given.map { |key, value| "#{key == 'alt' ? 'alt' : "data-#{key}"}=\"#{CGI.escapeHTML(value.to_s)}\"" }
    "<img #{attributes.join(' ')}>"
  end
end
Jekyll::Tags::IncludeTag.prepend(GivenParameters)
Jekyll::Tags::OptimizedIncludeTag.prepend(GivenParameters)

module Judge
  SITES = {}
  PAGES = {}
  FENCES = /\A(---\s*\n.*?\n?)^((---|\.\.\.)\s*$\n?)/m.freeze

  def self.site(folder)
    SITES[folder] ||= begin
      file = File.join(folder, "_config.yml")
      given = File.exist?(file) ? read(File.read(file)) : {}
      given = given.slice("kramdown", "markdown", "highlighter", "baseurl", "url")
      given["kramdown"]&.delete("syntax_highlighter_opts")
      config = Jekyll::Configuration.from(given.merge("disable_disk_cache" => true, "quiet" => true, "source" => folder))
      [config, Jekyll::Converters::Markdown.new(config)]
    end
  end

  def self.read(yaml)
    Psych.safe_load(yaml, permitted_classes: [Date, Time, Symbol], aliases: true) || {}
  rescue Psych::Exception
    {}
  end

  def self.page(folder, post)
    config, converter = site(folder)
    head = post[FENCES, 1]
    body = post.sub(FENCES, "")
    begin
      template = Liquid::Template.parse(body, line_numbers: true)
      context = { "site" => config, "page" => head ? read(head) : {} }
      body = template.render!(context, registers: { site: Struct.new(:config, :source).new(config, folder) })
    rescue StandardError
      # A tag of a plugin, or one that wants a whole site: each tag by itself, and as it is written where that fails.
      body = post.sub(FENCES, "").gsub(/\{%-?\s*include\s.*?%\}|\{\{.*?\}\}/m) do |tag|
        Liquid::Template.parse(tag).render!({ "site" => config }, registers: { site: Struct.new(:config).new(config) })
      rescue StandardError
        tag.start_with?("{{") ? "liquid" : tag
      end
    end
    Jekyll::Cache.clear
    Timeout.timeout(10) { converter.convert(body) }
  end

  IMAGE = /<img\b(?:[^>"']|"[^"]*"|'[^']*')*>/m.freeze
  ALT = /\s+alt=("[^"]*"|'[^']*')/m.freeze

  # The page without its alternative texts, and these.
  def self.parts(html)
    alts = []
    rest = html.gsub(IMAGE) do |tag|
      alts << tag[ALT, 1]&.then { |quoted| CGI.unescapeHTML(quoted[1..-2]) }
      tag.sub(ALT, "").gsub(/\s+/, " ")
    end
    [rest, alts]
  end

  def self.html(job)
    before = PAGES[job["before"].hash] ||= parts(page(job["site"], job["before"]))
    after = parts(page(job["site"], job["after"]))
    return "the page differs elsewhere" if before[0] != after[0]
    changed = before[1].zip(after[1]).reject { |a, b| a == b }
    return "nothing differs" if changed.empty?
    return "#{changed.size} texts differ" if changed.size > job["uses"]
    wrong = changed.map(&:last).find { |text| text&.split&.join(" ") != job["alt"] }
    wrong ? "reads #{wrong.inspect}" : ""
  end

  def self.at(value, path)
    path.scan(/[^.\[\]]+|\[\d+\]/).inject(value) { |v, step| step.start_with?("[") ? v[step[1..-2].to_i] : v[step] }
  end

  # Both with the text put in read the same.
  def self.front_matter(job)
    before, after = [job["before"], job["after"]].map { |post| read(post[FENCES, 1]) }
    return "reads #{at(after, job['key']).inspect}" if at(after, job["key"]) != job["alt"]
    parent, _, name = job["key"].rpartition(".")
    [before, after].each { |data| (parent.empty? ? data : at(data, parent))[name] = "" }
    before == after ? "" : "another key differs"
  end
end

$stdout.sync = true
$stdin.each_line do |line|
  job = JSON.parse(line)
  verdict = begin
    job["key"] ? Judge.front_matter(job) : Judge.html(job)
  rescue StandardError => e
    "#{e.class}: #{e.message[0, 200]}"
  end
  $stdout.puts(JSON.generate([verdict]))
end
