from __future__ import annotations

from flaskcompat.settings.dockerfile_lines import Instruction, instructions


def test_instructions() -> None:
    text = "# syntax=x\nFROM a\n\n  run b \\\n# c\n  d\nCMD e"
    assert list(instructions(text)) == [
        Instruction("FROM", "a", 2),
        Instruction("RUN", "b \\\n\\\n  d", 4),
        Instruction("CMD", "e", 7),
    ]


def test_a_file_that_ends_in_a_continuation() -> None:
    assert list(instructions("RUN a \\\n")) == [Instruction("RUN", "a \\", 1)]


def test_here_documents() -> None:
    assert list(instructions("RUN <<A cat <<B\n1\nA\n2\nB\nCMD c")) == [
        Instruction("RUN", "<<A cat <<B\n1\nA\n2\nB", 1),
        Instruction("CMD", "c", 6),
    ]
