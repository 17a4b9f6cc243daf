package dev.copydesk.quotes;

import dev.copydesk.core.rule.Edit;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.rule.Fix.Safety;
import dev.copydesk.core.rule.Messages;
import dev.copydesk.core.rule.Quotation;
import dev.copydesk.core.rule.QuotationRule;
import dev.copydesk.core.rule.Removal;
import dev.copydesk.core.rule.RuleContext;
import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.setting.Setting;
import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Language;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Span;
import dev.copydesk.quotes.desk.AttributionWording;
import dev.copydesk.quotes.desk.LanguageDesk;
import dev.copydesk.quotes.evidence.Reason;
import dev.copydesk.quotes.scan.Attribution;
import dev.copydesk.quotes.scan.MarkReader;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds direct quotes whose speaker a reader cannot find, and quote marks without a partner. */
public final class UnattributedQuote implements QuotationRule {

  static final String ID = "unattributed-quote";

  /** A message shows so much of the words that it points at, in UTF-16 units. */
  private static final int LONGEST_SHOWN = 40;

  private static final RuleInfo INFO =
      RuleInfo.of(ID, UnattributedQuote.class, 300)
          .kind("missing", Severity.WARNING)
          .onRequest("unclear", Severity.HINT)
          .kind("anonymous", Severity.INFO)
          .kind("unbalanced", Severity.INFO)
          .setting("anonymous", Setting.Type.FLAG, "true")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Prose prose, RuleContext context) {
    return new Check(prose, context).run();
  }

  @Override
  public List<Quotation> quotations(Prose prose, RuleContext context) {
    return new Check(prose, context).quotations();
  }

  /** One draft on its way through the rule. */
  private static final class Check {

    private final Prose prose;
    private final RuleContext context;
    private final Messages messages;
    private final QuotedDraft draft;
    private final boolean anonymous;
    private final Map<Language, LanguageDesk.@Nullable Reading> readings =
        new EnumMap<>(Language.class);
    private final List<Finding> findings = new ArrayList<>();

    Check(Prose prose, RuleContext context) {
      this.prose = prose;
      this.context = context;
      this.messages = Messages.of(UnattributedQuote.class, context.locale());
      this.draft = new QuotedDraft(prose, context.marked());
      this.anonymous = context.settings().flag("anonymous");
    }

    List<Finding> run() {
      judge();
      PullQuotes pullQuotes = null;
      for (int i = 0; i < draft.quotes().size(); i++) {
        pause(i);
        Attribution attribution = draft.attribution(i);
        if (attribution != null && attribution.reason() != null) {
          pullQuotes = pullQuotes == null ? new PullQuotes(draft) : pullQuotes;
          if (!pullQuotes.repeats(draft.quotes().get(i))) {
            reportSourceless(draft.quotes().get(i), attribution, attribution.reason());
          }
        } else if (attribution != null) {
          reportAnonymous(draft.quotes().get(i), attribution);
        }
      }
      reportLostMarks();
      return findings;
    }

    List<Quotation> quotations() {
      judge();
      List<Quotation> all = new ArrayList<>();
      for (int i = 0; i < draft.quotes().size(); i++) {
        Attribution attribution = draft.attribution(i);
        if (attribution != null && attribution.verdict() != Attribution.Verdict.NOT_SPEECH) {
          all.add(quotation(draft.quotes().get(i), attribution));
        }
      }
      return all;
    }

    private Quotation quotation(Quote quote, Attribution attribution) {
      int from = attribution.sourceStart();
      int to = attribution.sourceEnd();
      boolean named = attribution.hasSource() && 0 <= from && from < to;
      Quotation.Certainty certainty =
          switch (attribution.verdict()) {
            case ATTRIBUTED -> named ? Quotation.Certainty.NAMED : Quotation.Certainty.PLAIN;
            case ANONYMOUS -> Quotation.Certainty.ANONYMOUS;
            case NOT_SPEECH, UNCLEAR -> Quotation.Certainty.UNCLEAR;
            case MISSING -> Quotation.Certainty.MISSING;
          };
      String words = named ? prose.text().substring(from, to) : null;
      boolean asks =
          attribution.verdict() == Attribution.Verdict.ATTRIBUTED
              && (words == null || words.chars().noneMatch(Character::isUpperCase));
      return new Quotation(
          prose.span(quote.start(), quote.end()),
          certainty,
          words,
          named ? prose.span(from, to) : null,
          asks ? likeliest(quote) : null);
    }

    private @Nullable String likeliest(Quote quote) {
      LanguageDesk.Reading reading = reading(draft.block(quote).language());
      List<String> speakers = reading == null ? List.of() : reading.speakers(quote);
      return speakers.isEmpty() ? null : speakers.get(0);
    }

    private void judge() {
      for (int i = 0; i < draft.quotes().size(); i++) {
        pause(i);
        judge(i);
      }
    }

    private void pause(int quote) {
      if (quote % 64 == 0) {
        context.checkCancelled();
      }
    }

    private void judge(int number) {
      Quote quote = draft.quotes().get(number);
      LanguageDesk.Reading reading = reading(draft.block(quote).language());
      if (reading != null && isArticle(quote)) {
        draft.setAttribution(number, reading.attribute(quote));
      }
    }

    private LanguageDesk.@Nullable Reading reading(Language language) {
      if (!readings.containsKey(language)) {
        LanguageDesk desk = Desks.of(language);
        readings.put(language, desk == null ? null : desk.read(draft));
      }
      return readings.get(language);
    }

    private boolean isArticle(Quote quote) {
      Block.Place place = draft.block(quote).place();
      return place != Block.Place.NAVIGATION
          && place != Block.Place.FOOTER
          && place != Block.Place.FORM
          && !draft.isMarked(quote.start(), quote.end());
    }

    private void reportSourceless(Quote quote, Attribution attribution, Reason reason) {
      LanguageDesk.Reading reading = reading(draft.block(quote).language());
      if (reading != null) {
        boolean missing = attribution.verdict() == Attribution.Verdict.MISSING;
        String kind = missing ? "missing" : "unclear";
        Severity severity = missing ? Severity.WARNING : Severity.HINT;
        // To rank everybody whom the draft names is a quarter of the work; few menus are opened.
        List<Fix> fixes = Fix.later(() -> fixes(quote, reading));
        add(kind, severity, quote, why(kind, reason), fixes);
      }
    }

    private String why(String kind, Reason reason) {
      String name = reason.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
      String who = reason.start() < 0 ? "" : shortened(reason.start(), reason.end());
      return messages.say(kind + "." + name, reason.paragraphs(), who);
    }

    /** The words of a place without the marks around them; of many words the first. */
    private String shortened(int start, int end) {
      int from = start;
      while (from < end && MarkReader.isMark(prose.text().charAt(from))) {
        from++;
      }
      int to = Math.min(end, from + LONGEST_SHOWN);
      boolean whole = to == end;
      while (to > from && !whole && !Letters.isSpace(prose.text().charAt(to))) {
        to--;
      }
      to = to == from ? Math.min(end, from + LONGEST_SHOWN) : to;
      while (to > from && MarkReader.isMark(prose.text().charAt(to - 1))) {
        to--;
      }
      return prose.text().substring(from, to).strip() + (whole ? "" : "…");
    }

    private void reportAnonymous(Quote quote, Attribution attribution) {
      if (attribution.verdict() == Attribution.Verdict.ANONYMOUS && anonymous) {
        String source = prose.text().substring(attribution.sourceStart(), attribution.sourceEnd());
        add("anonymous", Severity.INFO, quote, messages.say("anonymous", source), List.of());
      }
    }

    private void add(String kind, Severity severity, Quote quote, String message, List<Fix> fixes) {
      Span span = prose.span(quote.start(), quote.end());
      Finding finding = new Finding(ID, kind, severity, span, message, List.of(), fixes);
      // Who is named in the next sentence makes up for a source, not for one nobody can check.
      findings.add(kind.equals("anonymous") ? finding : finding.asOpenEnded());
    }

    /** The likeliest speakers first, then a place for a name, then without marks, then without. */
    private synchronized List<Fix> fixes(Quote quote, LanguageDesk.Reading reading) {
      List<Fix> fixes = new ArrayList<>();
      for (String speaker : reading.speakers(quote)) {
        Edit edit = attributed(reading.attributed(quote, speaker), speaker, false);
        String title = messages.say("attribute", speaker);
        fixes.add(new Fix(title, Safety.MANUAL, List.of(edit), speaker));
      }
      String name = reading.someone();
      Edit edit = attributed(reading.attributed(quote, name), name, true);
      fixes.add(new Fix(messages.say("attribute-other"), Safety.MANUAL, List.of(edit)));
      fixes.add(new Fix(messages.say("paraphrase"), Safety.MANUAL, withoutMarks(quote)));
      List<Edit> removal = Removal.of(prose, quote.start(), quote.end());
      fixes.add(new Fix(messages.say("remove"), Safety.MANUAL, removal));
      return fixes;
    }

    private Edit attributed(AttributionWording wording, String speaker, boolean placeholder) {
      String text = wording.before() + speaker + wording.after();
      int start = wording.before().length();
      return new Edit(
          prose.draft().name(),
          prose.span(wording.start(), wording.end()),
          text,
          placeholder ? new Span(start, start + speaker.length()) : null);
    }

    private List<Edit> withoutMarks(Quote quote) {
      List<Edit> edits = new ArrayList<>();
      for (Quote.Piece piece : quote.pieces()) {
        removeMark(piece.start(), piece.innerStart(), edits);
        removeMark(piece.innerEnd(), piece.end(), edits);
      }
      return edits;
    }

    private void removeMark(int start, int end, List<Edit> edits) {
      if (start < end) {
        edits.add(new Edit(prose.draft().name(), prose.span(start, end), ""));
      }
    }

    private void reportLostMarks() {
      for (int at : draft.lostMarks()) {
        if (!draft.isMarked(at, at + 1)) {
          boolean pair = prose.text().startsWith("''", at) || prose.text().startsWith("``", at);
          Span span = prose.span(at, at + (pair ? 2 : 1));
          String message = messages.say("unbalanced");
          findings.add(
              new Finding(ID, "unbalanced", Severity.INFO, span, message, List.of(), List.of())
                  .asOpenEnded());
        }
      }
    }
  }
}
