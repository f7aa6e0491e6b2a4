worker_class = "sync"
