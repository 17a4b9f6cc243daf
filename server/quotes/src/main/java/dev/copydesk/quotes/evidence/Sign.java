package dev.copydesk.quotes.evidence;

/** What near a quote somebody shows by to whom its words could belong. */
public enum Sign {
  /** Whose words another quote is, by all that is known: the same one may go on. */
  SPEAKER,
  /** A person or body that is the subject of a verb of saying, thinking or acting. */
  SUBJECT,
  /** A person named in any other place of a sentence. */
  PERSON,
  /** A body, an outlet or a document that can say something. */
  BODY,
  /** An office or a part that somebody plays, without a name: the mayor, a nurse, 관계자. */
  ROLE,
  /** "He", "she", "they", 그는, 彼: somebody named before. */
  PRONOUN,
  /** The writer, outside of quote marks: "I", "we", 나는, ich. */
  FIRST_PERSON,
  /** A line, or what stands before a colon, that names who is about to speak. */
  LABEL,
  /** A line or bracket behind that names who has spoken. */
  SIGNATURE,
  /** A verb or noun of saying, whoever it belongs to. */
  SAYING,
  /** A name of which it is not known what it names; most often a place or a thing. */
  NAME
}
