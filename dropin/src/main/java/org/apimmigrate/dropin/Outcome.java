package org.apimmigrate.dropin;

import java.io.File;

/** How a run ended: exit code and one true sentence. */
final class Outcome {

    private static final String PREFIX = "apim-migrate: ";

    private static final String NOT_RUN = "not-run";
    /** The tool's exit code for a call that it does not understand. */
    private static final int REFUSED = 2;

    private final int exitCode;
    private final String result;
    private final String sentence;

    private Outcome(int exitCode, String result, String sentence) {
        this.exitCode = exitCode;
        this.result = result;
        this.sentence = sentence;
    }

    /** The tool ran to its end; its exit codes are those of the command line contract. */
    static Outcome ended(int exitCode) {
        if (exitCode == 0) {
            return new Outcome(0, "success", "finished, exit code 0.");
        }
        return new Outcome(
                exitCode,
                exitCode == 3 ? "findings" : "failed",
                "NOT successful, exit code " + exitCode + " (" + meaning(exitCode)
                        + "). The lines above say what to do next.");
    }

    static Outcome missing(File script) {
        return new Outcome(
                2,
                NOT_RUN,
                "NOT run: there is no " + script
                        + ". Copy the folder migration-resources of wso2am-migration-4.1.0.<n>.zip into"
                        + " the home, then start the server again with the same flags.");
    }

    static Outcome notStarted(File script, Exception cause) {
        return new Outcome(
                1,
                NOT_RUN,
                "NOT run: the tool could not be started: " + cause + ". Nothing was changed. See that " + script
                        + " can be run and that " + System.getProperty("java.io.tmpdir")
                        + " can be written to, then start the server again with the same flags.");
    }

    int exitCode() {
        return exitCode;
    }

    boolean good() {
        return exitCode == 0;
    }

    /** True where the tool did not begin: it refused the call, or could not be started. Nobody knows then what the call would have been. */
    boolean refused() {
        return exitCode == REFUSED || result.equals(NOT_RUN);
    }

    /** For the marker file: success, findings, failed, not-run. */
    String result() {
        return result;
    }

    String summary() {
        return PREFIX + sentence;
    }

    private static String meaning(int exitCode) {
        switch (exitCode) {
            case 1:
                return "unexpected failure";
            case 2:
                return "wrong usage or configuration";
            case 3:
                return "findings";
            case 4:
                return "verification found differences";
            case 5:
                return "stopped part-way; the same call continues";
            case 6:
                return "environment";
            case 7:
                return "another run holds the lock";
            case 8:
                return "outcome unknown; a person has to look";
            case 130:
                return "interrupted at a safe point";
            case 137:
            case 143:
                return "ended by a signal; apim-migrate status shows the state of the databases";
            default:
                return "unknown code";
        }
    }
}
