worker_class = "gthread"  # expect: FLC704
threads = 4
