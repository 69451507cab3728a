package org.apimmigrate.definition.reference.repair.source;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apimmigrate.definition.reference.repair.source.SourceNode.Kind;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads YAML with places. What an alias stands for is shared, so it has one place: that of its anchor. */
final class YamlSource {

    private final Map<Node, SourceNode> done = new IdentityHashMap<>();
    private final String text;

    private YamlSource(String text) {
        this.text = text;
    }

    static SourceNode read(String text) {
        Node root = new Yaml(new SafeConstructor()).compose(new StringReader(text));
        if (root == null) {
            throw new IllegalArgumentException("the document is empty");
        }
        return new YamlSource(text).node(root);
    }

    private SourceNode node(Node node) {
        SourceNode known = done.get(node);
        if (known != null) {
            return known;
        }
        SourceNode made = make(node);
        done.put(node, made);
        return made;
    }

    private SourceNode make(Node node) {
        int start = offset(node.getStartMark());
        int end = offset(node.getEndMark());
        if (node instanceof MappingNode mapping) {
            List<SourceMember> members = new ArrayList<>();
            for (NodeTuple tuple : mapping.getValue()) {
                Node key = tuple.getKeyNode();
                String name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
                members.add(new SourceMember(
                        name, offset(key.getStartMark()), offset(key.getEndMark()), node(tuple.getValueNode())));
            }
            return new SourceNode(
                    Kind.OBJECT, start, end, mapping.getFlowStyle() == FlowStyle.FLOW, members, List.of(), null, false);
        }
        if (node instanceof SequenceNode sequence) {
            List<SourceNode> items =
                    sequence.getValue().stream().map(this::node).toList();
            return new SourceNode(
                    Kind.ARRAY, start, end, sequence.getFlowStyle() == FlowStyle.FLOW, List.of(), items, null, false);
        }
        ScalarNode scalar = (ScalarNode) node;
        boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
        return new SourceNode(Kind.SCALAR, start, end, true, List.of(), List.of(), scalar.getValue(), !plain);
    }

    /** Marks count code points, the text counts characters. */
    private int offset(Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }
}
