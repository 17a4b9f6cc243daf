package dev.copydesk.quotes.korean;

import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;
import dev.copydesk.quotes.scan.SortedOffsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The people and bodies that a Korean draft names, ranked for one quote. Who the sentence before is
 * about and who was quoted last come first, then who the sentence behind is about, who is quoted
 * and who is named most, the nearer the likelier. One person in several forms (한도경 해양청장, 한 청장) is
 * one speaker, offered in the form that stands last before the quote.
 */
final class KoreanSpeakers {

  private static final int MOST_OFFERED = 3;

  /** More names than an article has: a list, where ranking means nothing. */
  private static final int MOST_KNOWN = 200;

  /** How far around a quote names are looked for, in UTF-16 units. */
  private static final int BEFORE = 4_000;

  private static final int BEHIND = 1_500;

  /** How many quotes before this one are asked who said them. */
  private static final int QUOTES_BEFORE = 20;

  /** The last subject before the quote is what the text is about there. */
  private static final double TOPIC = 5;

  /** How much less that is with each sentence in between. */
  private static final double TOPIC_FADES = 0.5;

  private static final double QUOTED_LAST = 3;
  private static final double QUOTED = 1;
  private static final double TOPIC_BEHIND = 2;
  private static final double BESIDE = 1;
  private static final double BODY = -3;
  private static final double NEARNESS = 3;

  private final QuotedDraft draft;
  private final String text;
  private final KoreanSegments segments;
  private final KoreanSources sources;
  private final List<Speaker> speakers = new ArrayList<>();

  /** In the order of the draft. */
  private final List<Mention> mentions = new ArrayList<>();

  private final SortedOffsets mentionStarts;

  /** One person or body. */
  private static final class Speaker {

    private final KoreanNames.Kind kind;
    private final String key;
    private final String form;
    private String title;
    private int count;

    Speaker(KoreanNames.Kind kind, String key, String title, String form) {
      this.kind = kind;
      this.key = key;
      this.title = title;
      this.form = form;
    }

    /** Whether 한 청장 is 한도경 해양청장: the same name or family name, and the same office. */
    boolean is(KoreanNames.Kind otherKind, String otherKey, String otherTitle) {
      if (kind != otherKind) {
        return false;
      }
      if (key.equals(otherKey) && key.length() > 1) {
        return true;
      }
      boolean family = key.length() == 1 || otherKey.length() == 1;
      return family
          && key.charAt(0) == otherKey.charAt(0)
          && (title.endsWith(otherTitle) || otherTitle.endsWith(title));
    }
  }

  /**
   * One place that names a speaker.
   *
   * @param subject whether a particle makes it the subject of its sentence
   */
  private record Mention(Speaker speaker, int start, int end, boolean subject) {}

  /** What speaks for a speaker of one quote. */
  private static final class Candidate {

    private final Speaker speaker;
    private double score;
    private @Nullable Mention last;

    Candidate(Speaker speaker) {
      this.speaker = speaker;
      this.score = Math.log(1 + speaker.count);
      this.score += speaker.kind == KoreanNames.Kind.BODY ? BODY : 0;
    }
  }

  KoreanSpeakers(QuotedDraft draft, KoreanSegments segments, KoreanSources sources) {
    this.sources = sources;
    this.draft = draft;
    this.text = draft.text();
    this.segments = segments;
    for (int i = 0; i < segments.count(); i++) {
      KoreanWords words = KoreanWords.of(draft, segments.start(i), segments.end(i));
      for (int word = 0; word < words.count(); word++) {
        KoreanNames.Name subject = sources.names().subject(words, word);
        KoreanNames.Name name = subject == null ? sources.names().mention(words, word) : subject;
        if (name != null && isOffered(name)) {
          add(name, subject != null);
        }
      }
    }
    this.mentionStarts = new SortedOffsets(mentions, Mention::start);
  }

  private boolean isOffered(KoreanNames.Name name) {
    return (name.kind() == KoreanNames.Kind.PERSON || name.kind() == KoreanNames.Kind.BODY)
        && !draft.isMarked(name.start(), name.end());
  }

  private void add(KoreanNames.Name name, boolean subject) {
    String key = text.substring(name.keyStart(), name.keyEnd());
    String title = text.substring(name.keyEnd(), Math.max(name.keyEnd(), name.end())).strip();
    Speaker speaker = null;
    for (Speaker known : speakers) {
      if (known.is(name.kind(), key, title)) {
        speaker = known;
        break;
      }
    }
    if (speaker == null) {
      if (speakers.size() == MOST_KNOWN) {
        return;
      }
      speaker = new Speaker(name.kind(), key, title, form(name.start(), name.end()));
      speakers.add(speaker);
    }
    speaker.title = title.length() > speaker.title.length() ? title : speaker.title;
    speaker.count++;
    mentions.add(new Mention(speaker, name.start(), name.end(), subject));
  }

