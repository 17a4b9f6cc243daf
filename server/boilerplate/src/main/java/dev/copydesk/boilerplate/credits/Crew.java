package dev.copydesk.boilerplate.credits;

import dev.copydesk.boilerplate.credits.CreditWords.Part;

/**
 * Reads who made a broadcast, a page or a picture story: one task after another, each with a sign
 * and the names behind it.
 */
final class Crew {

  private static final int LONGEST_NAMES = 40;
  private static final int LONGEST_OF_PERSON = 4;

  /** A task as long as this is told also where the name before it runs into it. */
  private static final int TELLING = 3;

  /** What pages put behind the last of the crew. */
  private static final String BEHIND = "※■▶☞#[<";

  private static final String SIGNS = ":;=/ㅣ|_│";
  private static final String JOINERS = "/,|·│ㅣ";

  private final CreditLine line;

  Crew(CreditLine line) {
    this.line = line;
  }

  /** Where the crew ends that is named from {@code from} on to the end of the line; -1 if none. */
  int end(int from) {
    int first = line.isOneOf("#", from) ? line.behindBlanks(from + 1) : from;
    if (!line.isWord(first)) {
      return -1;
    }
    int names = names(first);
    if (names >= 0) {
      boolean one = ends(names);
      boolean person = !isPicture(first) && isPerson(namesStart(first), names);
      return !one ? rest(names) : person ? names : -1;
    }
    int role = presenter(first);
    return role >= 0 && line.isOneOf("/", role) ? rest(role) : -1;
  }

  /** Reads one task after another; where the last ends, if the line does, too. */
  private int rest(int from) {
    int at = from;
    int tasks = 0;
    while (at >= 0 && !ends(at)) {
      int next = line.behindBlanks(at);
      if (line.isOneOf(JOINERS, next)) {
        next = line.behindBlanks(next + 1);
      }
      at = names(next);
      tasks++;
    }
    return tasks > 0 ? at : -1;
  }

  private boolean ends(int at) {
    return line.isBreak(at) || line.isOneOf(BEHIND, at);
  }

  /** Where a name and what its bearer is called on the air end; -1 if they do not begin here. */
  private int presenter(int from) {
    int name = letters(from);
    int word = line.behindBlanks(name);
    int role = line.end(Part.ROLE, word);
    return word > name && role >= 0 && name - from <= LONGEST_OF_PERSON ? role : -1;
  }

  /** Whether the task is the picture, so that the line is that picture's credit. */
  private boolean isPicture(int task) {
    return line.end(Part.PHOTO, task) == line.end(Part.CREW, task)
        && !line.isOneOf("·", line.end(Part.CREW, task));
  }

  private int namesStart(int task) {
    int sign = sign(task);
    return sign < 0 ? task : line.behindBlanks(sign + 1);
  }

  /** The offset of the sign behind a task; -1 if none stands here. */
  private int sign(int task) {
    int at = line.end(Part.CREW, task);
    while (at >= 0 && line.isOneOf("·", at)) {
      at = line.end(Part.CREW, at + 1);
    }
    int sign = at < 0 ? -1 : line.behindBlanks(at);
    return line.isOneOf(SIGNS, sign) ? sign : -1;
  }

  /** Where the names behind a task end; -1 if no task stands here. */
  private int names(int task) {
    int sign = sign(task);
    if (sign < 0) {
      return -1;
    }
    int from = line.behindBlanks(sign + 1);
    int at = from;
    while (at < line.end()
        && at - from < LONGEST_NAMES
        && (line.isWord(at) || line.isOneOf(" ·,&", at))) {
      boolean apart = !line.isWord(at - 1) || line.end(Part.CREW, at) - at >= TELLING;
      if (at > from && apart && sign(at) >= 0) {
        break;
      }
      at++;
    }
    int to = at;
    while (to > from && !line.isWord(to - 1)) {
      to--;
    }
    return to - from >= 2 ? to : -1;
  }

  /** Whether what stands there begins as somebody's name does, and goes on as one. */
  private boolean isPerson(int from, int to) {
    int name = letters(from);
    return line.end(Part.SURNAME, from) >= 0
        && name - from >= 2
        && name - from <= LONGEST_OF_PERSON
        && (name == to || !line.isWord(name));
  }

  private int letters(int from) {
    int at = from;
    while (line.isWord(at)) {
      at++;
    }
    return at;
  }
}
