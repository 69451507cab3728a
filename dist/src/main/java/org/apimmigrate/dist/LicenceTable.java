package org.apimmigrate.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** One table of all components and their licences, from the bills of materials. */
final class LicenceTable {

    private final LicenceTexts texts = new LicenceTexts();

    void write(Collection<Component> components, Path table) throws IOException {
        List<String> rows = new ArrayList<>();
        for (Component component : components) {
            rows.add("| %s:%s | %s | %s | %s | %s |"
                    .formatted(
                            component.group(),
                            component.name(),
                            component.version(),
                            String.join(" or ", component.licences()),
                            String.join(
                                    ", ",
                                    texts.files(component).stream()
                                            .map(f -> "[" + f + "](texts/" + f + ")")
                                            .toList()),
                            component.page()));
        }
        Files.createDirectories(table.getParent());
        Files.writeString(table, """
                # What is inside, and under which licence

                Oracle, DB2 and MySQL drivers are not inside. The texts of the Java run-time's own parts lie in `migration-resources/runtime/legal`.
                What a jar brings along itself, notices above all, lies here in a folder with its name. `texts` has the licences themselves; where a
                jar brings no line of copyright along, its holders are those whom the page of the project names.

                | component | version | licence | text | page of the project |
                |---|---|---|---|---|
                """ + String.join("\n", rows) + "\n");
    }
}
