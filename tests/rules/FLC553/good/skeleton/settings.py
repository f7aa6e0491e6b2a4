"""What a tool fills in for a new project."""

APPLICATION_ROOT = "{{ project.root }}"
