package dev.copydesk.lsp;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the door tells an editor about the program behind it.
 *
 * @param version as the editor may show it
 * @param pages the folder with the rules' pages, {@code ID.md} and {@code ID.ko.md}, that
 *     diagnostics link to; null where there is none
 */
public record Program(String version, @Nullable Path pages) {}
