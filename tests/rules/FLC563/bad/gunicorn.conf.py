worker_class = "eventlet"  # expect: FLC563
