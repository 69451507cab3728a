package org.apimmigrate.definition.reference.repair.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value in the text of a document, with the place it is at. Repeated members are kept, in order.
 *
 * @param start offset of its first character
 * @param end offset after its last character; in block YAML it may include the line break and indentation that follow
 * @param flow written with brackets or as a scalar on one line: JSON, or YAML in flow style
 * @param members of an object, else empty
 * @param items of an array, else empty
 * @param text of a scalar as a reader would see it, else null
 * @param quoted a scalar that is certainly a string
 */
public record SourceNode(
        Kind kind,
        int start,
        int end,
        boolean flow,
        List<SourceMember> members,
        List<SourceNode> items,
        @Nullable String text,
        boolean quoted) {

    /** What a value is. */
    public enum Kind {
        OBJECT,
        ARRAY,
        SCALAR
    }

    public boolean isObject() {
        return kind == Kind.OBJECT;
    }

    public boolean isArray() {
        return kind == Kind.ARRAY;
    }

    /** The value that is none, in any of its spellings that take a character. */
    public boolean isNull() {
        return kind == Kind.SCALAR && !quoted && text != null && text.matches("null|Null|NULL|~");
    }

    /** Is there a member of this name? */
    public boolean has(String name) {
        return get(name) != null;
    }

    /** The member's value; the last one where the name is repeated; null where there is none. */
    public @Nullable SourceNode get(String name) {
        SourceNode found = null;
        for (SourceMember member : members) {
            if (member.name().equals(name)) {
                found = member.value();
            }
        }
        return found;
    }

    /** The value at the end of a way through objects; null where the way ends earlier. */
    public @Nullable SourceNode at(String... names) {
        SourceNode node = this;
        for (String name : names) {
            node = node == null ? null : node.get(name);
        }
        return node;
    }

    /** The member's text; null where it is no scalar. */
    public @Nullable String textOf(String name) {
        SourceNode value = get(name);
        return value == null ? null : value.text();
    }

    /** The value of an object-valued member, as a list of one or none: handy in loops. */
    public List<SourceMember> membersOf(String... names) {
        SourceNode node = at(names);
        return node == null ? List.of() : node.members();
    }
}
