# Reads a JSON list of YAML texts on stdin; prints for each what Psych reads in it with Jekyll's permitted classes, in the
# notation of notation() in rubyoracle.cpp, or {"error": CLASS}. Symbols are text, as released Jekyll reads them.
require 'date'
require 'json'
require 'time'
require 'yaml'
def notation(v)
  case v
  when nil then '~'
  when true, false then v.to_s
  when Integer then v.bit_length < 64 ? "i:#{v}" : "f:#{v.to_f}"
  when Float then "f:#{v}"
  when Symbol then "s::#{v}"
  when String then "s:#{v.dup.force_encoding('UTF-8').scrub}"
  when Time then "t:#{v.getutc.floor(3).strftime('%Y-%m-%dT%H:%M:%S.%LZ')}"
  when Date then "d:#{v.iso8601}"
  when Array then v.map { |x| notation(x) }
  when Hash then v.to_h { |k, x| [k.is_a?(Symbol) ? ":#{k}" : k.to_s, notation(x)] }
  end
end
puts JSON.generate(JSON.parse($stdin.read).map { |text|
  begin
    notation(Psych.safe_load(text, permitted_classes: [Date, Time, Symbol], aliases: true))
  rescue StandardError => e
    { 'error' => e.class.to_s }
  end
})
