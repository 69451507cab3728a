package org.apimmigrate.dropin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The call on Windows, where a batch file takes commas and equals signs apart. */
class ToolCall_WindowsTest {

    @Test
    void flagsAreQuoted() {
        Properties properties = new Properties();
        properties.setProperty("os.name", "Windows Server 2019");
        properties.setProperty("migrate", "true");
        properties.setProperty("tenants", "a.com,b.com");

        ToolCall call = ToolCall.fromProperties(new File("home"), properties);

        assertThat(call.script().getName()).isEqualTo("api-manager.bat");
        assertThat(call.command()).contains("\"-Dmigrate\"", "\"-Dtenants=a.com,b.com\"");
    }

    @Test
    void aCharacterThatWouldBeAnOrderIsRefused() {
        ToolCall call = new ToolCall(new File("home"), true, List.of("-Dtenants=%PATH%"));

        assertThatThrownBy(call::command).hasMessageContaining("cannot be passed on Windows");
    }
}
