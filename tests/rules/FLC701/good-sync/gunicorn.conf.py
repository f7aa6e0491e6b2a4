worker_class = "sync"
workers = 2
