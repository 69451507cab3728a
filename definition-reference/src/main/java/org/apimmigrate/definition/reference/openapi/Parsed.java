package org.apimmigrate.definition.reference.openapi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a parser made of a document.
 *
 * @param model null where the parser gave none
 * @param messages in the parser's words; may hold null, as the parsers' own lists do
 */
record Parsed<M>(@Nullable M model, List<@Nullable String> messages) {}
