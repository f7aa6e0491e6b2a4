from flask_security import models
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()
models.fsqla_v3.FsModels.set_db_info(db)


class Role(db.Model, models.fsqla_v3.FsRoleMixin):
    pass


class User(db.Model, models.fsqla_v3.FsUserMixin):
    pass
