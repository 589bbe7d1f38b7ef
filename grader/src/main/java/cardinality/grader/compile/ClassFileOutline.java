package cardinality.grader.compile;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;

/**
 * Counts of a class file's contents, taken from its length fields alone: nothing in it is interpreted or stored. The
 * format is that of The Java Virtual Machine Specification, chapter 4.
 *
 * @param constants entries of the constant pool
 * @param members fields and methods
 * @param codeBytes bytes of instructions in all methods together; an instruction takes at least one
 */
record ClassFileOutline(int constants, int members, int codeBytes) {

    private static final int MAGIC = 0xCAFEBABE;
    private static final String CODE = "Code";

    /**
     * Measures a class file.
     *
     * @throws IOException if it is truncated or not a class file
     */
    static ClassFileOutline of(byte[] classFile) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
        if (in.readInt() != MAGIC) {
            throw new IOException("no class file");
        }
        in.skipNBytes(4);
        int constants = in.readUnsignedShort();
        boolean[] namesCode = new boolean[Math.max(1, constants)];
        for (int i = 1; i < constants; i++) {
            int tag = in.readUnsignedByte();
            if (tag == 1) {
                namesCode[i] = isCode(in);
            } else {
                in.skipNBytes(sizeOf(tag));
                // Eight-byte constants take two entries.
                i += tag == 5 || tag == 6 ? 1 : 0;
            }
        }
        in.skipNBytes(6);
        in.skipNBytes(2L * in.readUnsignedShort());
        int members = 0;
        int codeBytes = 0;
        for (int kind = 0; kind < 2; kind++) {
            int count = in.readUnsignedShort();
            members += count;
            for (int i = 0; i < count; i++) {
                in.skipNBytes(6);
                codeBytes += codeOfMember(in, namesCode);
            }
        }
        return new ClassFileOutline(constants, members, codeBytes);
    }

    private static boolean isCode(DataInputStream in) throws IOException {
        int length = in.readUnsignedShort();
        if (length != CODE.length()) {
            in.skipNBytes(length);
            return false;
        }
        boolean same = true;
        for (int i = 0; i < length; i++) {
            same &= in.readUnsignedByte() == CODE.charAt(i);
        }
        return same;
    }

    private static int sizeOf(int tag) throws IOException {
        return switch (tag) {
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case 5, 6 -> 8;
            default -> throw new IOException("an unknown constant");
        };
    }

    private static int codeOfMember(DataInputStream in, boolean[] namesCode) throws IOException {
        int codeBytes = 0;
        int attributes = in.readUnsignedShort();
        for (int i = 0; i < attributes; i++) {
            int name = in.readUnsignedShort();
            long length = Integer.toUnsignedLong(in.readInt());
            if (name < namesCode.length && namesCode[name] && length >= 8) {
                in.skipNBytes(4);
                codeBytes += in.readInt();
                length -= 8;
            }
            in.skipNBytes(length);
        }
        return codeBytes;
    }
}
