package dev.copydesk.cli.report.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.copydesk.cli.report.CheckResult;
import dev.copydesk.core.rule.Edit;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.rule.Messages;
import dev.copydesk.core.rule.Related;
import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Position;
import dev.copydesk.core.text.Span;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the page of a report shows, as its script reads it. */
final class PageData {

  private static final int MOST_RELATED = 20;

  /** Shorter passages are seen at a glance. */
  private static final int LEAST_COPY = 30;

  private static final int MOST_COPY = 20_000;

  /** The sentences that the script says. */
  private static final List<String> WORDS =
      List.of(
          "search",
          "age",
          "age.new",
          "age.old",
          "age.all",
          "severity",
          "from",
          "map",
          "map.none",
          "map.shared",
          "need.speaker",
          "need.safe",
          "need.choice",
          "need.look",
          "clean.drafts",
          "fix.safe",
          "fix.unsafe",
          "fix.manual",
          "reads",
          "nothing",
          "close",
          "key.jk",
          "key.np",
          "key.f",
          "key.m",
          "key./",
          "key.Esc");

  private final CheckResult result;
  private final List<RuleInfo> rules;
  private final Messages messages;
  private final Locale locale;

  /** The drafts that the page shows, and their numbers. */
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  private final Map<String, Draft> drafts;

  PageData(CheckResult result, List<RuleInfo> rules, Messages messages, Locale locale) {
    this.result = result;
    this.rules = rules;
    this.messages = messages;
    this.locale = locale;
    this.drafts = result.drafts();
    result.files().stream().filter(PageData::hasSome).forEach(file -> number(file.draft().name()));
    for (CheckResult.File file : result.files()) {
      if (hasSome(file)) {
        file.findings().forEach(this::numberRelated);
        file.quiet().forEach(quiet -> numberRelated(quiet.finding()));
      }
    }
  }

  private static boolean hasSome(CheckResult.File file) {
    return !file.findings().isEmpty() || !file.quiet().isEmpty();
  }

  private void numberRelated(Finding finding) {
    finding.related().stream()
        .limit(MOST_RELATED)
        .filter(related -> drafts.containsKey(related.draft()))
        .forEach(related -> number(related.draft()));
  }

  private void number(String draft) {
    numbers.putIfAbsent(draft, numbers.size());
  }

  void write(Writer out) throws IOException {
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator json = factory.createGenerator(new InMarkup(out))) {
      json.writeStartObject();
      json.writeObjectFieldStart("words");
      for (String word : WORDS) {
        json.writeStringField(word, messages.say(word, "{0}"));
      }
      for (Severity severity : Severity.values()) {
        json.writeStringField(
            "severity." + severity.id(), messages.say("severity." + severity.id()));
      }
      json.writeEndObject();
      pages(json);
      json.writeNumberField("clean", result.files().size() - numbers.size());
      json.writeArrayFieldStart("files");
      Map<String, CheckResult.File> files = new LinkedHashMap<>();
      result.files().forEach(file -> files.put(file.draft().name(), file));
      for (String name : numbers.keySet()) {
        CheckResult.File file = files.get(name);
        if (file != null) {
          file(file, json);
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private void pages(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("pages");
    for (RuleInfo rule : rules) {
      for (RuleInfo.Kind kind : rule.kinds()) {
        String page = rule.section(kind.id(), locale).orElse(rule.page(locale));
        json.writeStringField(rule.id() + "/" + kind.id(), page);
      }
    }
    json.writeEndObject();
  }

  private void file(CheckResult.File file, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("path", file.draft().name());
    json.writeStringField("text", file.draft().text());
    json.writeArrayFieldStart("findings");
    for (Finding finding : file.findings()) {
      finding(finding, file.draft(), "new", json);
    }
    for (CheckResult.Quiet quiet : file.quiet()) {
      finding(quiet.finding(), file.draft(), "old", json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void finding(Finding finding, Draft draft, String age, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("code", finding.code());
    json.writeStringField("severity", finding.severity().id());
    json.writeStringField("message", finding.message());
    json.writeStringField("age", age);
    span(finding.span(), json);
    Position at = draft.lines().position(finding.span().start());
    json.writeNumberField("line", at.line() + 1);
    json.writeNumberField("column", at.character() + 1);
    json.writeArrayFieldStart("related");
    for (Related related : finding.related().stream().limit(MOST_RELATED).toList()) {
      json.writeStartObject();
      json.writeStringField("path", related.draft());
      json.writeStringField("message", related.message());
      Draft other = drafts.get(related.draft());
      if (other != null) {
        number(related.draft(), json);
        json.writeNumberField("line", other.lines().position(related.span().start()).line() + 1);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    SideBySide copy = copy(finding, draft);
    if (copy != null) {
      json.writeObjectFieldStart("copy");
      texts("own", copy.own(), json);
      texts("other", copy.other(), json);
      json.writeEndObject();
    }
    json.writeArrayFieldStart("fixes");
    for (Fix fix : finding.fixes()) {
      fix(fix, draft, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** The other copy, where what the finding points at is as long as a copy would be. */
  private @Nullable SideBySide copy(Finding finding, Draft draft) {
    int length = finding.span().length();
    for (Related related : finding.related()) {
      Draft other = drafts.get(related.draft());
      int there = related.span().length();
      if (other != null
          && Math.min(length, there) >= LEAST_COPY
          && Math.max(length, there) <= MOST_COPY
          && 2 * Math.min(length, there) >= Math.max(length, there)) {
        return SideBySide.of(finding.span().of(draft.text()), related.span().of(other.text()));
      }
    }
    return null;
  }

  private void fix(Fix fix, Draft draft, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("title", fix.title());
    json.writeStringField("safety", fix.safety().name().toLowerCase(Locale.ROOT));
    if (fix.speaker() != null) {
      json.writeStringField("speaker", fix.speaker());
    }
    json.writeArrayFieldStart("edits");
    for (Edit edit : fix.edits()) {
      json.writeStartObject();
      if (!edit.draft().equals(draft.name())) {
        number(edit.draft(), json);
      }
      span(edit.span(), json);
      json.writeStringField("text", edit.newText());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void number(String draft, JsonGenerator json) throws IOException {
    // A draft that the page does not show has no number, and -1 is none of its drafts.
    json.writeNumberField("file", numbers.getOrDefault(draft, -1));
  }

  private static void texts(String name, List<String> texts, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static void span(Span span, JsonGenerator json) throws IOException {
    json.writeNumberField("start", span.start());
    json.writeNumberField("end", span.end());
  }

  /** Escapes what would end a script element or begin a comment in it; no JSON has it but texts. */
  private static final class InMarkup extends FilterWriter {

    InMarkup(Writer out) {
      super(out);
    }

    @Override
    public void write(int c) throws IOException {
      if (c == '<') {
        out.write("\\u003c");
      } else {
        out.write(c);
      }
    }

    @Override
    public void write(char[] chars, int offset, int length) throws IOException {
      int from = offset;
      for (int i = offset; i < offset + length; i++) {
        if (chars[i] == '<') {
          out.write(chars, from, i - from);
          write(chars[i]);
          from = i + 1;
        }
      }
      out.write(chars, from, offset + length - from);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
      write(text.substring(offset, offset + length).toCharArray(), 0, length);
    }
  }
}
