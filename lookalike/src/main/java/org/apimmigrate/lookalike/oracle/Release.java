package org.apimmigrate.lookalike.oracle;

/**
 * Releases of Oracle that differ in what they take.
 *
 * @param banner as the driver gives the version
 * @param major first number
 * @param minor second number
 * @param nameBytes the longest name
 */
public record Release(String banner, int major, int minor, int nameBytes) {

    public static final Release R12_1 =
            new Release("Oracle Database 12c Enterprise Edition Release 12.1.0.2.0 - 64bit Production", 12, 1, 30);

    public static final Release R19 = new Release(
            "Oracle Database 19c Enterprise Edition Release 19.0.0.0.0 - Production\nVersion 19.3.0.0.0", 19, 0, 128);
}
