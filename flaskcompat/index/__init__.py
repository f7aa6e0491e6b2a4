"""What releases have and what releases need, read from data that is shipped with the tool.

`api` tells which names each release of a distribution has; its data was generated from the releases.

A file of `data/api` holds the `releases` of one distribution, the `spans` (lists of numbers: from the first
release up to but without the second, and so on) and the `scopes`: for each module and class its members, one
a line, grouped by the number of the span in which the line holds. A line is a name and what is known of it:

    name            a value
    name:           a class, whose members are in the scope of its own name
    name(a,b,*,c)   a function, with the parameters that a caller can give; `*_` and `**` take any
    name!           a property that cannot be set
    name>a.b        what `a.b` names

or, without a name, something about the scope itself:

    @               the module is there
    *a.B,c.D        the bases of the class
    +a.b            everything public in the module `a.b` belongs to this one too
    ?               members may come and go that nobody can see from outside
    =               instances take no attributes but those listed
    .               a class of the standard library whose members are all listed
"""
