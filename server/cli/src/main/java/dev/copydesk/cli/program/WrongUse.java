package dev.copydesk.cli.program;

/** The program was asked for something that it cannot do; the message says what to ask instead. */
public final class WrongUse extends RuntimeException {

  public WrongUse(String message) {
    super(message);
  }
}
