package dev.copydesk.lsp;

import java.util.Locale;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * One editor at the door: what it can do, the language it reads, and what it has open.
 *
 * @param locale the language of messages and fix titles
 */
record Session(
    LanguageClient client,
    ClientAbilities abilities,
    Locale locale,
    OpenDrafts drafts,
    Places places,
    Desk desk) {}
