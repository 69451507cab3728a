package org.apimmigrate.definition.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Permission;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apimmigrate.definition.ApiFacts;
import org.apimmigrate.definition.DefinitionKind;
import org.apimmigrate.definition.DefinitionLibrary;
import org.apimmigrate.definition.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/**
 * Counts every attempt of the judging threads to reach a host or a file: there must be none. Java's security manager sees each attempt
 * before it is made, and refuses it.
 */
@EnabledForJreRange(max = JRE.JAVA_23, disabledReason = "later Java has no security manager to count with")
class DefinitionJudge_NothingIsLoadedTest {

    private static final String JAVA_LIB = Path.of(System.getProperty("java.home"), "lib") + "/";
    private static final String URL = "http://127.0.0.1:9/x";

    @Test
    @SuppressWarnings("removal") // the only way to see attempts inside libraries
    void noSocketAndNoFile() throws Exception {
        Counter counter = new Counter();
        try (DefinitionLibrary library = DefinitionLibrary.load(Limits.standard())) {
            DefinitionCase.all().forEach(given -> library.judge().judge(given.kind(), given.content()));
            System.setSecurityManager(counter);
            try {
                DefinitionCase.all().forEach(given -> library.judge().judge(given.kind(), given.content()));
                DefinitionCase.all().forEach(given -> library.repair()
                        .repair(given.kind(), given.content(), new ApiFacts("a", "1")));
                for (String document : documentsThatPointOutside()) {
                    boolean wsdl = document.startsWith("<");
                    library.judge()
                            .judge(
                                    wsdl ? DefinitionKind.WSDL : DefinitionKind.OPENAPI,
                                    document.getBytes(StandardCharsets.UTF_8));
                    library.judge().judge(DefinitionKind.WSDL_ARCHIVE, zip(document));
                }
            } finally {
                System.setSecurityManager(null);
            }
        }

        assertThat(counter.attempts).isEmpty();
        assertThat(counter.checks).as("the counter was asked at all").isPositive();
    }

    private static List<String> documentsThatPointOutside() {
        String schema =
                "<definitions xmlns='http://schemas.xmlsoap.org/wsdl/' xmlns:x='http://www.w3.org/2001/XMLSchema'><import "
                        + "namespace='urn:a' location='%1$s'/><types><x:schema><x:import namespace='urn:b' schemaLocation='%1$s'/></x:schema></types>"
                        + "</definitions>";
        String description =
                "<description xmlns='http://www.w3.org/ns/wsdl' xmlns:x='http://www.w3.org/2001/XMLSchema' "
                        + "targetNamespace='urn:a'><import namespace='urn:b' location='%1$s'/><include location='%1$s'/><types><x:import "
                        + "namespace='urn:c' schemaLocation='%1$s'/><x:schema targetNamespace='urn:d'><x:import namespace='urn:e' "
                        + "schemaLocation='%1$s'/></x:schema></types></description>";
        String entity =
                "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY %% p SYSTEM '%1$s'> %%p; <!ENTITY e SYSTEM '%1$s'>]>"
                        + "<definitions xmlns='http://schemas.xmlsoap.org/wsdl/'><documentation>&e;</documentation></definitions>";
        String doctype = "<?xml version='1.0'?><!DOCTYPE definitions SYSTEM '%1$s'>"
                + "<definitions xmlns='http://schemas.xmlsoap.org/wsdl/'/>";
        String openApi3 =
                "openapi: 3.0.1\ninfo: {title: a, version: '1'}\npaths:\n  /a: {$ref: '%1$s'}\n  /b:\n    get:\n      parameters: "
                        + "[{$ref: '%1$s'}]\n      responses: {default: {description: a, content: {a/b: {schema: {$ref: '%1$s'}}}}}\n";
        String swagger2 =
                "swagger: '2.0'\ninfo: {title: a, version: '1'}\npaths:\n  /a: {$ref: '%1$s'}\n  /b:\n    get:\n      parameters: "
                        + "[{$ref: '%1$s'}]\n      responses: {default: {description: a, schema: {$ref: '%1$s'}}}\n";
        return List.of(schema, description, entity, doctype, openApi3, swagger2).stream()
                .flatMap(template -> List.of(
                                URL,
                                "https://localhost/x",
                                "ftp://localhost/x",
                                "file:///etc/hostname",
                                "/etc/hostname",
                                "../../../../../../../../etc/hostname",
                                "./pom.xml",
                                "pom.xml#/a",
                                "jar:file:/a.jar!/b")
                        .stream()
                        .map(target -> String.format(template, target)))
                .toList();
    }

    private static byte[] zip(String wsdl) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.wsdl"));
            zip.write(wsdl.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** Refuses and remembers; permits what class loading needs. */
    @SuppressWarnings("removal")
    private static final class Counter extends SecurityManager {

        private final List<String> attempts = new CopyOnWriteArrayList<>();
        private volatile int checks;

        @Override
        public void checkPermission(Permission permission) {
            checks++;
        }

        @Override
        public void checkConnect(String host, int port) {
            refuse("connect " + host + ":" + port);
        }

        @Override
        public void checkRead(String file) {
            boolean ownCode = file.endsWith(".jar")
                    || file.endsWith(".class")
                    || file.contains("/target/classes")
                    || file.contains("/META-INF/services/");
            // the JDK's and the parsers' own settings, whose names no document can choose
            boolean settings = file.startsWith(JAVA_LIB) && file.endsWith(".properties");
            if (!ownCode && !settings && Thread.currentThread().getName().startsWith("definition-")) {
                refuse("read " + file);
            }
        }

        @Override
        public void checkWrite(String file) {
            if (Thread.currentThread().getName().startsWith("definition-")) {
                refuse("write " + file);
            }
        }

        private void refuse(String attempt) {
            attempts.add(attempt);
            throw new SecurityException(attempt);
        }
    }
}
