"""Fails where the queue cannot be used."""

from kombu.entity import Queue

from app import queue

Queue("x")
queue.connection()
