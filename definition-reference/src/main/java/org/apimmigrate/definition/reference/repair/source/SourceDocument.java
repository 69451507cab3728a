package org.apimmigrate.definition.reference.repair.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A JSON or YAML document that is edited in place: what is not edited stays as it is, character for character. Edits are collected against
 * the text as it was read and take effect with {@link #edited}.
 */
public final class SourceDocument {

    private final String text;
    private final boolean json;
    private final SourceNode root;
    private final TreeSet<Edit> edits = new TreeSet<>();
    private final Set<String> changes = new LinkedHashSet<>();

    private SourceDocument(String text, boolean json, SourceNode root) {
        this.text = text;
        this.json = json;
        this.root = root;
    }

    /** Reads the text; null where it is neither JSON nor YAML. */
    public static @Nullable SourceDocument read(String text) {
        boolean json = text.trim().startsWith("{");
        try {
            return new SourceDocument(text, json, json ? JsonSource.read(text) : YamlSource.read(text));
        } catch (IOException | RuntimeException e) {
            return null; // the judge says what is wrong with its syntax
        }
    }

    public SourceNode root() {
        return root;
    }

    public String text() {
        return text;
    }

    /** Has anything been edited? */
    public boolean isEdited() {
        return !edits.isEmpty();
    }

    /** One sentence for each change. */
    public List<String> changes() {
        return List.copyOf(changes);
    }

    /** The text with the edits. */
    public String edited() {
        StringBuilder result = new StringBuilder(text);
        for (Edit edit : edits.descendingSet()) {
            result.replace(edit.start(), edit.end(), edit.replacement());
        }
        return result.toString();
    }

    /** Adds a member to an object, before its first one. Does nothing to values that are no objects. */
    public void add(SourceNode object, String name, Object value, String change) {
        addAll(object, Map.of(name, value), change);
    }

    /** Adds members to an object, before its first one. Does nothing to values that are no objects. */
    public void addAll(SourceNode object, Map<String, ?> values, String change) {
        if (!object.isObject() || values.isEmpty()) {
            return;
        }
        List<String> members = new ArrayList<>();
        values.forEach((name, value) ->
                members.add((json || object.flow() ? Json.of(name) : yamlKey(name)) + ": " + Json.of(value)));
        if (object.members().isEmpty()) {
            if (object.flow()) {
                edit(object.end() - 1, object.end() - 1, String.join(", ", members), change);
            }
            return;
        }
        int at = object.members().get(0).keyStart();
        String separator = (object.flow() ? "," : "") + gapBefore(at, object.flow());
        edit(at, at, String.join(separator, members) + separator, change);
    }

    /** Adds an item to an array, before its first one. */
    public void addItem(SourceNode array, Object value, String change) {
        if (!array.isArray()) {
            return;
        }
        if (array.items().isEmpty()) {
            if (array.flow()) {
                edit(array.end() - 1, array.end() - 1, Json.of(value), change);
            }
            return;
        }
        int at = array.items().get(0).start();
        if (array.flow()) {
            edit(at, at, Json.of(value) + "," + gapBefore(at, true), change);
            return;
        }
        int dash = text.lastIndexOf('-', at - 1);
        if (dash >= 0 && text.substring(dash + 1, at).isBlank()) {
            edit(dash, dash, "- " + Json.of(value) + gapBefore(dash, false), change);
        }
    }

    /** Puts another value in the place of a scalar or an empty object. */
    public void replace(SourceNode scalar, Object value, String change) {
        if (scalar.kind() == SourceNode.Kind.SCALAR && scalar.end() > scalar.start()) {
            edit(scalar.start(), scalar.end(), Json.of(value), change);
        }
    }

    /** Gives a member another name. */
    public void rename(SourceMember member, String name, String change) {
        int end = member.keyEnd() >= 0 ? member.keyEnd() : endOfJsonString(member.keyStart());
        edit(member.keyStart(), end, json ? Json.of(name) : yamlKey(name), change);
    }

    /** Takes a member out. Does nothing where that would leave a block without members. */
    public void remove(SourceNode object, SourceMember member, String change) {
        List<SourceMember> members = object.members();
        int index = members.indexOf(member);
        if (index + 1 < members.size()) {
            edit(member.keyStart(), members.get(index + 1).keyStart(), "", change);
        } else if (object.flow()) {
            int from = index == 0
                    ? member.keyStart()
                    : members.get(index - 1).value().end();
            edit(from, member.value().end(), "", change);
        } else if (index > 0 && isFirstOnLine(member.keyStart())) {
            edit(lineStart(member.keyStart()), nextLine(member), "", change);
        }
    }

    private void edit(int start, int end, String replacement, String change) {
        Edit edit = new Edit(start, end, replacement);
        Edit before = edits.floor(edit);
        Edit after = edits.higher(edit);
        // two rules at one place: the second has its turn in the next round
        boolean free = (before == null || (before.end() <= start && before.start() != start))
                && (after == null || (end <= after.start() && after.start() != start));
        if (free) {
            edits.add(edit);
            changes.add(change);
        }
    }

    /** What separates a member from the one before it: a line break with the same indentation, or a space. */
    private String gapBefore(int at, boolean flow) {
        int line = lineStart(at);
        if (isFirstOnLine(at)) {
            return lineBreak() + text.substring(line, at);
        }
        return flow ? " " : lineBreak() + " ".repeat(at - line);
    }

    private boolean isFirstOnLine(int at) {
        return text.substring(lineStart(at), at).isBlank();
    }

    private int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    private int nextLine(SourceMember member) {
        int end = member.value().end();
        if (end > 0 && end <= text.length() && isFirstOnLine(end) && lineStart(end) > member.keyStart()) {
            return lineStart(end);
        }
        int line = text.indexOf('\n', end);
        return line < 0 ? text.length() : line + 1;
    }

    private String lineBreak() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    private int endOfJsonString(int start) {
        int at = start + 1;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private static String yamlKey(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9_-]*") && !name.matches("(?i)y|n|yes|no|on|off|true|false|null")
                ? name
                : Json.of(name);
    }
}
