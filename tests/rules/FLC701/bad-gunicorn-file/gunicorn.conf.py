worker_class = "gevent"  # expect: FLC701
