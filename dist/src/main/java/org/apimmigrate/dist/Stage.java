package org.apimmigrate.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apimmigrate.cli.manual.Manual;
import org.apimmigrate.cli.site.Site;

/** Completes the folder that becomes the zip. Main class of the build's profile {@code dist}. */
public final class Stage {

    private Stage() {}

    /** @param arguments the folder, the bundle's jar, the version of the zip, the repository */
    public static void main(String[] arguments) throws IOException {
        Path stage = Path.of(arguments[0]);
        Path tool = stage.resolve("migration-resources");
        Path dropins = Files.createDirectories(stage.resolve("dropins"));
        Files.copy(
                Path.of(arguments[1]),
                dropins.resolve("org.wso2.carbon.apimgt.migrate.client-" + arguments[2] + ".jar"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        new Site(Path.of(arguments[3])).write(stage.resolve("manual"));
        new RegistryScripts().write(stage.resolve("db-scripts"));
        new Manual().write(tool.resolve("share"));
        new RuntimeImage().write(tool.resolve("runtime"));
        new Licences().write(tool.resolve("lib"), stage.resolve("licences"));
        new ZipBill().write(tool, arguments[2], stage.resolve("sbom/zip.cdx.json"));
        Set<Component> components = new Bills().read(stage.resolve("sbom"));
        new LicenceTexts().write(components, stage.resolve("licences/texts"));
        new LicenceTable().write(components, stage.resolve("licences/LICENCES.md"));
        new Contents(stage, tool.resolve("CONTENTS.sha256")).write();
    }
}
