package org.apimmigrate.definition;

import java.net.URL;
import java.net.URLClassLoader;

/** Sees the JDK, the shared packages and its own jars, nothing else of the application. */
final class IsolatedClassLoader extends URLClassLoader {

    static {
        ClassLoader.registerAsParallelCapable();
    }

    private static final String SHARED = "org.apimmigrate.definition";
    private static final String SHARED_SPI = "org.apimmigrate.definition.spi";

    private final ClassLoader shared = IsolatedClassLoader.class.getClassLoader();

    IsolatedClassLoader(URL[] jars) {
        super("definition-reference", jars, ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        String packageName = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        return packageName.equals(SHARED) || packageName.equals(SHARED_SPI)
                ? shared.loadClass(name)
                : super.loadClass(name, resolve);
    }
}
