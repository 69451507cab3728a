package org.apimmigrate.core.prepare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apimmigrate.core.check.artifact.ApiFolder;
import org.apimmigrate.core.check.artifact.DefinitionFile;
import org.apimmigrate.core.check.artifact.DefinitionObserver;
import org.apimmigrate.core.check.artifact.StoredDefinitionJudge;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.text.Printable;
import org.apimmigrate.definition.DefinitionLibrary;
import org.apimmigrate.definition.Verdict;

/**
 * Gives a judge the verdicts that {@code prepare} has kept, so that only contents that are new are judged. Before that the folder is
 * checked: it has to be of these databases and of these rules, and its seal has to be right. Otherwise it is set aside as a whole, with a
 * message, and all definitions are judged.
 */
public final class PreparedVerdicts implements DefinitionObserver {

    private final PreparedFolder folder;
    private final Consumer<String> messages;
    private long given;

    /**
     * @param workDirectory may hold a prepared folder
     * @param messages hears why a folder is set aside, or how many verdicts are used
     */
    public PreparedVerdicts(Path workDirectory, Consumer<String> messages) {
        this.folder = new PreparedFolder(workDirectory);
        this.messages = messages;
    }

    @Override
    public void begin(Context context, DefinitionLibrary library, StoredDefinitionJudge judge) {
        try {
            Optional<PreparedManifest> found = folder.manifest();
            if (found.isEmpty()) {
                return;
            }
            Optional<String> unfit = unfit(context, library, found.get());
            if (unfit.isPresent()) {
                setAside(unfit.get());
                return;
            }
            List<PreparedVerdict> verdicts = read(context, found.get());
            verdicts.forEach(each -> judge.remember(each.definition(), each.verdict()));
            given = verdicts.size();
            messages.accept(
                    "%d verdicts on definitions are kept in %s; only contents that are not among them are judged"
                            .formatted(given, folder.path()));
        } catch (NoSuchFileException e) {
            setAside("a file of it is not there any more");
        } catch (IOException | IllegalArgumentException e) {
            setAside("it cannot be read, " + Printable.line(String.valueOf(e.getMessage())));
        }
    }

    @Override
    public void judged(ApiFolder api, Map<DefinitionFile, Verdict> verdicts) {
        // what comes of a verdict is the check's matter
    }

    /** How many verdicts the judge was given. */
    public long given() {
        return given;
    }

    private static Optional<String> unfit(Context context, DefinitionLibrary library, PreparedManifest manifest) {
        if (manifest.format() != PreparedManifest.FORMAT) {
            return Optional.of("it was written by another version of this tool");
        }
        if (!manifest.installation().equals(InstallationMark.of(context))) {
            return Optional.of("it was prepared for other databases, or for these at other addresses");
        }
        if (!manifest.rules().equals(RuleSet.of(library))) {
            return Optional.of("it was prepared by another build of this tool, whose rules may differ");
        }
        return Optional.empty();
    }

    /**
     * All or none: nothing is used before the seal of what was read is known to be right.
     *
     * @throws IOException with the reason when it is not
     */
    private List<PreparedVerdict> read(Context context, PreparedManifest manifest) throws IOException {
        List<PreparedVerdict> verdicts = new ArrayList<>();
        Seal seal = Seal.of(context, manifest);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                seal.reading(Files.newInputStream(folder.file(manifest))), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                verdicts.add(PreparedVerdict.of(line));
            }
        }
        if (!seal.isThatOf(manifest) || verdicts.size() != manifest.verdicts()) {
            throw new IOException(
                    "its content is not what prepare has written, or the password of the database was changed since");
        }
        return verdicts;
    }

    private void setAside(String why) {
        messages.accept(
                "What was prepared in %s is not used: %s. All definitions are judged. Run prepare again to keep their verdicts."
                        .formatted(folder.path(), why));
    }
}
