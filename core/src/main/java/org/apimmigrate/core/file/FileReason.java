package org.apimmigrate.core.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why a file cannot be used, in words: the message of some exceptions is no more than the name of the file. */
public final class FileReason {

    private FileReason() {}

    public static String of(IOException failure) {
        if (failure instanceof FileSystemException refused && refused.getReason() != null) {
            return refused.getReason();
        }
        if (failure instanceof AccessDeniedException) {
            return "this user has no right to do this";
        }
        if (failure instanceof NoSuchFileException) {
            return "it does not exist";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "a file of this name is there, or a file is where a folder is needed";
        }
        if (failure instanceof NotDirectoryException) {
            return "it is not a folder";
        }
        if (failure instanceof DirectoryNotEmptyException) {
            return "the folder is not empty";
        }
        String message = failure.getMessage();
        boolean onlyAName = failure instanceof FileSystemException refused
                && (message == null || message.equals(refused.getFile()));
        return message == null || onlyAName ? failure.getClass().getSimpleName() : message;
    }
}