  /** The likeliest first; at most three, each in the form last used before the quote. */
  List<String> likeliest(Quote quote) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = mentionStarts.firstFrom(quote.start() - BEFORE); i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (mention.start() > quote.end() + BEHIND) {
        break;
      }
      weigh(candidate(mention.speaker(), candidates), mention, quote);
    }
    if (candidates.isEmpty()) {
      speakers.forEach(speaker -> candidates.add(new Candidate(speaker)));
    }
    weighTopics(candidates, quote);
    weighSources(candidates, quote);
    candidates.sort(Comparator.comparingDouble((Candidate one) -> one.score).reversed());
    return candidates.stream()
        .map(one -> one.last == null ? one.speaker.form : form(one.last.start(), one.last.end()))
        .distinct()
        .limit(MOST_OFFERED)
        .toList();
  }

  private static Candidate candidate(Speaker speaker, List<Candidate> candidates) {
    for (Candidate candidate : candidates) {
      if (candidate.speaker == speaker) {
        return candidate;
      }
    }
    Candidate candidate = new Candidate(speaker);
    candidates.add(candidate);
    return candidate;
  }

  private void weigh(Candidate candidate, Mention mention, Quote quote) {
    int here = segments.at(quote.start());
    int there = segments.at(mention.start());
    double distance = Math.abs(mention.start() - quote.start());
    double score = NEARNESS * Math.max(0, 1 - distance / BEFORE);
    if (Math.abs(there - here) <= 1) {
      score += BESIDE;
    }
    if (mention.start() < quote.start() || candidate.last == null) {
      candidate.last = mention;
    }
    candidate.score =
        Math.max(
            candidate.score,
            Math.log(1 + candidate.speaker.count)
                + score
                + (candidate.speaker.kind == KoreanNames.Kind.BODY ? BODY : 0));
  }

  /** Who the sentences beside the quote are about. */
  private void weighTopics(List<Candidate> candidates, Quote quote) {
    int here = segments.at(quote.start());
    Mention before = subjectBefore(quote);
    if (before != null) {
      int sentences = Math.max(0, here - segments.at(before.start()) - 1);
      candidate(before.speaker(), candidates).score += Math.max(0, TOPIC - TOPIC_FADES * sentences);
    }
    int next = mentionStarts.firstFrom(quote.end());
    while (next < mentions.size()
        && mentions.get(next).start() < quote.end() + BEHIND
        && !mentions.get(next).subject()) {
      next++;
    }
    if (next < mentions.size() && segments.at(mentions.get(next).start()) - here <= 2) {
      candidate(mentions.get(next).speaker(), candidates).score += TOPIC_BEHIND;
    }
  }

  /** The last person before the quote that is a subject, else the last body; null if none. */
  private @Nullable Mention subjectBefore(Quote quote) {
    Mention body = null;
    int i = mentionStarts.firstFrom(quote.start()) - 1;
    while (i >= 0 && mentions.get(i).start() > quote.start() - BEFORE) {
      Mention mention = mentions.get(i);
      if (mention.subject() && mention.speaker().kind == KoreanNames.Kind.PERSON) {
        return mention;
      }
      body = body == null && mention.subject() ? mention : body;
      i--;
    }
    return body;
  }

  /** Who said the quotes before this one. */
  private void weighSources(List<Candidate> candidates, Quote quote) {
    boolean last = true;
    int index = draft.indexOf(quote);
    for (int i = index - 1; i >= Math.max(0, index - QUOTES_BEFORE); i--) {
      KoreanNames.Name known = sources.of(draft.quotes().get(i));
      if (known == null) {
        continue;
      }
      int first = mentionStarts.firstFrom(known.start());
      if (first < mentions.size() && mentions.get(first).start() < known.end()) {
        for (Candidate candidate : candidates) {
          if (candidate.speaker == mentions.get(first).speaker()) {
            candidate.score += last ? QUOTED_LAST : QUOTED;
          }
        }
        last = false;
      }
    }
  }

  /** The words of a name as they are offered: on one line. */
  private String form(int start, int end) {
    return text.substring(start, end).replace('\n', ' ').replace('\r', ' ').strip();
  }
}
