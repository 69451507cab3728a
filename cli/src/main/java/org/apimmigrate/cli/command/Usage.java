package org.apimmigrate.cli.command;

import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.Problem;

/** Mistakes in the command line: exit code 2, four parts. */
public final class Usage {

    private Usage() {}

    public static MigrateException mistake(String what, String where, String why, String next) {
        return mistake(what, where, why, Advice.words(next));
    }

    public static MigrateException mistake(String what, String where, String why, Advice next) {
        return new MigrateException(MigrateException.Kind.CONFIGURATION, new Problem(what, where, why, next));
    }
}
