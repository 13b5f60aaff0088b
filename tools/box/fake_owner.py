"""fake_owner.py COMMAND...: runs COMMAND with every change of a file's owner answered "done".

An ordinary user's namespace has one user. Packages hand some files to others (/etc/shadow, mail
spools), which the kernel refuses there and dpkg takes for a failure. In the box every file is the
user's own anyway, so a seccomp filter answers the chown calls with success. The calls that change
the process's own groups are answered alike: in such a namespace they are refused as well.
"""

import ctypes
import os
import platform
import struct
import sys

PR_SET_NO_NEW_PRIVS = 38
PR_SET_SECCOMP = 22
SECCOMP_MODE_FILTER = 2
ALLOW = 0x7FFF0000
ANSWER_ZERO = 0x00050000  # SECCOMP_RET_ERRNO with errno 0

# AUDIT_ARCH value and the numbers of chown, fchown, lchown, fchownat, setgroups.
MACHINES = {
    "x86_64": (0xC000003E, [92, 93, 94, 260, 116]),
    "aarch64": (0xC00000B7, [55, 54, 159]),
}


def filter_program(audit_arch, numbers):
    """Classic BPF over struct seccomp_data: number at byte 0, architecture at byte 4."""

    load_word, jump_if_equal, give = 0x20, 0x15, 0x06
    program = [
        (load_word, 0, 0, 4),
        (jump_if_equal, 1, 0, audit_arch),
        (give, 0, 0, ALLOW),
        (load_word, 0, 0, 0),
    ]
    for index, number in enumerate(numbers):
        to_answer = len(numbers) - index
        program.append((jump_if_equal, to_answer, 0, number))
    program.append((give, 0, 0, ALLOW))
    program.append((give, 0, 0, ANSWER_ZERO))
    return b"".join(struct.pack("HBBI", *instruction) for instruction in program)


def install(program):
    class SockFprog(ctypes.Structure):
        _fields_ = [("len", ctypes.c_ushort), ("filter", ctypes.c_char_p)]

    libc = ctypes.CDLL(None, use_errno=True)
    fprog = SockFprog(len(program) // 8, program)
    for arguments in ((PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0),
                      (PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.byref(fprog), 0, 0)):
        if libc.prctl(*arguments) != 0:
            sys.exit(f"fake_owner: prctl: {os.strerror(ctypes.get_errno())}")


def main():
    machine = platform.machine()
    if machine not in MACHINES:
        sys.exit(f"fake_owner: no system call numbers for {machine}; run ./dev as root")
    install(filter_program(*MACHINES[machine]))
    os.execvp(sys.argv[1], sys.argv[1:])


if __name__ == "__main__":
    main()
