"""A scripted language model on the loopback address, for tests: it speaks the protocols of the real
ones and behaves as it is told. See server.py."""
