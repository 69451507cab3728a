package org.apimmigrate.core.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The room on the disk that this test runs on. */
class DiskSpace_RealTest {

    private static final long TEBIBYTE = 1L << 40;

    @TempDir
    Path folder;

    @Test
    void aSmallRestorePointHasRoomInAFolderThatIsYetToBeMade() {
        assertThatCode(() -> DiskSpace.real().require(folder.resolve("not/yet"), 1))
                .doesNotThrowAnyException();
    }

    @Test
    void oneLargerThanTheDiskHasNot() {
        long more = folder.toFile().getTotalSpace() + TEBIBYTE;

        MigrateException refused = catchThrowableOfType(
                MigrateException.class, () -> DiskSpace.real().require(folder, more));

        assertThat(refused.kind()).isEqualTo(Kind.ENVIRONMENT);
        assertThat(refused.problem().where()).isEqualTo(folder.toString());
        assertThat(refused.problem().why()).matches("[\\d.,]+ MB are free, up to [\\d.,]+ MB may be needed");
    }
}
