package org.apimmigrate.core.check.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.jspecify.annotations.Nullable;

/** Is a server still at work: by the home's process file, by its port, by other sessions on the databases. */
public final class ServerRunningCheck implements Check {

    private static final int MANAGEMENT_PORT = 9443;
    private static final int CONNECT_MILLIS = 500;

    @Override
    public String name() {
        return "serverRunning";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.SERVER_CONNECTED);
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        Path home = context.installation().home();
        if (home != null) {
            long process = runningProcess(home.resolve("wso2carbon.pid"));
            if (process > 0) {
                findings.accept(finding(
                        true,
                        Role.AM,
                        Subject.of(
                                "process",
                                "id",
                                Long.toString(process),
                                "file",
                                home.resolve("wso2carbon.pid").toString()),
                        "The server of this home is running."));
            } else if (listening(
                    MANAGEMENT_PORT + context.installation().server().portOffset())) {
                findings.accept(finding(
                        false,
                        Role.AM,
                        Subject.of(
                                "port",
                                "number",
                                Integer.toString(MANAGEMENT_PORT
                                        + context.installation().server().portOffset())),
                        "Something listens on the management port of this home's server."));
            }
        }
        for (Database database : context.databases().distinct()) {
            for (Other other : others(database)) {
                findings.accept(finding(
                        other.atWork(),
                        database.mainRole(),
                        Subject.of("session", "name", other.name()),
                        (other.atWork()
                                        ? "Another program is connected to the database as a server is: "
                                        : "Another session is on the database: ")
                                + other.name() + "."));
            }
        }
    }

    private Finding finding(boolean blocks, Role role, Subject subject, String message) {
        return new Finding(
                FindingCode.SERVER_CONNECTED,
                name(),
                blocks,
                role,
                null,
                subject,
                message,
                Advice.of(
                                "Stop every 4.0.0 and 4.1.0 node and whatever else uses these databases before {}.",
                                Command.of("migrate"))
                        .then(
                                blocks
                                        ? Advice.of(
                                                " If these sessions write nothing while it runs: {}.",
                                                Command.of("migrate", "--allow-sessions"))
                                        : Advice.words("")));
    }

    /** The process that the file names, if there is such a Java process; the drop-in runs inside one and waits for this tool. */
    private static long runningProcess(Path file) {
        String text = read(file);
        if (text == null || !text.matches("\\d{1,10}")) {
            return 0;
        }
        Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(text)).filter(ProcessHandle::isAlive);
        boolean java = process.flatMap(p -> p.info().command())
                .filter(c -> c.contains("java"))
                .isPresent();
        boolean parent =
                process.isPresent() && ancestors().contains(process.get().pid());
        return java && !parent ? process.get().pid() : 0;
    }

    private static List<Long> ancestors() {
        List<Long> ids = new ArrayList<>();
        for (Optional<ProcessHandle> p = ProcessHandle.current().parent();
                p.isPresent();
                p = p.get().parent()) {
            ids.add(p.get().pid());
        }
        return ids;
    }

    private static @Nullable String read(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) < 100
                    ? Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)
                            .replace("\0", "")
                            .trim()
                    : null;
        } catch (IOException e) {
            throw new IllegalStateException("the process file " + file + " cannot be read", e);
        }
    }

    private static boolean listening(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            // refused or silent: nobody is there
            return false;
        }
    }

    /** @param atWork does it hold the connections of a server, or has it written? */
    private record Other(String name, boolean atWork) {}

    private static List<Other> others(Database database) {
        return database.dialect()
                .session()
                .otherSessions()
                .map(sql -> database.reader().list(sql, row -> new Other(row.getString(1), row.getInt(2) == 1)))
                .orElse(List.of());
    }
}
