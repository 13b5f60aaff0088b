"""An independent judge of what Vouch writes: does every statement rest on the person's own words?

It is given files and data only. It links nothing of the engine, reads none of its tables, and was
written by someone who had not seen the engine's own claims check; keep it that way, or the two will
share their mistakes. judge.py is the door.
"""
