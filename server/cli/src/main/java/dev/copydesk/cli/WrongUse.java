package dev.copydesk.cli;

/** The program was asked for something that it cannot do; the message says what to ask instead. */
final class WrongUse extends RuntimeException {

  WrongUse(String message) {
    super(message);
  }
}
