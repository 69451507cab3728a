package org.apimmigrate.definition.reference.corpus;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apimmigrate.definition.ApiFacts;
import org.apimmigrate.definition.DefinitionLibrary;
import org.apimmigrate.definition.Limits;
import org.apimmigrate.definition.Repair;

/** How many invalid documents of a corpus can be repaired, and by what. Not part of the tests. Arguments: the folder of the corpus. */
public final class CorpusRepair {

    private CorpusRepair() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, Integer> changes = new TreeMap<>();
        Map<String, Integer> unrepaired = new TreeMap<>();
        int repaired = 0;
        try (DefinitionLibrary library = DefinitionLibrary.load(Limits.standard())) {
            for (CorpusEntry entry : CorpusEntry.read(Path.of(arguments[0]))) {
                if (entry.valid()) {
                    continue;
                }
                byte[] content = entry.content();
                Optional<Repair> repair = library.repair().repair(entry.kind(), content, new ApiFacts("Name", "1.0.0"));
                if (repair.isPresent()) {
                    repaired++;
                    repair.get()
                            .changes()
                            .forEach(change -> changes.merge(change.replaceAll("`[^`]*`", "`…`"), 1, Integer::sum));
                    if (arguments.length > 1) {
                        System.out.println(
                                entry.file().getFileName() + "\n" + repair.get().diff());
                    }
                } else {
                    var verdict = library.judge().judge(entry.kind(), content);
                    unrepaired.merge(
                            entry.kind() + " "
                                    + verdict.reasons().get(0).message().replaceAll("`[^`]*`", "`…`"),
                            1,
                            Integer::sum);
                }
            }
        }
        System.out.println(repaired + " repaired");
        changes.forEach((change, count) -> System.out.println(count + "\t" + change));
        System.out.println("not repaired, by first reason");
        unrepaired.forEach((reason, count) -> System.out.println(count + "\t" + reason));
    }
}
