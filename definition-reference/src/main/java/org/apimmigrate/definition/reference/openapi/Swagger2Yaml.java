package org.apimmigrate.definition.reference.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.util.Json;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads ordinary YAML of OpenAPI 2.0 once. The OpenAPI 3 attempt before it would find nothing in such a document but that {@code openapi} is
 * missing, provided no key is repeated; so only that is looked at. Whatever is not ordinary takes the long way.
 */
final class Swagger2Yaml extends SafeConstructor {

    private static final Pattern HINT = Pattern.compile("(?m)^['\"]?swagger['\"]?\\s*:");
    private static final Pattern PECULIAR_NUMBER = Pattern.compile("[-+.0-9].*_.*|[-+]?0[0-9A-Za-z].*|[-+.]");
    private static final String STANDARD_TAGS = "tag:yaml.org,2002:";
    private static final int DEEPEST = 200;

    private boolean ordinary;

    private Swagger2Yaml() {}

    /** The tree as the 2.0 parser reads it; null where the document is not ordinary or perhaps no OpenAPI 2.0. */
    static @Nullable JsonNode read(String text) {
        if (!HINT.matcher(text).find()) {
            return null;
        }
        Swagger2Yaml reader = new Swagger2Yaml();
        try {
            Object value = new Yaml(reader).load(text);
            return reader.ordinary ? Json.mapper().convertValue(value, JsonNode.class) : null;
        } catch (RuntimeException e) {
            return null; // the long way finds the words for it
        }
    }

    @Override
    public @Nullable Object getSingleData(Class<?> type) {
        Node root = composer.getSingleNode();
        ordinary = root instanceof MappingNode mapping && !hasOpenApi(mapping) && isOrdinary(root);
        return ordinary ? constructDocument(root) : null;
    }

    private static boolean hasOpenApi(MappingNode root) {
        return root.getValue().stream()
                .anyMatch(tuple -> tuple.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals("openapi"));
    }

    private static boolean isOrdinary(Node root) {
        Deque<Node> open = new ArrayDeque<>();
        Deque<Integer> depths = new ArrayDeque<>();
        open.push(root);
        depths.push(0);
        while (!open.isEmpty()) {
            Node node = open.pop();
            int depth = depths.pop();
            if (depth > DEEPEST || node.getAnchor() != null || !isStandard(node)) {
                return false;
            }
            if (node instanceof MappingNode mapping) {
                Set<String> names = new HashSet<>();
                for (NodeTuple tuple : mapping.getValue()) {
                    if (!(tuple.getKeyNode() instanceof ScalarNode key)
                            || key.getAnchor() != null
                            || !isStandard(key)
                            || key.getValue().equals("<<")
                            || !names.add(key.getValue())) {
                        return false;
                    }
                    open.push(tuple.getValueNode());
                    depths.push(depth + 1);
                }
            } else if (node instanceof SequenceNode sequence) {
                for (Node item : sequence.getValue()) {
                    open.push(item);
                    depths.push(depth + 1);
                }
            } else if (node instanceof ScalarNode scalar && isPeculiarNumber(scalar)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStandard(Node node) {
        Tag tag = node.getTag();
        return tag != null && tag.getValue().startsWith(STANDARD_TAGS);
    }

    private static boolean isPeculiarNumber(ScalarNode scalar) {
        String text = scalar.getValue();
        return scalar.isPlain()
                && !text.isEmpty()
                && "+-.0123456789".indexOf(text.charAt(0)) >= 0
                && PECULIAR_NUMBER.matcher(text).matches();
    }
}
