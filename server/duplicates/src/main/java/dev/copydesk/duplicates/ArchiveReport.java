package dev.copydesk.duplicates;

import dev.copydesk.core.archive.Article;
import dev.copydesk.core.rule.Edit;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.rule.Messages;
import dev.copydesk.core.rule.Related;
import dev.copydesk.core.rule.Removal;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.text.Language;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Span;
import dev.copydesk.duplicates.judge.CopiedPassage;
import dev.copydesk.duplicates.judge.Credits;
import dev.copydesk.duplicates.judge.Edges;
import dev.copydesk.duplicates.judge.Judgement;
import dev.copydesk.duplicates.judge.Surroundings;
import dev.copydesk.duplicates.match.ArchiveMatches;
import dev.copydesk.duplicates.match.Indexed;
import dev.copydesk.duplicates.match.LibraryMatches;
import dev.copydesk.duplicates.text.Manuscript;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what of a draft was published before, by whom and when, with the ways to mend it. */
final class ArchiveReport {

  /** Articles that are named; a passage that stands in more is no less known. */
  private static final int MOST_RELATED = 8;

  private final Manuscript manuscript;
  private final Prose prose;
  private final Surroundings around;
  private final Locale locale;
  private final Messages messages;
  private final Map<String, Article> articles;
  private final Map<String, Integer> shares;

  /**
   * @param shared what the draft has in common with articles, none of it too short to be a passage
   */
  ArchiveReport(
      Indexed draft,
      ArchiveMatches.Found found,
      List<LibraryMatches.Shared> shared,
      Locale locale) {
    this.manuscript = draft.manuscript();
    this.prose = manuscript.prose();
    this.around = new Surroundings(manuscript);
    this.locale = locale;
    this.messages = Messages.of(DuplicatePassage.class, locale);
    this.articles = found.articles();
    this.shares = ArchiveMatches.shares(draft, shared);
  }

  /** An article that has the passage. */
  private record Source(Indexed entry, Article article, CopiedPassage passage) {}

  /** What a passage's copies in the archive come to; null where they are no error. */
  @Nullable Finding of(List<LibraryMatches.Shared> group) {
    List<Source> sources = new ArrayList<>();
    for (LibraryMatches.Shared shared : group) {
      Manuscript other = shared.other().manuscript();
      Article article = articles.get(other.prose().draft().name());
      CopiedPassage passage = Edges.of(other, manuscript, shared.match());
      if (article != null
          && passage != null
          && Judgement.across(passage, new Surroundings(other), around) != null) {
        sources.add(new Source(shared.other(), article, passage));
      }
    }
    if (sources.isEmpty()) {
      return null;
    }
    CopiedPassage.Stretch here = sources.get(0).passage().second();
    sources.sort(Comparator.comparing((Source source) -> source.entry().order()));
    Source first = sources.get(0);
    boolean credited =
        Credits.stands(prose, here.start(), here.end())
            || sources.stream()
                .anyMatch(
                    it -> Credits.names(prose, here.start(), here.end(), it.article().outlet()));
    String key =
        "finding.archive" + (credited ? ".credited" : "") + (sources.size() > 1 ? ".several" : "");
    return new Finding(
        DuplicatePassage.ID,
        "archive",
        credited ? Severity.INFO : Severity.WARNING,
        prose.span(here.start(), here.end()),
        messages.say(
            key,
            named(first.article()),
            first.passage().percent(),
            shares.getOrDefault(first.article().id(), 1),
            sources.size() - 1),
        sources.stream().limit(MOST_RELATED).map(this::related).toList(),
        fixes(first, here, credited));
  }

  private List<Fix> fixes(Source source, CopiedPassage.Stretch here, boolean credited) {
    List<Fix> fixes = new ArrayList<>();
    if (!credited) {
      fixes.add(credit(source.article(), here, false));
      if (isQuotable(source, here)) {
        fixes.add(credit(source.article(), here, true));
      }
    }
    fixes.add(
        new Fix(
            messages.say("fix.remove.this"),
            // What is credited stays, unless somebody wants it gone.
            credited ? Fix.Safety.MANUAL : Fix.Safety.UNSAFE,
            Removal.of(prose, here.start(), here.end())));
    return fixes;
  }

  /** Whose words are quoted they have to be: word for word, in one paragraph, without marks. */
  private boolean isQuotable(Source source, CopiedPassage.Stretch here) {
    String words = prose.text().substring(here.start(), here.end());
    return source.passage().exact()
        && here.whole()
        && prose.blockAt(here.start()) == prose.blockAt(here.end() - 1)
        && words.chars().noneMatch(ArchiveReport::isQuoteMark);
  }

  private static boolean isQuoteMark(int c) {
    int type = Character.getType(c);
    return c == '"'
        || c >= '\u201C' && c <= '\u201F'
        || type == Character.INITIAL_QUOTE_PUNCTUATION && c != '\u2018'
        || c >= '\u300C' && c <= '\u300F';
  }

  private Fix credit(Article article, CopiedPassage.Stretch here, boolean quoted) {
    Span span = prose.span(here.start(), here.end());
    String name = article.outlet().isEmpty() ? article.title() : article.outlet();
    String placeholder = name.isEmpty() ? messages.say("fix.credit.placeholder") : name;
    List<String> marks = quoted ? marks(here) : List.of("", "");
    String words = marks.get(1) + Credits.note(prose, here.start(), placeholder);
    int from = words.indexOf(placeholder);
    List<Edit> edits = new ArrayList<>();
    String draft = prose.draft().name();
    if (quoted) {
      edits.add(new Edit(draft, new Span(span.start(), span.start()), marks.get(0)));
    }
    edits.add(
        new Edit(
            draft,
            new Span(span.end(), span.end()),
            words,
            name.isEmpty() ? new Span(from, from + placeholder.length()) : null));
    String title =
        name.isEmpty() ? "fix.credit" : quoted ? "fix.quote.archive" : "fix.credit.archive";
    return new Fix(
        messages.say(quoted && name.isEmpty() ? "fix.quote" : title, name),
        name.isEmpty() ? Fix.Safety.MANUAL : Fix.Safety.UNSAFE,
        edits);
  }

  private List<String> marks(CopiedPassage.Stretch here) {
    int block = prose.blockAt(here.start());
    Language language = block < 0 ? prose.language() : prose.blocks().get(block).language();
    return Credits.quoteMarks(language);
  }

  private Related related(Source source) {
    Article article = source.article();
    return new Related(
        article.link().isEmpty() ? article.id() : article.link(), new Span(0, 0), named(article));
  }

  /** Who had it, when, and under which headline, as far as that is known. */
  private String named(Article article) {
    List<String> known =
        Stream.of(
                article.outlet(),
                date(article.date()),
                article.title().isEmpty()
                    ? ""
                    : messages.say("archive.title", article.title().strip()))
            .filter(it -> !it.isBlank())
            .toList();
    return known.isEmpty() ? article.id() : String.join(", ", known);
  }

  private String date(String date) {
    try {
      return date.isEmpty()
          ? ""
          : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
              .withLocale(locale)
              .format(LocalDate.parse(date));
    } catch (DateTimeParseException e) {
      return date;
    }
  }
}
