package dev.copydesk.lsp;

import dev.copydesk.core.rule.Edit;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.rule.LibraryIndex;
import dev.copydesk.core.rule.LibraryRule;
import dev.copydesk.core.rule.Quotation;
import dev.copydesk.core.rule.QuotationRule;
import dev.copydesk.core.rule.Related;
import dev.copydesk.core.rule.Removal;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.rule.RuleContext;
import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;

/** Rules small enough to see through, for tests of the door alone. */
final class TestRules {

  private TestRules() {}

  /**
   * Finds three words: "rubbish" should go and safely so, "credit" may go, "someone" wants a name.
   */
  static final class Words implements Rule {

    private static final RuleInfo INFO =
        RuleInfo.of("words", TestRules.class, 100)
            .unnecessary("rubbish", Severity.WARNING)
            .unnecessary("credit", Severity.HINT)
            .kind("someone", Severity.INFO)
            .build();

    private final BiConsumer<Prose, RuleContext> before;

    Words() {
      this((prose, context) -> {});
    }

    /**
     * @param before done before each check
     */
    Words(BiConsumer<Prose, RuleContext> before) {
      this.before = before;
    }

    @Override
    public RuleInfo info() {
      return INFO;
    }

    @Override
    public List<Finding> check(Prose prose, RuleContext context) {
      before.accept(prose, context);
      List<Finding> findings = new ArrayList<>();
      for (RuleInfo.Kind kind : INFO.kinds()) {
        String word = kind.id();
        for (int at = prose.text().indexOf(word);
            at >= 0;
            at = prose.text().indexOf(word, at + 1)) {
          Span span = prose.span(at, at + word.length());
          findings.add(
              new Finding(
                  "words",
                  word,
                  kind.severity(),
                  span,
                  context.locale().getLanguage().equals("ko") ? "찾음: " + word : "found " + word,
                  List.of(),
                  List.of(fix(word, prose, at, span))));
        }
      }
      return findings;
    }

    private static Fix fix(String word, Prose prose, int at, Span span) {
      if (word.equals("someone")) {
        Edit edit = new Edit(prose.draft().name(), span, "${the mayor}", new Span(2, 11));
        return new Fix("Name them", Fix.Safety.MANUAL, List.of(edit));
      }
      return new Fix(
          "Remove the " + word,
          word.equals("rubbish") ? Fix.Safety.SAFE : Fix.Safety.UNSAFE,
          Removal.of(prose, at, at + word.length()));
    }
  }

  /** Finds paragraphs that stand in another draft as well. */
  static final class Echo implements LibraryRule<Map<String, Span>> {

    private static final RuleInfo INFO =
        RuleInfo.of("echo", TestRules.class, 200).kind("echo", Severity.WARNING).build();

    private final boolean onlyLater;

    Echo() {
      this(false);
    }

    /**
     * @param onlyLater whether of two drafts only the one is spoken of whose name comes later
     */
    Echo(boolean onlyLater) {
      this.onlyLater = onlyLater;
    }

    /** The paragraphs of each draft with their places. */
    static final class Index implements LibraryIndex<Map<String, Span>> {

      private final Map<String, Map<String, Span>> drafts = new LinkedHashMap<>();

      @Override
      public void put(String draft, Map<String, Span> entry) {
        drafts.put(draft, entry);
      }

      @Override
      public void remove(String draft) {
        drafts.remove(draft);
      }

      @Override
      public OptionalLong view(String draft) {
        return OptionalLong.of(
            relatives(draft).stream().mapToLong(name -> drafts.get(name).hashCode()).sum());
      }

      @Override
      public List<String> relatives(String draft) {
        Set<String> own = drafts.getOrDefault(draft, Map.of()).keySet();
        return drafts.entrySet().stream()
            .filter(other -> !other.getKey().equals(draft))
            .filter(other -> !Collections.disjoint(own, other.getValue().keySet()))
            .map(Map.Entry::getKey)
            .toList();
      }
    }

    @Override
    public RuleInfo info() {
      return INFO;
    }

    @Override
    public LibraryIndex<Map<String, Span>> newIndex() {
      return new Index();
    }

    @Override
    public Map<String, Span> entry(Prose prose, RuleContext context) {
      Map<String, Span> paragraphs = new LinkedHashMap<>();
      for (Block block : prose.blocks()) {
        paragraphs.putIfAbsent(
            prose.text().substring(block.start(), block.end()),
            prose.span(block.start(), block.end()));
      }
      return paragraphs;
    }

    @Override
    public List<Finding> check(Prose prose, RuleContext context) {
      Index index = context.index(Index.class);
      List<Finding> findings = new ArrayList<>();
      if (index == null) {
        return findings;
      }
      entry(prose, context)
          .forEach(
              (words, span) -> {
                List<Related> others = new ArrayList<>();
                index.drafts.forEach(
                    (name, paragraphs) -> {
                      int order = name.compareTo(prose.draft().name());
                      boolean told = onlyLater ? order < 0 : order != 0;
                      if (told && paragraphs.containsKey(words)) {
                        others.add(new Related(name, paragraphs.get(words), "the other copy"));
                      }
                    });
                if (!others.isEmpty()) {
                  findings.add(
                      new Finding(
                          "echo", "echo", Severity.WARNING, span, "an echo", others, List.of()));
                }
              });
      return findings;
    }
  }

  /** Fails whenever it is asked. */
  static final class Throwing implements Rule {

    @Override
    public RuleInfo info() {
      return RuleInfo.of("throwing", TestRules.class, 50).kind("never", Severity.ERROR).build();
    }

    @Override
    public List<Finding> check(Prose prose, RuleContext context) {
      throw new IllegalStateException("on purpose");
    }
  }

  /** Takes what stands before a colon for the speaker of the quoted words behind it. */
  static final class Speakers implements QuotationRule {

    private static final RuleInfo INFO =
        RuleInfo.of("speakers", TestRules.class, 300).kind("speakers", Severity.INFO).build();

    @Override
    public RuleInfo info() {
      return INFO;
    }

    @Override
    public List<Finding> check(Prose prose, RuleContext context) {
      return List.of();
    }

    @Override
    public List<Quotation> quotations(Prose prose, RuleContext context) {
      List<Quotation> quotations = new ArrayList<>();
      for (Block block : prose.blocks()) {
        String line = prose.text().substring(block.start(), block.end());
        int colon = line.indexOf(": “");
        int start = block.start() + line.indexOf('“');
        int end = block.start() + line.indexOf('”') + 1;
        if (line.indexOf('“') >= 0) {
          quotations.add(
              colon < 0
                  ? new Quotation(
                      prose.span(start, end), Quotation.Certainty.PLAIN, null, null, "Ada")
                  : new Quotation(
                      prose.span(start, end),
                      Quotation.Certainty.NAMED,
                      line.substring(0, colon),
                      prose.span(block.start(), block.start() + colon),
                      null));
        }
      }
      return quotations;
    }
  }
}
