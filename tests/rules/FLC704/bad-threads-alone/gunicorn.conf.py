threads = 4  # expect: FLC704
