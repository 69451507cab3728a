package org.apimmigrate.benchmark;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The library that 4.1.0 parses OpenAPI 3 with, called as plainly as can be: one parse, references resolved. */
final class PlainParser implements AutoCloseable {
    private final URLClassLoader loader;
    private final Object parser;
    private final Method read;
    private final Object options;

    private PlainParser(URLClassLoader loader) throws ReflectiveOperationException {
        this.loader = loader;
        Class<?> parserClass = loader.loadClass("io.swagger.v3.parser.OpenAPIV3Parser");
        Class<?> optionsClass = loader.loadClass("io.swagger.v3.parser.core.models.ParseOptions");
        this.parser = parserClass.getConstructor().newInstance();
        this.options = optionsClass.getConstructor().newInstance();
        optionsClass.getMethod("setResolve", boolean.class).invoke(options, true);
        this.read = parserClass.getMethod("readContents", String.class, List.class, optionsClass);
    }

    /** From the folder of the reference libraries. */
    static PlainParser load() throws IOException, ReflectiveOperationException {
        Path folder = Path.of(System.getProperty("apimmigrate.definition.lib"));
        List<URL> jars = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jar")).toList()) {
                jars.add(file.toUri().toURL());
            }
        }
        return new PlainParser(new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader()));
    }

    void parse(String text) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
        try {
            read.invoke(parser, text, null, options);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the reference library refused to parse", e);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
